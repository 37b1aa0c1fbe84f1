import { database } from '#app/platform/database.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { addFillExam, seedCandidates } from '#tests/exams/seed-candidates.ts'
import { postAll, type Posted } from './post-all.ts'
import { signIn } from './sign-in.ts'

const CANDIDATES = 10_000
const PAGES = 200
const PARTS = JSON.stringify([{ part: '填空', score: 4000, maximum: 5000, pass: null }])

/** Pages of the results of an exam with 10,000 candidates, one after the other, as an organizer reads them. */
export async function loadResults(origin: string): Promise<Array<Posted>> {
  const people = await seedCandidates(database, CANDIDATES)
  const examId = await addFillExam(
    database,
    people.map(({ memberId }) => memberId),
    50,
  )
  await addResults(
    examId,
    people.map(({ memberId }) => memberId),
  )
  const cookie = await signIn(origin, 'organizer01')
  const path = `/organize/exams/${examId}/results`
  const open = (name: string, query: string) =>
    postAll(name, origin, { connections: 1, length: { amount: 40 } }, (turn) => ({
      method: 'GET',
      path: `${path}?${query.replace('PAGE', String(1 + ((turn * 37) % PAGES)))}`,
      cookie,
    }))
  await open('warm', 'page=PAGE')
  return [
    await open('results of 10,000, any page', 'page=PAGE'),
    await open('results of 10,000, who must sit again', 'list=resit&page=1'),
    await open('results of 10,000, looked for by name', `q=${encodeURIComponent('考生')}&page=PAGE`),
  ]
}

async function addResults(examId: string, memberIds: ReadonlyArray<string>): Promise<void> {
  const { poolId, title } = await database.exam.findUniqueOrThrow({ where: { id: examId } })
  const at = now()
  const sittings = memberIds.map((memberId, index) => ({ id: newId(), memberId, passed: index % 5 > 0 }))
  const taken = sittings.map(({ id, memberId }) => ({
    id,
    examId,
    memberId,
    round: 1,
    poolId: poolId ?? '',
    paper: '[]',
    startedAt: at,
    deadline: at,
    device: 1,
    deviceHash: '',
    submittedAt: at,
    how: 'handed-in',
  }))
  const judged = sittings.map(({ id: sittingId, memberId, passed }) => ({
    sittingId,
    examId,
    memberId,
    round: 1,
    score: passed ? 4000 : 2000,
    maximum: 5000,
    outcome: passed ? 'passed' : 'failed',
    parts: PARTS,
    marks: '[]',
  }))
  await database.$transaction([
    database.examSitting.createMany({ data: taken }),
    database.examMark.createMany({ data: judged.map((mark) => ({ ...mark, pending: 0, markedAt: at })) }),
    database.examResult.createMany({
      data: judged.map((mark) => ({
        ...mark,
        title,
        revision: 1,
        everPassed: mark.outcome === 'passed',
        scoredAt: at,
        entryId: newId(),
      })),
    }),
  ])
}
