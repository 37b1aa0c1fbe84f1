import { fieldTitle } from './fields.ts'
import { outcomeTitle, type Outcome, type PlannedRow } from './plan.ts'

/** Rows on one page of the dry run; the downloaded report has all of them. */
export const ROWS_PER_PAGE = 100

/** A planned row as a table or a workbook shows it. */
export type RowWords = {
  row: number
  employeeNumber: string
  name: string
  outcome: Outcome
  outcomeTitle: string
  /** `所在党组织：第一党支部 → 第二党支部` */
  changes: ReadonlyArray<string>
  findings: ReadonlyArray<{ severity: 'refused' | 'notice'; sentence: string }>
}

export function rowWords({ row, employeeNumber, name, outcome, changes, findings }: PlannedRow): RowWords {
  return {
    row,
    employeeNumber,
    name,
    outcome,
    outcomeTitle: outcomeTitle(outcome),
    changes: changes.map(({ title, from, to }) =>
      outcome === 'new' ? `${title}：${to}` : `${title}：${from || '空'} → ${to || '空'}`,
    ),
    findings: findings.map(({ severity, field, sentence }) => ({
      severity,
      sentence: field ? `${fieldTitle(field)}：${sentence}` : sentence,
    })),
  }
}
