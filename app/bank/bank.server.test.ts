import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { readBankFilter } from './bank-filter.ts'
import { createQuestions } from './create-questions.server.ts'
import { decide, type Decision } from './decide.server.ts'
import { findAvailableQuestions } from './find-bank-questions.server.ts'
import { findBankQuestion } from './find-question.server.ts'
import { findReviewers } from './find-reviewers.server.ts'
import { findTwin } from './find-twin.server.ts'
import { applyBankImport } from './import/apply-import.server.ts'
import { findBankImport } from './import/find-import.server.ts'
import { findImported } from './import/find-imported.server.ts'
import { importTitle } from './import/import-standing.ts'
import { takeBackImport } from './import/take-back-import.server.ts'
import { startBankImport } from './import/start-import.server.ts'
import { listArticles } from './list-articles.server.ts'
import { listQuestions } from './list-questions.server.ts'
import { saveDraft } from './save-draft.server.ts'
import type { DraftQuestion } from './draft-question.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const LATER = '2026-11-22T03:00:00.000Z'
const UNIT = { id: 'n', path: 'g/n/', name: '北方公司党委', kind: 'committee', parentId: 'g' }

const draft: DraftQuestion = {
  basis: { regulation: '《中国共产党纪律处分条例》', year: 2023, article: '第一百零三条' },
  question: {
    ...{
      id: 'new',
      use: 'quiz',
      point: '廉洁纪律',
      source: { source: 'regulation', article: '第一百零三条' },
    },
    ...{
      difficulty: 1,
      stem: '党员可以经商办企业。',
      explanation: '不可以。',
      type: 'judge',
      answer: false,
      why: '违反廉洁纪律。',
    },
  },
}

beforeEach(async () => {
  await database.orgUnit.upsert({
    where: { id: 'g' },
    create: { id: 'g', path: 'g/', name: '集团党委', kind: 'group' },
    update: {},
  })
  await database.orgUnit.upsert({ where: { id: 'n' }, create: UNIT, update: {} })
})

async function keep(one: DraftQuestion): Promise<string> {
  const keeper = { actorId: 'author', unit: UNIT, now: NOW }
  const [id = ''] = await database.$transaction((transaction) =>
    createQuestions(transaction, keeper, [one], null),
  )
  return id
}

async function open(id: string) {
  const found = await findBankQuestion(database, ['g/n/'], id)
  if (!found) throw new Error('no such question')
  return found
}

const by = async (actorId: string, id: string, decision: Decision, now = NOW) =>
  decide(database, actorId, await open(id), decision, now)
const approve: Decision = { kind: 'approve', note: '', despiteGaps: false }
const refs = async () =>
  (await findAvailableQuestions(database, { unitPath: 'g/n/', banks: ['bank'] })).map(({ ref }) => ref)

