import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addDays, now, type Day } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { trainingsProjector } from '#app/trainings/trainings.projector.server.ts'
import { actOnSession } from './act-on-session.server.ts'
import { enterAttendance } from './enter-attendance.server.ts'
import { findExpected } from './find-expected.server.ts'
import { findComing, findLiveSession, findOfDay, findPast } from './find-live-sessions.server.ts'
import {
  findAbove,
  findEnterable,
  findManaged,
  findManagedSession,
  lastConversion,
} from './find-managed.server.ts'
import { findOwnCredit } from './find-own-credit.server.ts'
import { reachOfSession } from './reach-of-session.ts'
import { readLiveForm } from './read-live-form.server.ts'
import { scheduleLiveSession } from './schedule-live-session.server.ts'

const day: Day = '2026-11-22'
const at = '2026-11-22T04:00:00.000Z'
const by = { memberId: 'organizer', at }
const { record } = createRecorder({ database, projectors: [trainingsProjector], now })

/** A group with two branches, a member in each. */
async function makeOrganization() {
  const group = newId()
  const unit = (path: string) => ({ id: path, path, name: path.slice(-6) })
  const units = { group: unit(`${group}/`), one: unit(`${group}/one/`), two: unit(`${group}/two/`) }
  for (const one of Object.values(units)) await database.orgUnit.create({ data: { ...one, kind: 'branch' } })
  const join = async (unitPath: string, post: 'member' | 'finance') => {
    const id = newId()
    await database.member.create({
      data: {
        ...{ id, employeeNumber: id, name: '王五', unitId: unitPath, politicalStatus: 'full', pseudonym: id },
        ...{ createdAt: at, updatedAt: at, posts: { create: [{ post }] } },
      },
    })
    return { memberId: id, unitPath, posts: [post] }
  }
  return { units, one: await join(units.one.path, 'member'), two: await join(units.two.path, 'finance') }
}

function formOf(changes: Record<string, string | File | Array<string>> = {}): FormData {
  const form = new FormData()
  const fields = {
    ...{ title: '新修订条例解读', day, clock: '14:30', minutes: '90', host: '李老师' },
    ...{ link: 'https://meet.example.cn/9', minutesPerCredit: '45', ...changes },
  }
  for (const [name, value] of Object.entries(fields))
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each)
  return form
}

async function schedule(
  unit: { id: string; path: string },
  changes: Record<string, string | File | Array<string>> = {},
) {
  const read = await readLiveForm(formOf(changes))
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const id = newId()
  await scheduleLiveSession(database, { id, unit, ...read }, by)
  return id
}

const pdf = (name = '提纲.pdf') => new File(['%PDF-1.7 text'], name, { type: 'text/html' })

test('a session is seen by its unit with everything below and by the posts that it is for, and by nobody else', async () => {
  const { units, one, two } = await makeOrganization()
  const everyone = await schedule(units.group)
  const branch = await schedule(units.one, { clock: '09:00' })
  const posts = await schedule(units.group, { clock: '10:00', posts: ['finance', 'procurement'] })
  const idsFor = async (viewer: typeof one) => (await findOfDay(database, viewer, day)).map(({ id }) => id)
  expect(await idsFor(one)).toEqual([branch, everyone])
  expect(await idsFor(two)).toEqual([posts, everyone])
  expect(await idsFor({ ...two, posts: [] })).toEqual([everyone])
  expect(await findOfDay(database, one, addDays(day, 1))).toEqual([])
  expect(await findLiveSession(database, two, [], branch)).toBeNull()
  // Whoever manages the unit looks at the page of those whom it is for.
  expect((await findLiveSession(database, two, [units.group.path], branch))?.id).toBe(branch)
  expect((await findComing(database, one, at, 9)).map(({ id }) => id)).toEqual([everyone])
  expect((await findPast(database, one, at, 9)).map(({ id }) => id)).toEqual([branch])
})

test('an organizer manages the sessions of their subtree alone', async () => {
  const { units } = await makeOrganization()
  const group = await schedule(units.group, { posts: ['finance', 'member'] })
  const branch = await schedule(units.one, { minutesPerCredit: '60' })
  expect((await findManaged(database, [units.one.path], 9)).map(({ id }) => id)).toEqual([branch])
  expect(await findManagedSession(database, [units.one.path], group)).toBeNull()
  expect((await findManagedSession(database, [units.group.path], group))?.posts).toBe('finance member')
  expect(await lastConversion(database, [units.one.path])).toBe(60)
  expect(await lastConversion(database, [units.two.path])).toBeNull()
})

test('a change and a cancellation raise SEQUENCE; what is cancelled stays as it is', async () => {
  const { units, one } = await makeOrganization()
  const id = await schedule(units.one, { file: pdf('a/提纲.pdf') })
  const act = async (form: FormData) => {
    const session = await findManagedSession(database, [units.one.path], id)
    if (!session) throw new Error('not found')
    return actOnSession(database, session, form, by)
  }
  expect(await act(formOf({ clock: '15:00', posts: 'member' }))).toEqual({ ok: true })
  expect(await findLiveSession(database, one, [], id)).toMatchObject({
    ...{ startsAt: '2026-11-22T07:00:00.000Z', sequence: 1, fileName: '提纲.pdf' },
  })
  expect(await act(formOf({ intent: 'cancel', reason: '讲师出差' }))).toEqual({ ok: true })
  expect(await findLiveSession(database, one, [], id)).toMatchObject({
    sequence: 2,
    cancelReason: '讲师出差',
  })
  for (const form of [formOf(), formOf({ intent: 'cancel', reason: '再取消' })])
    expect(await act(form)).toEqual({ ok: false, reason: 'cancelled' })
  const actions = await database.auditEntry.findMany({ where: { subject: id }, orderBy: { id: 'asc' } })
  expect(actions.map(({ action }) => action)).toEqual([
    'live-session.scheduled',
    'live-session.changed',
    'live-session.cancelled',
  ])
})

