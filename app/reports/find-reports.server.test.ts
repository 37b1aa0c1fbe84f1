import { expect, test } from 'vitest'
import { readSheet } from 'read-excel-file/node'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { enterTraining } from '#app/trainings/enter-training.server.ts'
import { trainingsProjector } from '#app/trainings/trainings.projector.server.ts'
import { findOverview } from './find-overview.server.ts'
import { findPeopleReport } from './find-people-report.server.ts'
import { findPersonRecord } from './find-person-record.server.ts'
import { findYearRecord } from './find-year-record.server.ts'
import { PEOPLE_COLUMNS } from './people-columns.ts'
import type { ReportFilter } from './report-filter.ts'
import { requiredOf } from './tally.ts'
import { toSheet, writeWorkbook } from './write-workbook.server.ts'

const at = '2026-11-22T04:00:00.000Z'
const today = '2026-11-22'
const ALL: ReportFilter = { unitId: null, obligationId: null, standing: null, post: null, words: '' }
const SORT = { key: 'overdue', direction: 'descending' } as const
const { record } = createRecorder({ database, projectors: [trainingsProjector], now })

async function makeUnit(path: string): Promise<void> {
  await database.orgUnit.create({
    data: { id: path, path, name: `党支部 ${path.slice(-3)}`, kind: 'branch' },
  })
}

async function makeMember(unitId: string, name: string, posts: Array<string> = []): Promise<string> {
  const id = newId()
  await database.member.create({
    data: {
      ...{
        id,
        employeeNumber: id,
        name,
        unitId,
        politicalStatus: 'full',
        pseudonym: id,
        joinedUnitOn: '2020-01-01',
      },
      ...{ createdAt: at, updatedAt: at, posts: { create: posts.map((post) => ({ post })) } },
    },
  })
  return id
}

async function makeObligation(unitId: string, dueOn: string): Promise<string> {
  const id = newId()
  await database.obligation.create({
    data: {
      ...{
        id,
        title: `任务 ${dueOn}`,
        targetKind: 'course',
        targetId: id,
        unitId,
        dueOn,
        basisTitle: '《计划》',
      },
      ...{
        audience: 'everyone',
        reach: 'present-and-future',
        createdAt: '2026-01-01T00:00:00.000Z',
        createdBy: 'x',
      },
    },
  })
  return id
}

/** Two branches, three members in the first, one in the second; an overdue and an open obligation. */
async function makeOrganization() {
  const top = `${newId()}/`
  const paths = { top, one: `${top}b1/`, two: `${top}b2/` }
  for (const path of Object.values(paths)) await makeUnit(path)
  const [an, bo, chen] = [
    await makeMember(paths.one, '安一', ['leader']),
    await makeMember(paths.one, '柏_二'),
    await makeMember(paths.one, '=陈三'),
  ]
  const ding = await makeMember(paths.two, '丁四')
  const overdue = await makeObligation(top, '2026-11-01')
  const open = await makeObligation(paths.one, '2026-12-31')
  await database.courseCompletion.create({
    data: { memberId: an, courseId: overdue, contentVersion: '1', completedAt: at, entryId: newId() },
  })
  return { paths, an, bo, chen, ding, overdue, open }
}

function people(scopes: Array<string>, filter: Partial<ReportFilter> = {}, page: number | null = null) {
  return findPeopleReport(database, {
    ...{ scopes, filter: { ...ALL, ...filter }, sort: SORT, today },
    page: page === null ? null : { number: page, size: 2 },
  })
}

test('the overview counts every asked member once, a parent with its children', async () => {
  const { paths } = await makeOrganization()
  const { rows, obligations, focus } = await findOverview(database, [paths.top], ALL, today)
  expect(focus?.path).toBe(paths.top)
  expect(obligations.map(({ dueOn }) => dueOn)).toEqual(['2026-11-01', '2026-12-31'])
  expect(rows.map(({ unit, total }) => [unit.path, requiredOf(total), total.met, total.overdue])).toEqual([
    [paths.one, 6, 1, 2],
    [paths.two, 1, 0, 1],
  ])
})

test('nobody sees a unit, a person or a figure outside their subtrees', async () => {
  const { paths, ding, an } = await makeOrganization()
  const overview = await findOverview(database, [paths.two], { ...ALL, unitId: paths.one }, today)
  expect(overview.units.map(({ path }) => path)).toEqual([paths.two])
  expect(overview.focus?.path).toBe(paths.two)
  const { rows, total } = await people([paths.two], { unitId: paths.top })
  expect([rows.map(({ memberId }) => memberId), total]).toEqual([[ding], 1])
  expect(await findPersonRecord(database, [paths.two], an, today)).toBeNull()
  expect((await people([])).rows).toEqual([])
})

