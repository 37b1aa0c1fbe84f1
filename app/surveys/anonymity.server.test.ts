import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '#app/platform/clock.ts'
import { database, isPostgres } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { castBallot } from './cast-ballot.server.ts'
import { createSurvey } from './create-survey.server.ts'
import { findResults } from './find-results.server.ts'
import { findSurvey } from './find-surveys.server.ts'
import { answerField, LONGEST_TEXT, readAnswers } from './read-answers.ts'
import { choicesOf, type Answers, type Survey, type SurveyQuestion } from './survey.ts'

const AT = '2026-11-22T01:00:00.000Z'
const { dataDir } = settings

const SUGGESTION: SurveyQuestion = { id: 'q1', kind: 'text', text: '建议', options: [], need: 'required' }
const ALL_KINDS: ReadonlyArray<SurveyQuestion> = [
  { ...SUGGESTION, need: 'optional' },
  { id: 'q2', kind: 'single', text: '职务', options: Array.from({ length: 12 }, String), need: 'optional' },
  { id: 'q3', kind: 'multiple', text: '形式', options: Array.from({ length: 12 }, String), need: 'optional' },
  { id: 'q4', kind: 'scale', text: '满意', options: ['低', '高'], need: 'optional' },
  { ...SUGGESTION, id: 'q5', need: 'optional' },
]

async function anonymousSurvey(questions: ReadonlyArray<SurveyQuestion> = [SUGGESTION]): Promise<Survey> {
  const organizer = await addSampleMember(database)
  const id = newId()
  await createSurvey(
    database,
    {
      id,
      title: '风气问卷',
      lead: '听取意见',
      unitId: `u-${organizer.id}`,
      unitPath: `u-${organizer.id}/`,
      opensOn: dayOf(AT),
      closesOn: dayOf(AT),
      naming: 'anonymous',
      questions,
    },
    { memberId: organizer.id, at: AT },
  )
  const survey = await findSurvey(database, id)
  if (!survey) throw new Error('the questionnaire was not kept')
  return survey
}

/** Answers in turn; each answer names its giver in a mark that the test alone can read. */
async function answerInTurn(
  survey: Survey,
  people: number,
): Promise<Array<{ memberId: string; mark: string }>> {
  const given = []
  for (let number = 0; number < people; number++) {
    const { id: memberId } = await addSampleMember(database)
    const mark = `mark-${String(number).padStart(3, '0')}-${newId()}`
    await castBallot({ database, dataDir }, { surveyId: survey.id, memberId, answers: { q1: mark } })
    given.push({ memberId, mark })
  }
  return given
}

/** What a form may send for a question. */
function valuesOf(question: SurveyQuestion): fc.Arbitrary<ReadonlyArray<string>> {
  if (question.kind !== 'text') {
    const values = choicesOf(question).map(({ value }) => String(value))
    return fc.subarray(values, { maxLength: question.kind === 'multiple' ? values.length : 1 })
  }
  const character = fc.constantFrom('a', '廉', '"', '\n', '\u0001', '😀')
  return fc
    .tuple(character, fc.nat(LONGEST_TEXT))
    .map(([one, times]) => [one.repeat(times).slice(0, LONGEST_TEXT)])
}

const answerSheet: fc.Arbitrary<Answers> = fc
  .tuple(...ALL_KINDS.map(valuesOf))
  .map((values) =>
    readAnswers(
      ALL_KINDS,
      Object.fromEntries(ALL_KINDS.map((one, at) => [answerField(one), values[at] ?? []])),
    ),
  )
  .filter((read) => read.ok)
  .map(({ answers }) => answers)

async function sizesWaiting(surveyId: string): Promise<Array<number>> {
  const waiting = await database.surveyPendingBallot.findMany({ where: { surveyId } })
  return waiting.map(({ sealed }) => sealed.length)
}

/** Every byte that the database has on disk; of PostgreSQL, every row with its transaction. */
async function bytesOnDisk(): Promise<string> {
  if (!isPostgres(settings.databaseUrl))
    return readdirSync(dataDir)
      .filter((file) => file.startsWith('lianxue.db'))
      .map((file) => readFileSync(join(dataDir, file)).toString('latin1'))
      .join('')
  const rows = await database.$queryRaw<Array<{ row: string }>>`
    SELECT CAST(b AS TEXT) AS "row" FROM "SurveyBallot" b
    UNION ALL SELECT encode(p."sealed", 'escape') FROM "SurveyPendingBallot" p`
  return rows.map(({ row }) => row).join('')
}

const marksIn = (text: string) => new Set(text.match(/mark-\d{3}-[0-9a-f-]{36}/g) ?? [])

