import { STANDING_WORDS } from '#app/obligations/standing.ts'
import { formatDay } from '#app/platform/clock.ts'
import { formatCredit } from '#app/trainings/credit.ts'
import type { PersonView } from './person-view.server.ts'
import type { ReportColumn } from './report-column.ts'
import { requiredOf } from './tally.ts'

const WHO: ReadonlyArray<ReportColumn<PersonView>> = [
  { key: 'name', title: '姓名', value: (row) => row.name, sortable: true, whole: true, width: 12 },
  {
    key: 'number',
    title: '工号',
    value: (row) => row.employeeNumber,
    sortable: true,
    whole: true,
    width: 14,
  },
  { key: 'unit', title: '所在组织', value: (row) => row.unitName, sortable: true, width: 28 },
  { key: 'posts', title: '职务', value: (row) => row.posts, width: 24 },
]

const SUMS: ReadonlyArray<ReportColumn<PersonView>> = [
  { key: 'required', title: '应完成', value: requiredOf },
  { key: 'met', title: '已完成', value: (row) => row.met, sortable: true },
  { key: 'soon', title: '即将到期', value: (row) => row.soon, sortable: true },
  { key: 'open', title: '未到期', value: (row) => row.open, sortable: true },
  { key: 'overdue', title: '已逾期', value: (row) => row.overdue, sortable: true },
  { key: 'exempt', title: '已免学', value: (row) => row.exempt, sortable: true },
]

/** The columns of a list of people over several obligations. */
export const PEOPLE_COLUMNS: ReadonlyArray<ReportColumn<PersonView>> = [...WHO, ...SUMS]

/** The columns of a list of people about one obligation. */
export const PEOPLE_OF_ONE_COLUMNS: ReadonlyArray<ReportColumn<PersonView>> = [
  ...WHO,
  { key: 'standing', title: '情况', value: standingWords, sortable: true, width: 14 },
  { key: 'due', title: '期限', value: (row) => (row.dueOn === null ? '' : formatDay(row.dueOn)), width: 18 },
  {
    key: 'completed',
    title: '完成日期',
    value: (row) => (row.completedOn === null ? '' : formatDay(row.completedOn)),
    sortable: true,
    width: 18,
  },
]

/** The year's record of each person. */
export const RECORD_COLUMNS: ReadonlyArray<ReportColumn<PersonView>> = [
  ...WHO,
  ...SUMS,
  {
    key: 'credit',
    title: '集中学习学时',
    value: (row) => formatCredit(row.creditTenths),
    sortable: true,
    numeric: true,
  },
]

/** The standing of one person in words; a late completion is a completion, and says so. */
export function standingWords(row: Pick<PersonView, 'standing' | 'late'>): string {
  return row.standing === 'met' && row.late ? '已完成（逾期）' : STANDING_WORDS[row.standing]
}
