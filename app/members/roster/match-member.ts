import type { CurrentMember, CurrentState } from './plan.ts'
import { numberKey } from './read-employee-number.ts'
import type { Person } from './roster.ts'

export type MatchedMember =
  | { kind: 'known'; member: CurrentMember; notice?: string }
  | { kind: 'unknown' }
  | { kind: 'refused'; sentence: string }

/** Finds members by 工号, and by 工号 without leading zeros for numbers that a spreadsheet has cut. */
export function memberMatcher(
  state: CurrentState,
  zeroWidths: ReadonlySet<number>,
): (person: Person) => MatchedMember {
  const byKey = new Map(state.members.map((member) => [numberKey(member.employeeNumber), member]))
  const byBareNumber = new Map<string, Array<CurrentMember>>()
  for (const member of state.members) {
    const bare = bareNumber(member.employeeNumber)
    if (bare) byBareNumber.set(bare, [...(byBareNumber.get(bare) ?? []), member])
  }
  return (person) => {
    const member = byKey.get(numberKey(person.employeeNumber))
    if (member) return matchName(member, person)
    if (state.taken.has(numberKey(person.employeeNumber))) {
      return { kind: 'refused', sentence: '这个工号不能由你导入，请核对；确需导入时请联系上级组织员' }
    }
    if (!person.fromNumber) return { kind: 'unknown' }
    const cut = byBareNumber.get(person.employeeNumber) ?? []
    const same = cut.filter((other) => other.name === person.name)
    if (same.length === 1 && same[0]) {
      return {
        kind: 'known',
        member: same[0],
        notice: `Excel 去掉了工号前面的零，按 ${same[0].employeeNumber} 处理`,
      }
    }
    if (cut.length > 0 || [...zeroWidths].some((width) => width > person.employeeNumber.length)) {
      return { kind: 'refused', sentence: '工号前面的零可能被 Excel 去掉了，请把工号列设为“文本”后补上' }
    }
    return { kind: 'unknown' }
  }
}

/** Lengths of the 工号 that begin with zero in the file: a shorter plain number beside them has probably lost its own. */
export function zeroWidths(people: ReadonlyArray<Person>): ReadonlySet<number> {
  return new Set(
    people.flatMap(({ employeeNumber }) => (/^0\d+$/.test(employeeNumber) ? [employeeNumber.length] : [])),
  )
}

function bareNumber(employeeNumber: string): string | null {
  return /^0+(\d+)$/.exec(employeeNumber)?.[1] ?? null
}

/** A 工号 given to somebody else would hand over a stranger's training record: a name must have something in common. */
function matchName(member: CurrentMember, person: Person): MatchedMember {
  if (member.name === person.name) return { kind: 'known', member }
  if ([...person.name].some((letter) => letter !== '·' && member.name.includes(letter))) {
    return { kind: 'known', member, notice: `姓名将由“${member.name}”改为“${person.name}”，请确认是同一个人` }
  }
  return {
    kind: 'refused',
    sentence: `系统中这个工号是“${member.name}”，与名册上的姓名完全不同；确为改名时请在成员页面修改`,
  }
}
