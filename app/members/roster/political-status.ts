import { compactText } from './clean-text.ts'
import type { Reading } from './finding.ts'
import type { Cell } from './table/table.ts'

export const POLITICAL_STATUSES = [
  { code: 'full', title: '正式党员' },
  { code: 'probationary', title: '预备党员' },
  { code: 'activist', title: '入党积极分子' },
  { code: 'applicant', title: '入党申请人' },
  { code: 'masses', title: '群众' },
] as const

export type PoliticalStatus = (typeof POLITICAL_STATUSES)[number]['code']

export function isPoliticalStatus(code: string): code is PoliticalStatus {
  return POLITICAL_STATUSES.some((status) => status.code === code)
}

export function politicalStatusTitle(code: string): string {
  return POLITICAL_STATUSES.find((status) => status.code === code)?.title ?? code
}

/** Whether someone of this status is a Party member and so holds the post 党员. */
export function isPartyMember(status: string): boolean {
  return status === 'full' || status === 'probationary'
}

const WORDS: ReadonlyArray<{ pattern: RegExp; status: PoliticalStatus }> = [
  { pattern: /预备/, status: 'probationary' },
  { pattern: /^(中共|中国共产党)?(正式)?党员$|^正式$|^中共(正式)?党员|^正式党员/, status: 'full' },
  { pattern: /积极分子|发展对象/, status: 'activist' },
  { pattern: /申请人|申请入党/, status: 'applicant' },
  {
    pattern:
      /^(群众|普通群众|共青团员|中国共产主义青年团团员|团员|无党派|无党派人士|无党派民主人士|民主党派.*|.*(民革|民盟|民建|民进|农工|致公|九三|台盟).*)$/,
    status: 'masses',
  },
]

/** 政治面貌 or 党员类别 in the words rosters use. */
export function readPoliticalStatus(cell: Cell | null): Reading<PoliticalStatus> {
  if (cell === null) return { value: null }
  const text = compactText(cell.text)
  if (text === '') return { value: null }
  const found = WORDS.find(({ pattern }) => pattern.test(text))
  if (!found)
    return {
      value: null,
      refusal: `不认识政治面貌“${text.slice(0, 20)}”，请写正式党员、预备党员、入党积极分子、入党申请人或群众`,
    }
  return { value: found.status }
}
