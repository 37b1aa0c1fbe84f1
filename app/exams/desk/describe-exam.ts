import { BOOK_WORDS } from '../book-of.ts'
import { formatInstant, type Instant } from '#app/platform/clock.ts'
import type { ExamRules } from '../exam.ts'
import { formatMarks } from '../marks-words.ts'
import { paperSize } from '../paper-size.ts'
import { stageWords, type DeskExam } from './desk-exam.ts'

const MULTIPLE_WORDS = {
  'all-or-nothing': '全对才得分',
  'share-if-none-wrong': '少选且无错选按比例得分',
  'half-if-none-wrong': '少选且无错选得一半',
  'per-option': '选对加分、选错抵扣',
} as const

type Term = { term: string; value: string }

/** An exam in terms and values, for the page of its organizer. */
export function describeExam(exam: DeskExam, now: Instant): Array<Term> {
  return [
    { term: '状态', value: stageWords(exam, now) },
    ...describeFrame(exam),
    ...describeRules(exam.rules),
  ]
}

/** Who holds an exam, and its window. */
export function describeFrame(exam: Pick<DeskExam, 'unitName' | 'opensAt' | 'closesAt'>): Array<Term> {
  return [
    { term: '组织单位', value: exam.unitName },
    { term: '开考时间', value: formatInstant(exam.opensAt) },
    { term: '最晚开始', value: formatInstant(exam.closesAt) },
  ]
}

/** The rules of an exam; of its paper no more than its size. */
export function describeRules(rules: ExamRules): Array<Term> {
  const names = rules.paper.kind === 'fixed' ? rules.paper.questions : rules.paper.quotas
  const parts = [...new Set(names.map(({ part }) => part))].flatMap((part) => {
    const pass = rules.pass.parts[part]
    return pass === undefined ? [] : [`${part} ${formatMarks(pass)} 分`]
  })
  const { count, total } = paperSize(rules.paper)
  return [
    { term: '依据', value: rules.basis || '未填写' },
    { term: '时长', value: `${rules.minutes} 分钟` },
    { term: '题数', value: `${count} 题` },
    { term: '满分', value: `${formatMarks(total)} 分` },
    {
      term: '及格',
      value: [`总分 ${formatMarks(rules.pass.total)} 分`, ...parts].join('，'),
    },
    { term: '多选题', value: MULTIPLE_WORDS[rules.multiple] },
    { term: '闭卷开卷', value: BOOK_WORDS[rules.book] },
    {
      term: '公布',
      value: rules.release === 'at-once' ? '考完判完自动公布' : '由组织员公布',
    },
    {
      term: '考生可见',
      value: rules.shown === 'review' ? '成绩、答案和出处' : '只有得分',
    },
    {
      term: '补考',
      value: rules.resitMonths === null ? '没有' : `${rules.resitMonths} 个月内`,
    },
    {
      term: '有效期',
      value: rules.validYears === null ? '长期' : `${rules.validYears} 年`,
    },
    { term: '考生须知', value: rules.instructions || '未填写' },
  ]
}