test('filters, search and pages cut the same list; pages never overlap', async () => {
  const { paths, an, bo, chen, overdue } = await makeOrganization()
  const ids = async (filter: Partial<ReportFilter>) =>
    (await people([paths.top], filter)).rows.map(({ memberId }) => memberId).sort()
  expect(await ids({ post: 'leader' })).toEqual([an])
  expect(await ids({ words: '_' })).toEqual([bo])
  expect(await ids({ words: chen.toUpperCase() })).toEqual([chen])
  expect(await ids({ obligationId: overdue, standing: 'met' })).toEqual([an])
  const [first, second] = [await people([paths.top], {}, 1), await people([paths.top], {}, 2)]
  expect([first.total, second.total]).toEqual([4, 4])
  const seen = [...first.rows, ...second.rows].map(({ memberId }) => memberId)
  expect(new Set(seen).size).toBe(4)
})

test('about one obligation, a late completion is met and says that it was late', async () => {
  const { paths, an, overdue } = await makeOrganization()
  const { rows, only } = await people([paths.top], { obligationId: overdue })
  expect(only?.id).toBe(overdue)
  const row = rows.find(({ memberId }) => memberId === an)
  expect(row).toMatchObject({ standing: 'met', late: true, dueOn: '2026-11-01', completedOn: today })
})

test('the workbook holds the rows of the page in its order and columns', async () => {
  const { paths } = await makeOrganization()
  const { rows } = await people([paths.top])
  const file = await writeWorkbook([toSheet({ name: '人员', columns: PEOPLE_COLUMNS, rows })])
  const [head, ...cells] = await readSheet(file)
  expect(head).toEqual(PEOPLE_COLUMNS.map(({ title }) => title))
  // An empty cell comes back as null.
  const shown = rows.map((row) => PEOPLE_COLUMNS.map(({ value }) => (value(row) === '' ? null : value(row))))
  expect(cells).toEqual(shown)
})

test('学时 of the year are summed in tenths, and other years do not count', async () => {
  const { paths, an, bo } = await makeOrganization()
  const unit = { id: paths.one, name: '支部', path: paths.one }
  const session = { title: '党课', place: '会议室', credit: 25, basisTitle: '《计划》', members: [an, bo] }
  const by = { memberId: an, at }
  const tools = { database, record }
  const id = newId()
  expect(await enterTraining(tools, unit, { ...session, id, heldOn: today }, by)).toEqual({ ok: true })
  expect(await enterTraining(tools, unit, { ...session, id, heldOn: today }, { ...by, at: now() })).toEqual({
    ok: true,
  })
  const last = { ...session, id: newId(), members: [an], heldOn: '2025-12-31' }
  expect(await enterTraining(tools, unit, last, by)).toEqual({ ok: true })
  const record_ = await findYearRecord(database, {
    scopes: [paths.top],
    filter: ALL,
    sort: SORT,
    today,
    page: null,
  })
  const credit = new Map(record_.rows.map(({ memberId, creditTenths }) => [memberId, creditTenths]))
  expect([credit.get(an), credit.get(bo)]).toEqual([25, 25])
  expect(await database.ledgerEntry.count({ where: { memberId: an, kind: 'training.attended' } })).toBe(2)
})

test('attendance is refused for the future, for strangers, and for another account of the same session', async () => {
  const { paths, an, ding } = await makeOrganization()
  const unit = { id: paths.one, name: '支部', path: paths.one }
  const id = newId()
  const session = {
    id,
    title: '党课',
    heldOn: today,
    place: '会议室',
    credit: 20,
    basisTitle: '《计划》',
    members: [an],
  }
  const enter = (changes: Partial<typeof session>) =>
    enterTraining({ database, record }, unit, { ...session, ...changes }, { memberId: an, at })
  expect(await enter({ heldOn: '2026-11-23' })).toEqual({ ok: false, reason: 'in-the-future' })
  expect(await enter({ members: [ding] })).toEqual({ ok: false, reason: 'outside-unit' })
  expect(await enter({})).toEqual({ ok: true })
  expect(await enter({ credit: 80 })).toEqual({ ok: false, reason: 'contradicts' })
  expect(await database.attendance.findMany({ where: { memberId: an } })).toMatchObject([
    { creditTenths: 20 },
  ])
})
