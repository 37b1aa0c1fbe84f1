import { formatDay, formatInstant, type Instant } from '#app/platform/clock.ts'
import { formatMarks } from '../marks-words.ts'
import { roundWords } from '../round-words.ts'
import type { ResultList, ResultRow } from './find-results.server.ts'

type ResultColumn = { key: string; title: string; value: (row: ResultRow) => string | number; width?: number }

export const LIST_WORDS: Readonly<Record<ResultList, string>> = {
  all: '成绩册',
  passed: '合格名单',
  failed: '不合格名单',
  resit: '补考名单',
  deferred: '缓考名单',
}

export function isResultList(text: string): text is ResultList {
  return Object.keys(LIST_WORDS).includes(text)
}

type Standing = Pick<ResultRow, 'outcome' | 'round' | 'closesAt' | 'startedAt' | 'submittedAt' | 'deferredAt'>

/** How a candidate came out, in a word; who may still begin has missed nothing yet. */
export function outcomeWords(row: Standing, at: Instant): string {
  if (row.outcome !== null) return row.outcome === 'passed' ? '合格' : '不合格'
  if (row.submittedAt !== null) return '未公布'
  if (row.startedAt !== null) return '作答中'
  if (row.closesAt !== null && at >= row.closesAt) return '未参加'
  if (row.deferredAt !== null) return '缓考'
  return row.round === 1 ? '待考' : '待补考'
}

/** The columns of the lists, on the page, on paper and in a workbook. */
export function resultColumns(
  list: ResultList,
  partNames: ReadonlyArray<string>,
  at: Instant,
): Array<ResultColumn> {
  const outcome = (row: ResultRow) => outcomeWords(row, at)
  const person: Array<ResultColumn> = [
    { key: 'name', title: '姓名', value: (row) => row.name },
    { key: 'number', title: '工号', value: (row) => row.employeeNumber },
    { key: 'unit', title: '所在组织', value: (row) => row.unitName, width: 30 },
  ]
  if (list === 'deferred')
    return [
      ...person,
      { key: 'reason', title: '缓考原因', value: (row) => row.deferralReason ?? '', width: 30 },
      { key: 'outcome', title: '现在', value: outcome },
    ]
  const parts = partNames.map((name, index) => ({
    key: `part-${index}`,
    title: name,
    value: (row: ResultRow) => marksOf(row.parts.find(({ part }) => part === name)?.score ?? null),
  }))
  return [
    ...person,
    {
      key: 'round',
      title: '次数',
      value: (row) => roundWords(row.round),
    },
    {
      key: 'submittedAt',
      title: '交卷时间',
      value: (row) => (row.submittedAt ? formatInstant(row.submittedAt) : '—'),
    },
    ...parts,
    { key: 'score', title: '总分', value: (row) => marksOf(row.score) },
    { key: 'outcome', title: '结果', value: outcome },
    {
      key: 'validUntil',
      title: '有效期至',
      value: (row) => (row.validUntil ? formatDay(row.validUntil) : '—'),
    },
  ]
}

function marksOf(marks: number | null): string | number {
  return marks === null ? '—' : Number(formatMarks(marks))
}
