import { POSTS, type PostCode } from '#app/members/posts.ts'
import type { Day } from '#app/platform/clock.ts'
import type { CurrentMember, MemberFacts } from './plan.ts'
import { isPartyMember } from './political-status.ts'
import type { Person } from './roster.ts'

/** What a known member will be after the row: what the file does not say stays. */
export function mergeFacts(before: CurrentMember, person: Person, unitId: string, today: Day): MemberFacts {
  const politicalStatus = person.politicalStatus ?? before.politicalStatus
  return {
    employeeNumber: before.employeeNumber,
    name: person.name,
    unitId,
    politicalStatus,
    joinedPartyOn: person.joinedPartyOn ?? before.joinedPartyOn,
    joinedUnitOn: person.joinedUnitOn ?? before.joinedUnitOn,
    leftOn: hasLeft(person, today) ? (before.leftOn ?? person.leftOn ?? today) : null,
    posts: mergePosts(before, person, politicalStatus),
  }
}

/** The facts of somebody not known yet; without a word on 政治面貌 a roster of members lists members. */
export function newFacts(person: Person, unitId: string): MemberFacts {
  const politicalStatus = person.politicalStatus ?? 'full'
  return {
    employeeNumber: person.employeeNumber,
    name: person.name,
    unitId,
    politicalStatus,
    joinedPartyOn: person.joinedPartyOn,
    joinedUnitOn: person.joinedUnitOn,
    leftOn: null,
    posts: inOrder([
      ...(person.posts?.posts ?? []),
      ...(isPartyMember(politicalStatus) ? (['member'] as const) : []),
    ]),
  }
}

/** The state decides; a day in the past without a state does too. A day to come changes nothing yet. */
export function hasLeft(person: Person, today: Day): boolean {
  if (person.leftOn !== null && person.leftOn > today) return false
  return person.state === 'left' || (person.state === null && person.leftOn !== null)
}

function mergePosts(before: CurrentMember, person: Person, politicalStatus: string): ReadonlyArray<PostCode> {
  const others = before.posts.filter((post) => post !== 'member')
  const said = person.posts?.posts ?? []
  // A cell that was not understood in full may add posts, but must not take away what it may well have meant.
  const rest = person.posts === null ? others : person.posts.complete ? said : [...others, ...said]
  const wasMember = before.posts.includes('member')
  const changedSides = isPartyMember(before.politicalStatus) !== isPartyMember(politicalStatus)
  const isMember = person.posts !== null || changedSides ? isPartyMember(politicalStatus) : wasMember
  return inOrder([...rest, ...(isMember ? (['member'] as const) : [])])
}

/** Each post once, in the order of the table. */
export function inOrder(posts: ReadonlyArray<PostCode>): Array<PostCode> {
  return POSTS.map(({ code }) => code).filter((code) => posts.includes(code))
}
