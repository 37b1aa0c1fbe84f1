import { listIn, numberIn, objectIn, textIn } from '#app/ledger/entry-words.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'

/** Words for an entry of one kind. */
export type Describer = (payload: JsonObject) => {
  title: string
  details: Array<string>
  creditTenths?: number | null
}

/** Describers for the entries of formal exams. */
export const EXAM_DESCRIBERS: Readonly<Record<string, Describer>> = {
  'exam.sealed': (payload) => ({
    title: `封存《${textIn(payload, 'title')}》的试题`,
    details: [
      `共 ${numberIn(payload, 'questions') ?? 0} 题`,
      `封存值：${textIn(payload, 'hash').slice(0, 16)}…`,
    ],
  }),
  'exam.started': (payload) => ({
    title: `${examOf(payload)}：开始`,
    details: [`共 ${listIn(payload, 'paper').length} 题`],
  }),
  'exam.answered': (payload) => ({
    title: `${examOf(payload)}：作答第${numberIn(payload, 'number') ?? 0}题`,
    details: [isCleared(payload) ? '清除了答案' : ''],
  }),
  'exam.taken-over': (payload) => ({
    title: `${examOf(payload)}：改在另一台设备继续`,
    details: [`第${numberIn(payload, 'number') ?? 0}台设备`],
  }),
  'exam.extended': (payload) => ({
    title: `${examOf(payload)}：延长${numberIn(payload, 'minutes') ?? 0}分钟`,
    details: [reasonOf(payload)],
  }),
  'exam.submitted': (payload) => ({
    title: `${examOf(payload)}：${textIn(payload, 'how') === 'time-out' ? '时间到，自动交卷' : '交卷'}`,
    details: [],
  }),
  'exam.keyed-in': (payload) => ({
    title: `${examOf(payload)}：${textIn(payload, 'replaces') === '' ? '录入' : '更正'}纸质答卷`,
    details: [
      `${textIn(payload, 'version')} 卷，作答 ${listIn(payload, 'answers').length} 题`,
      reasonOf(payload),
    ],
  }),
  'exam.late-answered': (payload) => ({
    title: `${examOf(payload)}：第${numberIn(payload, 'number') ?? 0}题的答案${lateWords(payload)}`,
    details: ['没有更新的答案时，由组织者判定是否计入'],
  }),
  'exam.late-judged': (payload) => ({
    title: `${examOf(payload)}：由组织者判定的答案${textIn(payload, 'verdict') === 'accepted' ? '计入' : '不计入'}`,
    details: [reasonOf(payload)],
  }),
  'exam.scored': (payload) => ({ title: `${examOf(payload)}：公布成绩`, details: scoreOf(payload) }),
  'exam.remarked': (payload) => ({
    title: `${examOf(payload)}：更正成绩`,
    details: [...scoreOf(payload), reasonOf(payload)],
  }),
  'exam.paused': (payload) => ({ title: `${examOf(payload)}：暂停`, details: [reasonOf(payload)] }),
  'exam.resumed': (payload) => ({ title: `${examOf(payload)}：恢复`, details: [] }),
  'exam.released': (payload) => ({
    title: `${examOf(payload)}：公布全部成绩`,
    details: [`共 ${numberIn(payload, 'results') ?? 0} 人`],
  }),
}

function examOf(payload: JsonObject): string {
  return `考试《${textIn(payload, 'title')}》`
}

function reasonOf(payload: JsonObject): string {
  const reason = textIn(payload, 'reason')
  return reason === '' ? '' : `理由：${reason}`
}

function lateWords(payload: JsonObject): string {
  return textIn(payload, 'reason') === 'during-pause' ? '在暂停期间填写' : '晚到'
}

function isCleared(payload: JsonObject): boolean {
  return Object.keys(objectIn(payload, 'fields')).length === 0
}

/** Scores are hundredths of a mark. */
function scoreOf(payload: JsonObject): Array<string> {
  const [score, maximum] = [numberIn(payload, 'score') ?? 0, numberIn(payload, 'maximum') ?? 0]
  const outcome = textIn(payload, 'outcome') === 'passed' ? '合格' : '未合格'
  return [`得分 ${score / 100} / ${maximum / 100}`, outcome]
}
