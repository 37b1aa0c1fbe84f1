import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addDays, now, type Day } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { exemptMember, liftExemption } from './exempt-member.server.ts'
import { findMemberObligations } from './find-member-obligations.server.ts'
import { findObligation, findObligations } from './find-obligations.server.ts'
import { giveObligation } from './give-obligation.server.ts'
import { ObligationForm } from './obligation-form.server.ts'
import { obligationsProjector } from './obligations.projector.server.ts'
import { planObligation, type PlannedObligation } from './plan-obligation.server.ts'
import { markOf, previewObligation } from './preview-obligation.server.ts'
import { rewordObligation } from './reword-obligation.server.ts'
import { withdrawObligation } from './withdraw-obligation.server.ts'

const at = '2026-11-22T04:00:00.000Z'
const today: Day = '2026-11-22'
const { record } = createRecorder({ database, projectors: [obligationsProjector], now })
const TARGETS = [{ kind: 'course', id: 'four-forms', title: '四种形态' }] as const

/** Two branches below a committee, with members of the given 工号. */
async function makeOrganization() {
  const group = newId()
  const paths = { group: `${group}/`, one: `${group}/one/`, two: `${group}/two/` }
  for (const path of Object.values(paths)) {
    await database.orgUnit.create({ data: { id: path, path, name: path.slice(-6), kind: 'branch' } })
  }
  const join = async (unitPath: string, joinedUnitOn: Day = '2020-01-01') => {
    const id = newId()
    await database.member.create({
      data: {
        ...{ id, employeeNumber: id, name: '王五', unitId: unitPath, politicalStatus: 'full', pseudonym: id },
        ...{ joinedUnitOn, createdAt: at, updatedAt: at, posts: { create: [{ post: 'member' }] } },
      },
    })
    return id
  }
  return { paths, join }
}