describe('a question of the bank', () => {
  it('is used only once somebody who wrote none of it has approved it', async () => {
    const id = await keep(draft)
    expect(await by('reviewer', id, approve)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await by('author', id, { kind: 'submit' })).toEqual({ ok: true })
    expect(await by('author', id, approve)).toEqual({ ok: false, reason: 'own-work' })
    expect(await refs()).not.toContain(`bank/${id}@1`)
    expect(await by('reviewer', id, approve)).toEqual({ ok: true })
    expect(await refs()).toContain(`bank/${id}@1`)
  })

  it('is taken back by who wrote it as long as nobody has reviewed it, and names who may review it', async () => {
    const id = await keep(draft)
    await by('author', id, { kind: 'submit' })
    expect(await by('reviewer', id, { kind: 'take-back' })).toEqual({ ok: false, reason: 'not-yours' })
    expect(await by('author', id, { kind: 'take-back' })).toEqual({ ok: true })
    expect(await saveDraft(database, 'author', await open(id), draft, LATER)).toEqual({ ok: true })
    expect(await by('author', id, { kind: 'take-back' })).toEqual({ ok: false, reason: 'wrong-state' })
    const [above, beside] = [await addSampleMember(database), await addSampleMember(database)]
    for (const [memberId, unitId] of [
      [above.id, 'g'],
      [beside.id, `u-${beside.id}`],
    ] as const)
      await database.roleGrant.create({
        data: { id: newId(), memberId, unitId, role: 'organizer', grantedAt: NOW, grantedBy: above.id },
      })
    expect(await findReviewers(database, UNIT.path, ['author'])).toEqual(['周明'])
    expect(await findReviewers(database, UNIT.path, ['author', above.id])).toEqual([])
  })

  it('shows a question that reads like it, but never itself', async () => {
    const id = await keep(draft)
    const asked = { id, draft: { ...draft, question: { ...draft.question, stem: '党员，可以经商办企业！' } } }
    await database.bankQuestion.updateMany({ where: { id: { not: id } }, data: { retiredAt: NOW } })
    expect((await findTwin(database, UNIT.path, asked))?.to ?? null).not.toBe(`/organize/bank/${id}`)
    const other = await keep(draft)
    expect(await findTwin(database, UNIT.path, asked)).toMatchObject({ to: `/organize/bank/${other}` })
  })

  it('keeps its approved wording in use while the next one is written, and that wording never changes', async () => {
    const id = await keep(draft)
    await by('author', id, { kind: 'submit' })
    await by('reviewer', id, approve)
    const found = await open(id)
    const changed = { ...draft, question: { ...draft.question, stem: '党员一律不得经商办企业。' } }
    expect(await saveDraft(database, 'reviewer', found, changed, LATER)).toEqual({ ok: true })
    expect(await saveDraft(database, 'reviewer', found, changed, LATER)).toEqual({
      ok: false,
      reason: 'changed',
    })
    expect(await refs()).toContain(`bank/${id}@1`)
    await by('reviewer', id, { kind: 'submit' }, LATER)
    expect(await by('reviewer', id, approve, LATER)).toEqual({ ok: false, reason: 'own-work' })
    expect(await by('author', id, approve, LATER)).toEqual({ ok: true })
    expect(await refs()).toContain(`bank/${id}@2`)
    await expect(
      database.bankQuestionVersion.update({
        where: { questionId_version: { questionId: id, version: 1 } },
        data: { content: '{}' },
      }),
    ).rejects.toThrow()
  })

  it('without its reasons is approved only with that said, and the audit log says it too', async () => {
    const id = await keep({ ...draft, basis: { regulation: '', year: null, article: '' } })
    await by('author', id, { kind: 'submit' })
    expect(await by('reviewer', id, approve)).toEqual({ ok: false, reason: 'has-gaps' })
    expect(await by('reviewer', id, { kind: 'approve', note: '本单位规定', despiteGaps: true })).toEqual({
      ok: true,
    })
    const entry = await database.auditEntry.findFirst({ where: { subject: id, action: 'question.approved' } })
    expect(entry?.detail).toContain('"lacking":["regulation","article"]')
  })

  it('is retired with a reason and restored', async () => {
    const id = await keep(draft)
    await by('author', id, { kind: 'submit' })
    await by('reviewer', id, approve)
    expect(await by('author', id, { kind: 'retire', note: '' })).toEqual({ ok: false, reason: 'no-note' })
    expect(await by('author', id, { kind: 'retire', note: '条例已修订' })).toEqual({ ok: true })
    expect(await refs()).not.toContain(`bank/${id}@1`)
    expect(await by('author', id, { kind: 'restore' })).toEqual({ ok: true })
    expect(await refs()).toContain(`bank/${id}@1`)
  })

  it('is seen by its unit and those above and below, and by nobody else', async () => {
    const id = await keep(draft)
    expect(await findBankQuestion(database, ['g/n/b1/'], id)).not.toBeNull()
    expect(await findBankQuestion(database, ['g/'], id)).not.toBeNull()
    expect(await findBankQuestion(database, ['g/s/'], id)).toBeNull()
    const list = (scope: string) =>
      listQuestions(
        database,
        [scope],
        readBankFilter(new URLSearchParams('article=第一百零三条&search=经商')),
        { skip: 0, take: 500 },
      )
    expect((await list('g/')).lines.map((line) => line.id)).toContain(id)
    expect((await list('g/s/')).count).toBe(0)
    const articles = await listArticles(database, ['g/n/'])
    expect(
      articles.find(({ article, year }) => article === '第一百零三条' && year === 2023)?.kept,
    ).toBeGreaterThan(0)
  })
})

