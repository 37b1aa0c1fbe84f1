import type { z } from 'zod'
import type { Day, Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { FormErrors } from '#app/platform/parse-form.server.ts'
import type { JudgedObligation } from './asked-members-sql.server.ts'
import type { Deadline, TargetKind } from './obligation.ts'
import { employeeNumbers, type ObligationForm } from './obligation-form.server.ts'
import { targetKey, type Target } from './target.ts'

/** An obligation not yet given, with the members named one by one (null unless it is for a list). */
export type PlannedObligation = JudgedObligation & {
  title: string
  unitId: string
  unitName: string
  basisTitle: string
  basisArticle: string | null
  listedIds: ReadonlyArray<string> | null
}

export type Plan = { ok: true; planned: PlannedObligation } | { ok: false; errors: FormErrors }

/**
 * Turns a checked form into an obligation: the target must exist, the unit lie within the organizer's subtrees, the
 * listed members within the unit, and the day not be over.
 */
export async function planObligation(
  database: Readable,
  form: z.output<typeof ObligationForm>,
  context: { scopes: ReadonlyArray<string>; targets: ReadonlyArray<Target>; today: Day; now: Instant },
): Promise<Plan> {
  const target = context.targets.find((candidate) => targetKey(candidate) === form.target)
  if (!target) return { ok: false, errors: { target: '请从列表中选择要完成的内容' } }
  if (form.deadline === 'day' && form.dueOn !== null && form.dueOn < context.today) {
    return { ok: false, errors: { dueOn: '截止日期已经过去，请选今天或以后的日期' } }
  }
  const unit = await database.orgUnit.findUnique({ where: { id: form.unitId } })
  if (!unit || !context.scopes.some((scope) => unit.path.startsWith(scope))) {
    return { ok: false, errors: { unitId: '请选择你负责范围内的组织' } }
  }
  const listed = form.audience === 'list' ? await findListed(database, form.members, unit.path) : null
  if (listed !== null && !listed.ok) return listed
  const { id, title, basisTitle, basisArticle, audience, countsFrom, joinedFrom } = form
  const planned = {
    ...{ id, title, basisTitle, basisArticle, audience, countsFrom, joinedFrom },
    ...deadlineOf(form),
    targetKind: target.kind satisfies TargetKind,
    targetId: target.id,
    unitId: unit.id,
    unitName: unit.name,
    unitPath: unit.path,
    posts: audience === 'posts' ? form.posts : [],
    reach: audience === 'list' ? ('present' as const) : form.reach,
    createdAt: context.now,
    withdrawnAt: null,
    listedIds: listed === null ? null : listed.ids,
  }
  return { ok: true, planned }
}

function deadlineOf(form: z.output<typeof ObligationForm>): Deadline {
  return form.deadline === 'day' && form.dueOn !== null
    ? { dueOn: form.dueOn, dueAfterDays: null }
    : { dueOn: null, dueAfterDays: Number(form.dueAfterDays) }
}

type Listed = { ok: true; ids: Array<string> } | { ok: false; errors: FormErrors }

async function findListed(database: Readable, text: string | null, unitPath: string): Promise<Listed> {
  const numbers = employeeNumbers(text)
  const members = await database.member.findMany({
    where: { employeeNumber: { in: numbers }, leftOn: null, unit: { path: { startsWith: unitPath } } },
    select: { id: true, employeeNumber: true },
  })
  const known = new Set(members.map((member) => member.employeeNumber))
  const unknown = numbers.filter((number) => !known.has(number))
  if (unknown.length === 0) return { ok: true, ids: members.map((member) => member.id) }
  const some = unknown.slice(0, 5).join('、')
  const words = unknown.length > 5 ? `${some} 等 ${unknown.length} 个工号` : `工号 ${some}`
  return { ok: false, errors: { members: `${words}不在所选组织的在册人员中，请核对后再提交` } }
}
