import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { addUnit } from '#app/members/units/add-unit.server.ts'
import { findUnit } from '#app/members/units/find-units.server.ts'
import { moveUnit } from '#app/members/units/move-unit.server.ts'
import { removeUnit } from '#app/members/units/remove-unit.server.ts'
import { renameUnit } from '#app/members/units/rename-unit.server.ts'
import { NewUnitForm, RenameUnitForm } from '#app/members/units/unit-form.server.ts'
import type { Unit } from '#app/members/units/unit.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm, type FormErrors } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'

const SENTENCES = {
  'wrong-level': '这一级党组织不能建在这里，请选择合适的上级',
  'name-taken': '同一上级下已有同名的党组织，请换一个名称',
  root: '最上级党组织不能调整或撤销',
  'into-itself': '不能把党组织移到它自己的下级',
  'in-use': '只能撤销从未用过的党组织：请先调出成员、下级和任务；有过记录的请保留',
} as const

type Outcome = { ok: true } | { ok: false; reason: keyof typeof SENTENCES }

/** Adding below, renaming, moving and removing a unit, each within the viewer's subtree. */
export async function unitAction(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:units:subtree')
  const scopes = scopesOf(viewer, 'manage:units:subtree')
  const unit = found(
    await findUnit(database, scopes, args.params['unit'] ?? ''),
    '没有这个党组织，或不在你负责的范围内',
  )
  const form = await readForm(args.request)
  const intent = form.get('intent')
  if (intent === 'add') return add(viewer.memberId, unit, form)
  if (intent === 'rename') return rename(viewer.memberId, unit, form)
  // Moving or removing takes the unit away from its parent: that one must be the viewer's too.
  const parent = unit.parentId ? await findUnit(database, scopes, unit.parentId) : null
  if (!parent) return refused(form, { parent: SENTENCES.root })
  if (intent === 'remove')
    return answer(
      form,
      'form',
      await removeUnit(database, viewer.memberId, unit, now()),
      `/admin/units/${parent.id}`,
    )
  const target = form.get('parent')
  const to = typeof target === 'string' ? await findUnit(database, scopes, target) : null
  if (intent !== 'move' || !to) return refused(form, { parent: '请选择你负责范围内的上级党组织' })
  return answer(
    form,
    'parent',
    await moveUnit(database, viewer.memberId, unit, to, now()),
    `/admin/units/${unit.id}`,
  )
}

async function add(actorId: string, unit: Unit, form: FormData) {
  const parsed = parseForm(NewUnitForm, form)
  if (!parsed.ok) return refused(form, { ...parsed.errors })
  return answer(
    form,
    'name',
    await addUnit(database, actorId, unit, parsed.value, now()),
    `/admin/units/${unit.id}`,
  )
}

async function rename(actorId: string, unit: Unit, form: FormData) {
  const parsed = parseForm(RenameUnitForm, form)
  if (!parsed.ok) return refused(form, { rename: parsed.errors['name'] ?? '请填写名称' })
  return answer(
    form,
    'rename',
    await renameUnit(database, actorId, unit, parsed.value.name, now()),
    `/admin/units/${unit.id}`,
  )
}

function answer(form: FormData, field: string, outcome: Outcome, next: string) {
  return outcome.ok ? redirect(next) : refused(form, { [field]: SENTENCES[outcome.reason] }, 409)
}

function refused(form: FormData, errors: FormErrors, status = 400) {
  return data({ errors, values: formValues(form) }, { status })
}