describe('an import', () => {
  const text = `一、单选题
1. 北方公司的试用期为（ ）。
A.半年 B.一年
答案：B
2. 这一题没有答案
A.甲 B.乙
二、判断题
1. 北方公司的试用期为一年整。（√）
2. 北方公司的试用期为一年整。（√）`

  const reach = { memberId: 'author', scopes: ['g/'] }
  const standing = async (id: string) => {
    const found = await findBankImport(database, reach, id, LATER)
    if (found?.kind !== 'applied') throw new Error('not applied')
    return { title: importTitle(2, found.standing), ...found.standing }
  }

  it('takes what is certain once, leaves the rest with its reason, and knows its own questions again', async () => {
    const upload = { fileName: '题.txt', bytes: Buffer.from(text), unitId: 'n' }
    const start = async () => {
      const started = await startBankImport(database, 'author', upload, NOW)
      return started.ok ? findBankImport(database, reach, started.id, NOW) : null
    }
    const pending = await start()
    if (pending?.kind !== 'pending') throw new Error('not pending')
    expect(pending.rows.map(({ outcome }) => outcome)).toEqual(['new', 'person', 'new', 'same'])
    const confirmed = { hash: pending.hash, taken: [] }
    expect(
      await applyBankImport(database, 'author', pending, { ...confirmed, hash: 'x' }, NOW),
    ).toMatchObject({ reason: 'changed' })
    expect(await applyBankImport(database, 'author', pending, confirmed, NOW)).toEqual({ ok: true })
    expect(await applyBankImport(database, 'author', pending, confirmed, NOW)).toMatchObject({
      reason: 'already-applied',
    })
    const again = await start()
    if (again?.kind !== 'pending') throw new Error('not pending')
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(['same', 'person', 'same', 'same'])
    expect(await findBankImport(database, { memberId: 'other', scopes: ['g/'] }, pending.id, NOW)).toBeNull()

    expect(await standing(pending.id)).toMatchObject({ title: '题目已导入', untouched: 2 })
    const [touched, untouched] = (await findImported(database, pending.id)).map((question) => question.id)
    await by('author', touched ?? '', { kind: 'submit' })
    expect(await takeBackImport(database, 'author', pending, LATER)).toBe(1)
    expect((await open(untouched ?? '')).state).toBe('retired')
    expect((await open(touched ?? '')).state).toBe('in-review')
    expect(await takeBackImport(database, 'author', pending, LATER)).toBe(0)
    expect(await standing(pending.id)).toMatchObject({
      ...{ title: '导入已撤回一部分', untouched: 0, takenBack: 1, takenBackAt: LATER },
      states: { draft: 0, 'in-review': 1, retired: 1 },
    })
    await by('author', touched ?? '', { kind: 'retire', note: '没有用' })
    expect((await standing(pending.id)).title).toBe('导入已撤回一部分')
    await by('author', untouched ?? '', { kind: 'restore' })
    expect(await standing(pending.id)).toMatchObject({ title: '题目已导入', untouched: 1, takenBack: 0 })
    expect(await takeBackImport(database, 'author', pending, LATER)).toBe(1)
    const third = await start()
    if (third?.kind !== 'pending') throw new Error('not pending')
    expect(third.rows.filter(({ outcome }) => outcome === 'new')).toHaveLength(2)
  })
})