test('no copy of the database, taken after any answer, shows fewer than five new answers among fewer than ten people', async () => {
  const survey = await anonymousSurvey()
  let before = new Set<string>()
  let since = 0
  for (let number = 0; number < 23; number++) {
    await answerInTurn(survey, 1)
    since++
    const after = marksIn(await bytesOnDisk())
    const fresh = [...after].filter((mark) => !before.has(mark))
    if (fresh.length === 0) continue
    expect(fresh.length).toBeGreaterThanOrEqual(5)
    expect(since).toBeGreaterThanOrEqual(5)
    before = after
    since = 0
  }
  expect(before.size).toBe(15)
})

test('the order of the rows aligns nothing: answers lie in no order of giving', async () => {
  const survey = await anonymousSurvey()
  const given = await answerInTurn(survey, 40)
  await findResults({ database, dataDir }, survey, 'over')
  const stored = await database.$queryRaw<Array<{ answers: string }>>`
    SELECT "answers" FROM "SurveyBallot" WHERE "surveyId" = ${survey.id}`
  const order = stored.map(({ answers }) => given.findIndex(({ mark }) => answers.includes(mark)))
  expect([...order].sort((left, right) => left - right)).toEqual(given.map((_, index) => index))
  expect(order.filter((place, index) => place === index).length).toBeLessThan(15)
})

test('nothing else in the database names both a participant and an answer', async () => {
  const survey = await anonymousSurvey()
  const given = await answerInTurn(survey, 12)
  await findResults({ database, dataDir }, survey, 'over')
  const ballots = await database.surveyBallot.findMany({ where: { surveyId: survey.id } })
  expect(Object.keys(ballots[0] ?? {}).sort()).toEqual(['answers', 'id', 'surveyId'])
  const participation = await database.surveyParticipation.findMany({ where: { surveyId: survey.id } })
  expect(Object.keys(participation[0] ?? {}).sort()).toEqual(['memberId', 'surveyId'])
  expect(
    await database.ledgerEntry.count({ where: { memberId: { in: given.map((one) => one.memberId) } } }),
  ).toBe(0)
  const audited = await database.auditEntry.findMany({ where: { subject: survey.id } })
  expect(audited.map(({ action }) => action)).toEqual(['survey.created'])
})

test('who answers twice changes nothing, and the keys of what was mixed are gone', async () => {
  const survey = await anonymousSurvey()
  const [first] = await answerInTurn(survey, 9)
  const again = { surveyId: survey.id, memberId: first?.memberId ?? '', answers: { q1: 'second' } }
  expect(await castBallot({ database, dataDir }, again)).toEqual({ ok: false, reason: 'already-answered' })
  expect((await findResults({ database, dataDir }, survey, 'open')).answers).toBeNull()
  const { participants, answers } = await findResults({ database, dataDir }, survey, 'over')
  expect([participants, answers?.length]).toEqual([9, 9])
  expect(readdirSync(join(dataDir, 'ballots')).filter((file) => file.startsWith(survey.id))).toEqual([])
})

test('fewer than five answers are never shown and destroyed at the end', async () => {
  const survey = await anonymousSurvey()
  await answerInTurn(survey, 4)
  expect((await findResults({ database, dataDir }, survey, 'over')).answers).toBeNull()
  expect(await database.surveyPendingBallot.count({ where: { surveyId: survey.id } })).toBe(0)
  expect(await database.surveyBallot.count({ where: { surveyId: survey.id } })).toBe(0)
})

test('whatever the form takes, all answers that wait have one size: length tells nobody apart, before and after a mixing', async () => {
  const everything: Answers = {
    q1: '\u0001'.repeat(LONGEST_TEXT),
    q2: 11,
    q4: 5,
    q5: '廉'.repeat(LONGEST_TEXT),
  }
  const sizes = new Set<number>()
  const asked = async (sheets: ReadonlyArray<Answers>) => {
    const survey = await anonymousSurvey(ALL_KINDS)
    for (const answers of sheets) {
      const { id: memberId } = await addSampleMember(database)
      await castBallot({ database, dataDir }, { surveyId: survey.id, memberId, answers })
      for (const size of await sizesWaiting(survey.id)) sizes.add(size)
      expect(sizes.size).toBe(1)
    }
    const { answers: shown } = await findResults({ database, dataDir }, survey, 'over')
    const read = (all: ReadonlyArray<Answers>) =>
      all.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
    expect(read(shown ?? [])).toEqual(read(sheets))
  }
  const sheets = fc.array(answerSheet, { minLength: 8, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(sheets, (some) => asked([everything, {}, ...some])),
    { numRuns: 4 },
  )
})