function formOf(changes: Record<string, string | Array<string>>): FormData {
  const form = new FormData()
  const fields = {
    ...{ id: newId(), target: 'course:four-forms', title: '学完四种形态', basisTitle: '《示例计划》' },
    ...{ audience: 'everyone', reach: 'present-and-future', deadline: 'day', dueOn: '2026-12-31' },
    ...changes,
  }
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

async function plan(changes: Record<string, string | Array<string>>, scopes: ReadonlyArray<string>) {
  const parsed = parseForm(ObligationForm, formOf(changes))
  if (!parsed.ok) return parsed
  return planObligation(database, parsed.value, { scopes, targets: TARGETS, today, now: at })
}

async function give(changes: Record<string, string | Array<string>>, scopes: ReadonlyArray<string>) {
  const planned = await plan(changes, scopes)
  if (!planned.ok) throw new Error(JSON.stringify(planned.errors))
  await giveObligation(database, planned.planned, 'organizer')
  return planned.planned
}

async function standingOf(memberId: string, day: Day = today) {
  const { obligations } = await findMemberObligations(database, memberId, day)
  return obligations.map(({ standing }) => standing)
}

test('the preview names exactly those who are asked afterwards, and who has met it already', async () => {
  const { paths, join } = await makeOrganization()
  const [first, second, outside] = [await join(paths.one), await join(paths.one), await join(paths.two)]
  const fact = {
    memberId: second,
    courseId: 'four-forms',
    contentVersion: '1',
    completedAt: at,
    entryId: newId(),
  }
  await database.courseCompletion.create({ data: fact })
  const planned = await plan({ unitId: paths.one }, [paths.group])
  if (!planned.ok) throw new Error('refused')
  const preview = await previewObligation(database, planned.planned, today)
  expect([preview.asked, preview.met]).toEqual([2, 1])
  expect(preview.members.map(({ employeeNumber }) => employeeNumber).sort()).toEqual([first, second].sort())
  await giveObligation(database, planned.planned, 'organizer')
  expect(await standingOf(first)).toEqual(['open'])
  expect(await standingOf(second)).toEqual(['met'])
  expect(await standingOf(outside)).toEqual([])
})

test('an obligation of present members does not ask those who come later; a transfer away and back changes nothing', async () => {
  const { paths, join } = await makeOrganization()
  const here = await join(paths.one)
  await give({ unitId: paths.one, reach: 'present' }, [paths.group])
  const later = await join(paths.one, '2026-11-23')
  expect([await standingOf(here), await standingOf(later)]).toEqual([['open'], []])
  await database.member.update({ where: { id: here }, data: { unitId: paths.two } })
  expect(await standingOf(here)).toEqual([])
  await database.member.update({ where: { id: here }, data: { unitId: paths.one } })
  expect(await standingOf(here)).toEqual(['open'])
})

test('a list asks the named members only, and names those it does not know', async () => {
  const { paths, join } = await makeOrganization()
  const [named, other, outside] = [await join(paths.one), await join(paths.one), await join(paths.two)]
  const refused = await plan({ unitId: paths.one, audience: 'list', members: `${named}，${outside}` }, [
    paths.group,
  ])
  expect(refused).toMatchObject({ ok: false, errors: { members: expect.stringContaining(outside) } })
  await give({ unitId: paths.one, audience: 'list', members: named }, [paths.group])
  expect([await standingOf(named), await standingOf(other)]).toEqual([['open'], []])
})

test('giving the same form twice gives one obligation and one audit entry', async () => {
  const { paths, join } = await makeOrganization()
  await join(paths.one)
  const planned = await give({ unitId: paths.one, reach: 'present' }, [paths.group])
  await giveObligation(database, planned, 'organizer')
  expect(await findObligations(database, [paths.group])).toHaveLength(1)
  expect(
    await database.auditEntry.count({ where: { subject: planned.id, action: 'obligation.given' } }),
  ).toBe(1)
})

test('nothing is given outside one’s subtrees, for a day that is over, or for something that is not offered', async () => {
  const { paths } = await makeOrganization()
  expect(await plan({ unitId: paths.two }, [paths.one])).toMatchObject({
    ok: false,
    errors: { unitId: expect.any(String) },
  })
  const over = await plan({ unitId: paths.one, dueOn: addDays(today, -1) }, [paths.one])
  expect(over).toMatchObject({ ok: false, errors: { dueOn: expect.any(String) } })
  const unknown = await plan({ unitId: paths.one, target: 'quiz:four-forms' }, [paths.one])
  expect(unknown).toMatchObject({ ok: false, errors: { target: expect.any(String) } })
})

test.each([
  ['posts', { audience: 'posts' }],
  ['members', { audience: 'list' }],
  ['dueOn', { dueOn: '2026-02-30' }],
  ['dueAfterDays', { deadline: 'days', dueAfterDays: '0' }],
  ['countsFrom', { countsFrom: '2027-01-01' }],
  ['basisTitle', { basisTitle: '' }],
  ['title', { title: '长'.repeat(61) }],
  ['id', { id: 'not an id' }],
  ['target', { target: ['course:a', 'course:b'] }],
])('a wrong %s is told at its field in Chinese, and what was typed is kept', (field, changes) => {
  const parsed = parseForm(ObligationForm, formOf({ unitId: 'u', ...changes }))
  if (parsed.ok) throw new Error('accepted')
  expect(Object.keys(parsed.errors)).toEqual([field])
  expect(parsed.errors[field]).toMatch(/[\u4e00-\u9fff]/)
  expect(parsed.values.title).toBeDefined()
})

test('the mark of a preview names the plan and not the moment', async () => {
  const { paths } = await makeOrganization()
  const id = newId()
  const planned = await plan({ id, unitId: paths.one }, [paths.group])
  const other = await plan({ id, unitId: paths.one, dueOn: '2026-12-30' }, [paths.group])
  if (!planned.ok || !other.ok) throw new Error('refused')
  const later: PlannedObligation = { ...planned.planned, createdAt: '2026-11-22T05:00:00.000Z' }
  expect(markOf(later)).toBe(markOf(planned.planned))
  expect(markOf(other.planned)).not.toBe(markOf(planned.planned))
})

test('rewording and withdrawing leave audit entries, and withdrawing asks nobody any more but stays visible', async () => {
  const { paths, join } = await makeOrganization()
  const member = await join(paths.one)
  const { id } = await give({ unitId: paths.one }, [paths.group])
  const obligation = await findObligation(database, [paths.one], id)
  if (!obligation) throw new Error('not found')
  const wording = { title: '新的名称', basisTitle: '《新的计划》', basisArticle: '第二条' }
  await rewordObligation(database, obligation, wording, { memberId: 'organizer', at })
  const by = { memberId: 'organizer', reason: '计划调整', at }
  expect(await withdrawObligation(database, obligation, by)).toEqual({ ok: true })
  expect(await withdrawObligation(database, obligation, by)).toEqual({
    ok: false,
    reason: 'already-withdrawn',
  })
  expect(await standingOf(member)).toEqual([])
  expect(await findObligation(database, [paths.one], id)).toMatchObject({ ...wording, withdrawnAt: at })
  const actions = await database.auditEntry.findMany({ where: { subject: id }, orderBy: { id: 'asc' } })
  expect(actions.map(({ action }) => action)).toEqual([
    'obligation.given',
    'obligation.reworded',
    'obligation.withdrawn',
  ])
})

test('an exemption and its end are ledger entries; a double tap records one', async () => {
  const { paths, join } = await makeOrganization()
  const memberId = await join(paths.one)
  const { id } = await give({ unitId: paths.one }, [paths.group])
  const obligation = await findObligation(database, [paths.one], id)
  if (!obligation) throw new Error('not found')
  const input = { entryId: newId(), memberId, obligation, reason: '脱产学习' }
  const organizer = { memberId: 'organizer' }
  expect(await exemptMember(record, organizer, input, at)).toEqual({ ok: true })
  expect(await exemptMember(record, organizer, input, at)).toEqual({ ok: true })
  expect(await standingOf(memberId)).toEqual(['exempt'])
  const again = await exemptMember(record, organizer, { ...input, entryId: newId() }, at)
  expect(again).toEqual({ ok: false, reason: 'already-exempt' })
  const used = await liftExemption(record, organizer, input, at)
  expect(used).toEqual({ ok: false, reason: 'form-used' })
  expect(await liftExemption(record, organizer, { ...input, entryId: newId() }, at)).toEqual({ ok: true })
  expect(await standingOf(memberId)).toEqual(['open'])
  const kinds = await database.ledgerEntry.findMany({ where: { memberId }, orderBy: { arrival: 'asc' } })
  expect(kinds.map(({ kind }) => kind)).toEqual(['obligation.exempted', 'obligation.exemption-lifted'])
})
