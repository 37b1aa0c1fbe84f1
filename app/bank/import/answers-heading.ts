/** 1. … and A. … are a question and an option, whatever they end with. */
const LABELLED = /^(?:\d{1,4}|[A-JＡ-Ｊ])\s?[.、．:：)）]/u
const HEADING =
  /^([^。？?；;:：，,（）()]{0,40}?)(参考|标准|正确)?答案([及与和、](?:试题|题目|详细)?(?:解析|解答|说明|评分标准|评分细则))?(?:部分|汇总|如下)?$/u
const WHOLE = /^(?:试题|试卷|题库|测试题|练习题|习题|本[章节套]|第.{1,4}[章节套])?$/u
/** What the title of a paper or bank ends with. */
const PAPER = /(?:题|卷|库|套|测试|考试|竞赛|练习)的?$/u

/** Whether a line begins a list of answers: 参考答案, 答案和解析, 附：…知识测试题参考答案及评分标准. */
export function isAnswersHeading(words: string): boolean {
  if (LABELLED.test(words)) return false
  const bare = words.replace(/^附件?\s?\d?\s?[:：、]?\s?/u, '').replace(/^[【[（(]|[】\])）]?[:：]?$/gu, '')
  const [, title, kind, behind] = HEADING.exec(bare) ?? []
  if (title === undefined) return false
  return WHOLE.test(title) || ((kind ?? behind) !== undefined && PAPER.test(title))
}
