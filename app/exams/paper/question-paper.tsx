import { QUESTION_TYPE_TITLES, type QuestionType } from '#app/questions/question.ts'
import { formatMarks } from '../marks-words.ts'
import type { PrintedQuestion } from './load-printed-paper.server.ts'
import { PrintedQuestionItem } from './printed-question.tsx'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

const HOW: Readonly<Record<QuestionType, string>> = {
  single: '每题只有一个选项正确。',
  multiple: '每题有两个或两个以上选项正确。',
  judge: '正确的涂“对”，错误的涂“错”。',
  fill: '按空的顺序写在答题纸上。',
  match: '给左边每一项选右边的字母。',
  order: '把字母按先后顺序写出来。',
  sort: '给每一项写上类别的字母。',
  short: '',
  case: '先读材料，再逐问作答。',
}

/** The questions of a printed paper, by type. */
export function QuestionPaper({ questions }: { questions: ReadonlyArray<PrintedQuestion> }) {
  const types = [...new Set(questions.map(({ question }) => question.type))]
  return (
    <>
      {types.map((type, index) => {
        const own = questions.filter(({ question }) => question.type === type)
        const total = own.reduce((sum, { marks }) => sum + marks, 0)
        const words = `${NUMERALS[index] ?? ''}、${QUESTION_TYPE_TITLES[type]}（共 ${own.length} 题，${formatMarks(total)} 分）`
        return (
          <section key={type} className="paper-section">
            <h3>{words}</h3>
            {HOW[type] ? <p className="paper-how">{HOW[type]}</p> : null}
            <ol className="paper-list">
              {own.map((item) => (
                <PrintedQuestionItem key={item.number} item={item} />
              ))}
            </ol>
          </section>
        )
      })}
    </>
  )
}
