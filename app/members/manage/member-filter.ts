import { readSort, type Sort } from '#app/ui/sort-link.ts'

export const MEMBER_STATES = [
  { value: 'present', label: '在册' },
  { value: 'without-password', label: '在册，尚未设置密码' },
  { value: 'left', label: '已离开' },
  { value: 'all', label: '全部' },
] as const
export type MemberState = (typeof MEMBER_STATES)[number]['value']

/** What the list of members is narrowed to; empty text means no limit. */
export type MemberFilter = { text: string; unit: string; post: string; status: string; state: MemberState }

const MEMBER_SORT_KEYS = ['employeeNumber', 'name', 'unit', 'joinedUnitOn'] as const
const DEFAULT_SORT: Sort = { key: 'employeeNumber', direction: 'ascending' }

export function readMemberFilter(search: URLSearchParams): MemberFilter {
  const text = (name: string) =>
    (search.get(name) ?? '').trim().replaceAll('\0', '').toWellFormed().slice(0, 100)
  const state = MEMBER_STATES.find(({ value }) => value === search.get('state'))?.value ?? 'present'
  return { text: text('q'), unit: text('unit'), post: text('post'), status: text('status'), state }
}

export function readMemberSort(search: URLSearchParams): Sort {
  return readSort(search, MEMBER_SORT_KEYS, DEFAULT_SORT)
}
