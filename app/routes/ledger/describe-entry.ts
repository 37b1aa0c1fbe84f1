import { inBookMarks } from '#app/courses/title-marks.ts'
import { erasedParts } from '#app/ledger/erase/entries-erased.entry.ts'
import {
  type DescribeEntry,
  type EntryWords,
  isJsonObject,
  listIn,
  numberIn,
  objectIn,
  textIn,
} from '#app/ledger/entry-words.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import { type Describer, EXAM_DESCRIBERS } from './describe-exam-entry.ts'

/** One describer for each kind of entry that the domains record. */
const DESCRIBERS: Readonly<Record<string, Describer>> = {
  ...EXAM_DESCRIBERS,
  'exercise.answered': (payload) => ({
    title: `课中练习：${shorten(textIn(payload, 'exerciseText'))}`,
    details: [lessonOf(payload), `知识点：${textIn(payload, 'pointTitle')}`, scoreOf(payload)],
  }),
  'lesson.completed': (payload) => ({
    title: `学完课时：${textIn(payload, 'lessonTitle')}`,
    details: [
      `课程${inBookMarks(textIn(payload, 'courseTitle'))}`,
      `共 ${listIn(payload, 'sections').length} 节`,
    ],
  }),
  'course.completed': (payload) => ({
    title: `学完课程：${inBookMarks(textIn(payload, 'courseTitle'))}`,
    details: [`共 ${listIn(payload, 'lessons').length} 课`],
  }),
  'update.completed': (payload) => ({
    title: `学完更新部分：${inBookMarks(textIn(payload, 'courseTitle'))}第${numberIn(payload, 'to') ?? 0}版`,
    details: [
      `此前学过第${numberIn(payload, 'from') ?? 0}版`,
      `更新的 ${listIn(payload, 'sections').length} 节：${sectionsIn(payload)}`,
    ],
  }),
  'quiz.started': (payload) => ({
    title: `${sittingOf(payload)}：开始`,
    details: [`共 ${listIn(payload, 'questions').length} 题`],
  }),
  'quiz.answered': (payload) => ({
    title: `作答：${shorten(textIn(payload, 'stem'))}`,
    details: [
      sittingOf({ ...payload, title: textIn(payload, 'courseTitle') }),
      `知识点：${textIn(payload, 'pointTitle')}`,
      scoreOf(payload),
    ],
  }),
  'quiz.submitted': (payload) => ({
    title: `${sittingOf(payload)}：提交`,
    details: [scoreOf(payload), verdictOf(payload)],
  }),
  'pledge.signed': (payload) => ({
    title: `签署《${textIn(payload, 'title')}》（${textIn(payload, 'year')} 年度）`,
    details: [
      `签署身份：${textIn(objectIn(payload, 'signer'), 'postTitle')}，${textIn(objectIn(payload, 'signer'), 'unitName')}`,
      `个人条款 ${listIn(payload, 'personalClauses').length} 条`,
      textIn(payload, 'factor') === 'passkey' ? '确认方式：签署人的通行密钥' : '确认方式：登录密码',
      familyOf(payload),
    ],
  }),
  'pledge.countersigned': (payload) => ({
    title: `${textIn(payload, 'capacityTitle')}会签《${textIn(objectIn(payload, 'subject'), 'title')}》（${textIn(objectIn(payload, 'subject'), 'year')} 年度）`,
    details: [
      `会签人：${textIn(objectIn(payload, 'countersigner'), 'name')}，${textIn(objectIn(payload, 'countersigner'), 'unitName')}`,
    ],
  }),
  'pledge.reported': (payload) => ({
    title: `履诺报告：《${textIn(payload, 'pledgeTitle')}》（${textIn(payload, 'year')} 年度）`,
    details: [`逐条报告 ${listIn(payload, 'items').length} 条`],
  }),
  'signing.agreed': (payload) => ({
    title: `同意《${textIn(payload, 'title')}》`,
    details: [`第 ${textIn(payload, 'version')} 版`, `单位：${textIn(payload, 'organization')}`],
  }),
  'obligation.exempted': (payload) => ({
    title: `免学：${textIn(payload, 'title')}`,
    details: [`理由：${textIn(payload, 'reason')}`, `依据：${textIn(payload, 'basis')}`],
  }),
  'obligation.exemption-lifted': (payload) => ({
    title: `恢复应学：${textIn(payload, 'title')}`,
    details: [`理由：${textIn(payload, 'reason')}`, `依据：${textIn(payload, 'basis')}`],
  }),
  'entries.erased': (payload) => ({
    title: `销毁 ${listIn(payload, 'entries').length} 条记录的内容`,
    details: [
      `由${textIn(payload, 'by')}办理`,
      `依据：${textIn(payload, 'basis')}`,
      `理由：${textIn(payload, 'reason')}`,
      `涉及第 ${erasedParts(payload)
        .map(({ counter }) => counter + 1)
        .join('、')} 条`,
    ],
  }),
  'training.attended': (payload) => ({
    title: `参加集中学习：${textIn(payload, 'title')}`,
    details: [
      `${textIn(payload, 'heldOn')}，${textIn(payload, 'place')}`,
      `依据：${textIn(payload, 'basisTitle')}`,
    ],
    creditTenths: numberIn(payload, 'creditTenths'),
  }),
}

/** Puts any entry into words; one of a kind that is not known here by its title. */
export const describeEntry: DescribeEntry = (kind, payload): EntryWords => {
  const describer = DESCRIBERS[kind]
  if (!describer)
    return { title: textIn(payload, 'title') || kind, details: [`记录类型：${kind}`], creditTenths: null }
  const { title, details, creditTenths = null } = describer(payload)
  return { title, details: details.filter((detail) => detail !== ''), creditTenths }
}

function lessonOf(payload: JsonObject): string {
  return `课程${inBookMarks(textIn(payload, 'courseTitle'))}，${textIn(payload, 'lessonTitle')}`
}

function sittingOf(payload: JsonObject): string {
  const title = textIn(payload, 'title')
  return textIn(payload, 'purpose') === 'practice' ? '练习' : `${inBookMarks(title)}测验`
}

/** Scores are thousandths of a point. Empty while an answer is not judged. */
function scoreOf(payload: JsonObject): string {
  const score = numberIn(payload, 'score')
  const maximum = numberIn(payload, 'maximum')
  return score === null || maximum === null ? '' : `得分 ${points(score)} / ${points(maximum)}`
}

function points(thousandths: number): string {
  return String(Math.round(thousandths / 10) / 100)
}

function verdictOf(payload: JsonObject): string {
  if (typeof payload.passed !== 'boolean') return ''
  return payload.passed ? '合格' : '不合格'
}

/** Who of the family signed with the member; empty where nobody did. */
function familyOf(payload: JsonObject): string {
  const family = objectIn(payload, 'family')
  const name = textIn(family, 'name')
  return name === '' ? '' : `家人 ${name}（${textIn(family, 'relation')}）一同签名`
}

/** Headings of the sections of an update, each with its lesson. */
function sectionsIn(payload: JsonObject): string {
  return listIn(payload, 'sections')
    .filter(isJsonObject)
    .map((section) => `${textIn(section, 'lessonTitle')}“${textIn(section, 'section')}”`)
    .join('、')
}

function shorten(text: string): string {
  const letters = [...text]
  return letters.length > 48 ? `${letters.slice(0, 47).join('')}…` : text
}
