import { beforeEach, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { keepQuestion } from '#tests/bank/keep-question.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { decide } from './decide.server.ts'
import { findBankQuestion } from './find-question.server.ts'
import { findReviewers } from './find-reviewers.server.ts'
import { findTwin } from './find-twin.server.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const PATH = 'top/branch/'

beforeEach(async () => {
  const top = { id: 'top', path: 'top/', name: '集团党委', kind: 'group' }
  await database.orgUnit.upsert({ where: { id: 'top' }, create: top, update: {} })
})

async function open(id: string) {
  const found = await findBankQuestion(database, [PATH], id)
  if (!found) throw new Error('no such question')
  return found
}

async function waiting(): Promise<string> {
  const id = newId()
  await keepQuestion(database, id, { path: PATH }, { status: 'in-review' })
  await database.bankQuestionVersion.updateMany({
    where: { questionId: id },
    data: { authors: '["author"]' },
  })
  return id
}

test('a question is taken back by who wrote it as long as nobody has reviewed it', async () => {
  const id = await waiting()
  const takeBack = async (who: string) => decide(database, who, await open(id), { kind: 'take-back' }, NOW)
  expect(await takeBack('reviewer')).toEqual({ ok: false, reason: 'not-yours' })
  expect(await takeBack('author')).toEqual({ ok: true })
  expect((await open(id)).state).toBe('draft')
  expect(await takeBack('author')).toEqual({ ok: false, reason: 'wrong-state' })
})

test('those may review it who organize its unit or one above, and wrote none of it', async () => {
  await waiting()
  const [above, beside] = [await addSampleMember(database), await addSampleMember(database)]
  for (const [memberId, unitId] of [
    [above.id, 'top'],
    [beside.id, `u-${beside.id}`],
  ] as const)
    await database.roleGrant.create({
      data: { id: newId(), memberId, unitId, role: 'organizer', grantedAt: NOW, grantedBy: above.id },
    })
  expect(await findReviewers(database, PATH, ['author'])).toEqual(['周明'])
  expect(await findReviewers(database, PATH, ['author', above.id])).toEqual([])
})

test('a question that reads like it is shown, but never itself', async () => {
  const id = await waiting()
  const { newest } = await open(id)
  const stem = '领导干部在职期间不得违反规定经商办企业。'
  const asked = { id, draft: { ...newest.draft, question: { ...newest.draft.question, stem } } }
  expect(await findTwin(database, PATH, asked)).toBeNull()
  const other = await waiting()
  const content = await database.bankQuestionVersion.findFirstOrThrow({ where: { questionId: other } })
  await database.bankQuestionVersion.updateMany({
    where: { questionId: other },
    data: {
      content: content.content.replace(`"stem":"${other}"`, `"stem":"${stem.replace('不得', '，不得')}"`),
    },
  })
  expect(await findTwin(database, PATH, asked)).toMatchObject({ to: `/organize/bank/${other}` })
})