test('a secretary enters their own people for a session of a unit above, and manages nothing of it', async () => {
  const { units, one, two } = await makeOrganization()
  const id = await schedule(units.group)
  const branch = await schedule(units.one)
  const scopes = [units.one.path]
  expect(await findManagedSession(database, scopes, id)).toBeNull()
  expect((await findEnterable(database, scopes, id))?.id).toBe(id)
  expect((await findEnterable(database, scopes, branch))?.id).toBe(branch)
  // Of another branch they learn nothing.
  expect(await findEnterable(database, [units.two.path], branch)).toBeNull()
  expect(await findEnterable(database, [], id)).toBeNull()
  expect(reachOfSession(units.group.path, scopes)).toEqual(scopes)
  expect(reachOfSession(units.one.path, [units.group.path])).toEqual([units.one.path])
  expect(reachOfSession(units.one.path, [units.two.path])).toEqual([])
  const input = { id: newId(), title: '解读', heldOn: day, place: '网上直播', credit: 20, basisTitle: '计划' }
  const enter = (members: Array<string>) =>
    enterAttendance({ database, record }, { id, unit: units.one }, { ...input, members }, by)
  expect(await enter([one.memberId, two.memberId])).toEqual({ ok: false, reason: 'outside-unit' })
  expect(await enter([one.memberId])).toEqual({ ok: true })
  const seen = async (scope: string) =>
    (await findAbove(database, [scope], 9)).map((session) => [session.id, session.attendees])
  expect(await seen(units.one.path)).toEqual([[id, 1]])
  expect(await seen(units.two.path)).toEqual([[id, 0]])
  expect(await seen(units.group.path)).toEqual([])
})

test('who attended is entered unit by unit, each member once, whoever enters them', async () => {
  const { units, one, two } = await makeOrganization()
  const id = await schedule(units.group)
  const session = { id, posts: [] }
  const input = {
    ...{ id: newId(), title: '新修订条例解读', heldOn: day, place: '网上直播', credit: 20 },
    basisTitle: '《2026年计划》',
  }
  const enter = (unit: typeof units.one, changes: Partial<typeof input>, members: Array<string>) =>
    enterAttendance({ database, record }, { id, unit }, { ...input, ...changes, members }, by)
  const expected = async () =>
    (await findExpected(database, session, units.group.path, 9)).map(({ memberId }) => memberId)
  expect(new Set(await expected())).toEqual(new Set([one.memberId, two.memberId]))
  expect(await enter(units.one, {}, [one.memberId])).toEqual({ ok: true })
  expect(await expected()).toEqual([two.memberId])
  // A second part with another conversion and a member who is entered already: nothing of it is recorded.
  const second = { id: newId(), credit: 30 }
  const refused = { ok: false, reason: 'contradicts' }
  expect(await enter(units.group, second, [one.memberId, two.memberId])).toEqual(refused)
  expect(await expected()).toEqual([two.memberId])
  expect(await enter(units.group, second, [two.memberId])).toEqual({ ok: true })
  expect(await findOwnCredit(database, id, one.memberId)).toBe(20)
  expect(await findOwnCredit(database, id, two.memberId)).toBe(30)
  expect(await database.ledgerEntry.count({ where: { memberId: one.memberId } })).toBe(1)
  expect((await findManagedSession(database, [units.group.path], id))?.attendees).toBe(2)
  // The id of another session's training cannot be taken over.
  const other = await schedule(units.one)
  expect(
    await enterAttendance(
      { database, record },
      { id: other, unit: units.one },
      { ...input, members: [] },
      by,
    ),
  ).toEqual({ ok: false, reason: 'contradicts' })
})

test.each([
  [{ link: 'http://meet.example.cn/9' }, 'link'],
  [{ link: 'javascript:alert(1)' }, 'link'],
  [{ link: 'https://name:word@meet.example.cn/' }, 'link'],
  [{ materialLink: 'ftp://x.example/a' }, 'materialLink'],
  [{ materialTitle: '提纲' }, 'materialLink'],
  [{ clock: '25:00' }, 'clock'],
  [{ day: '2026-02-30' }, 'day'],
  [{ minutes: '1.5' }, 'minutes'],
  [{ minutesPerCredit: '' }, 'minutesPerCredit'],
  [{ posts: 'emperor' }, 'posts'],
  [{ file: new File(['<script>'], 'a.pdf') }, 'file'],
  [{ file: new File(['%PDF-'], 'a.html') }, 'file'],
  [{ file: new File(['PK\x03\x04 word/'], 'a.xlsx') }, 'file'],
])('%j is refused at its field', async (changes, field) => {
  const read = await readLiveForm(formOf(changes))
  expect(read.ok ? {} : read.errors).toHaveProperty([field])
})
