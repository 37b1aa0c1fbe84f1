import { database } from '#app/platform/database.server.ts'
import { makeWorkbook, type FixtureCell } from '#tests/fixtures/make-workbook.ts'
import { applyRoster, type ApplyOutcome } from '#app/members/roster/apply-roster.server.ts'
import { NO_CHOICES, type ImportChoices } from '#app/members/roster/choices.server.ts'
import type { Importer } from '#app/members/roster/importer.ts'
import type { RosterPlan } from '#app/members/roster/plan.ts'
import { previewRoster, readRosterFile } from '#app/members/roster/preview-roster.server.ts'

export const NOW = '2026-11-22T02:00:00.000Z'
export const TODAY = '2026-11-22'
export const HEAD = ['工号', '姓名', '党委', '所在党支部', '政治面貌', '职务', '入党日期']
export const EVERYTHING: Importer = { memberId: null, scopes: [''] }
export const NORTH: Importer = { memberId: 'organizer', scopes: ['g/n/'] }

export const UNITS = [
  { id: 'g', path: 'g/', name: '集团党委', kind: 'group', parentId: null },
  { id: 'n', path: 'g/n/', name: '北方公司党委', kind: 'committee', parentId: 'g' },
  { id: 's', path: 'g/s/', name: '南方公司党委', kind: 'committee', parentId: 'g' },
  { id: 'n1', path: 'g/n/n1/', name: '第一党支部', kind: 'branch', parentId: 'n' },
  { id: 'n2', path: 'g/n/n2/', name: '第二党支部', kind: 'branch', parentId: 'n' },
  { id: 's1', path: 'g/s/s1/', name: '第一党支部', kind: 'branch', parentId: 's' },
]

function member(employeeNumber: string, name: string, unitId: string) {
  return {
    id: `id-${employeeNumber}`,
    employeeNumber,
    name,
    unitId,
    politicalStatus: 'full',
    joinedPartyOn: '2010-07-01',
    joinedUnitOn: null,
    pseudonym: employeeNumber,
    createdAt: NOW,
    updatedAt: NOW,
  }
}

/** Empties the organization and fills it with four members in a small tree. */
export async function resetOrganization(): Promise<void> {
  await database.memberPost.deleteMany()
  await database.session.deleteMany()
  await database.roleGrant.deleteMany()
  await database.member.deleteMany()
  for (const unit of await database.orgUnit.findMany({ orderBy: { path: 'desc' } }))
    await database.orgUnit.delete({ where: { id: unit.id } })
  await database.orgUnit.createMany({ data: UNITS })
  await database.member.createMany({
    data: [
      member('00101', '张三', 'n1'),
      member('00102', '李四', 'n1'),
      member('00103', '王五', 'n2'),
      member('00201', '赵六', 's1'),
    ],
  })
  await database.memberPost.createMany({
    data: ['00101', '00102', '00103', '00201'].map((number) => ({
      memberId: `id-${number}`,
      post: 'member',
    })),
  })
}

export type Run = { plan: RosterPlan; outcome: ApplyOutcome }

/** Previews and applies at once, good rows only. */
export async function importRows(
  rows: ReadonlyArray<ReadonlyArray<FixtureCell>>,
  options: {
    importer?: Importer
    scopeId?: string
    choices?: Partial<ImportChoices>
    head?: ReadonlyArray<string>
  } = {},
): Promise<Run> {
  const { importer = EVERYTHING, scopeId = 'g', head = HEAD } = options
  const choices = { ...NO_CHOICES, ...options.choices }
  const read = readRosterFile(makeWorkbook([{ name: '名册', rows: [head, ...rows] }]), choices, TODAY)
  const scope = UNITS.find(({ id }) => id === scopeId)
  if (!read.ok || !scope) throw new Error('not readable')
  const preview = await previewRoster(database, importer, scope, read.roster, choices, TODAY)
  const input = {
    scope,
    roster: read.roster,
    choices,
    fileName: '名册.xlsx',
    fileHash: 'hash',
    previewHash: preview.hash,
    acceptGoodRows: true,
  }
  return { plan: preview.plan, outcome: await applyRoster(database, importer, input, NOW) }
}

export const find = (employeeNumber: string) =>
  database.member.findUnique({ where: { employeeNumber }, include: { posts: true } })
export const sentences = (plan: RosterPlan) =>
  plan.rows.flatMap(({ findings }) => findings.map(({ sentence }) => sentence)).join()
export const everything = async () =>
  JSON.stringify([
    await database.member.findMany({ orderBy: { id: 'asc' } }),
    await database.memberPost.findMany({ orderBy: [{ memberId: 'asc' }, { post: 'asc' }] }),
    await database.orgUnit.findMany({ orderBy: { id: 'asc' } }),
  ])
