import { isRight } from '#app/questions/is-right-option.ts'
import type { QuestionOption } from '#app/questions/question.ts'
import type { Finding } from '#app/content/finding.ts'
import type { CourseFiles } from './read-course.server.ts'

/** Fewer questions say nothing about a habit. */
const ENOUGH = 8
/** Above these shares who knows nothing can guess. */
const LONGEST_SHARE = 0.5
const POSITION_SHARE = 0.5
/** True or false is a choice of two: five questions say something, and three of four in one way give it away. */
const ENOUGH_JUDGES = 5
const JUDGE_SHARE = 0.75

/**
 * Habits of a whole question bank that give answers away: the right option is mostly the longest, or mostly in one place;
 * what is to be judged is mostly wrong.
 */
export function checkBalance({ questions }: CourseFiles): Array<Finding> {
  return [...checkSingles(questions), ...checkJudges(questions)]
}

function checkJudges(questions: CourseFiles['questions']): Array<Finding> {
  const answers = questions.value.flatMap((question) => (question.type === 'judge' ? [question.answer] : []))
  const right = answers.filter(Boolean).length
  const most = Math.max(right, answers.length - right)
  if (answers.length < ENOUGH_JUDGES || most <= answers.length * JUDGE_SHARE) return []
  const word = most === right ? '对' : '错'
  const message = `${answers.length}道判断题里，${most}道的答案是“${word}”，不懂的人也能猜中`
  return [{ file: questions.file, line: 1, message, kind: 'style' }]
}

function checkSingles(questions: CourseFiles['questions']): Array<Finding> {
  const singles = questions.value.flatMap((question) =>
    question.type === 'single' ? [question.options] : [],
  )
  if (singles.length < ENOUGH) return []
  const findings: Array<Finding> = []
  const complain = (message: string) =>
    findings.push({ file: questions.file, line: 1, message, kind: 'style' })
  const longest = singles.filter((options) => isLongest(options))
  if (longest.length > singles.length * LONGEST_SHARE)
    complain(`${singles.length}道单选题里，${longest.length}道的正确项最长，不懂的人也能猜中`)
  const places = singles.map((options) => options.findIndex(isRight))
  for (const place of new Set(places)) {
    const count = places.filter((each) => each === place).length
    if (count > singles.length * POSITION_SHARE)
      complain(`${singles.length}道单选题里，${count}道的正确项排在第${place + 1}个，请换换位置`)
  }
  return findings
}

function isLongest(options: ReadonlyArray<QuestionOption>): boolean {
  const right = options.find(isRight)
  return options.every((option) => option === right || option.text.length < (right?.text.length ?? 0))
}
