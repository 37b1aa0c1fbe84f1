import { postTitle } from '#app/members/posts.ts'
import type { Change, MemberFacts } from './plan.ts'
import { politicalStatusTitle } from './political-status.ts'

/** What differs between two states of a member, field by field in words; `unitName` names a unit by id or key. */
export function describeChanges(
  before: MemberFacts,
  after: MemberFacts,
  unitName: (id: string) => string,
): Array<Change> {
  const pairs: ReadonlyArray<[string, string, string]> = [
    ['姓名', before.name, after.name],
    ['所在党组织', unitName(before.unitId), unitName(after.unitId)],
    ['政治面貌', politicalStatusTitle(before.politicalStatus), politicalStatusTitle(after.politicalStatus)],
    ['入党日期', before.joinedPartyOn ?? '', after.joinedPartyOn ?? ''],
    ['到本单位日期', before.joinedUnitOn ?? '', after.joinedUnitOn ?? ''],
    ['离开日期', before.leftOn ?? '', after.leftOn ?? ''],
    ['职务', before.posts.map(postTitle).join('、'), after.posts.map(postTitle).join('、')],
  ]
  const changes = pairs
    .filter(([, from, to]) => from !== to)
    .map(([title, from, to]) => ({ title, from, to }))
  const moved = before.unitId !== after.unitId && !changes.some(({ title }) => title === '所在党组织')
  // Two branches of one name: the move is a change even where the words are equal.
  return moved
    ? [{ title: '所在党组织', from: unitName(before.unitId), to: unitName(after.unitId) }, ...changes]
    : changes
}

/** Where a new member will stand and with which posts: what an importer wants to look at. */
export function describeNew(after: MemberFacts, unitName: (id: string) => string): Array<Change> {
  const posts = after.posts.map(postTitle).join('、')
  return [
    { title: '所在党组织', from: '', to: unitName(after.unitId) },
    ...(posts ? [{ title: '职务', from: '', to: posts }] : []),
  ]
}
