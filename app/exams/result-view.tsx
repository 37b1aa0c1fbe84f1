import { formatDay, formatInstant } from '#app/platform/clock.ts'
import { QuestionReviewCard } from '#app/questions/question-review.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Status } from '#app/ui/status.tsx'
import type { LateItem, ReleasedResult, ReviewedMark } from './find-result.server.ts'
import { marksWords } from './time-words.ts'
import './exams.css'
import '#app/quizzes/quiz.css'

/** A released result: score, outcome, parts and, where the exam shows it, every question with key and source. */
export function ResultView({ result }: { result: ReleasedResult }) {
  const isPassed = result.outcome === 'passed'
  return (
    <>
      <p className="exam-score">
        {marksWords(result.score)}
        <small>（满分{marksWords(result.maximum)}）</small>{' '}
        <Status kind={isPassed ? 'met' : 'info'}>{isPassed ? '合格' : '未合格'}</Status>
      </p>
      <Facts
        items={[
          { term: '公布时间', value: formatInstant(result.scoredAt) },
          ...(result.revision > 1 ? [{ term: '更正', value: `第${result.revision}次评定，以本次为准` }] : []),
          ...(result.validUntil ? [{ term: '有效期至', value: formatDay(result.validUntil) }] : []),
        ]}
      />
      {result.parts.length > 1 ? <Parts parts={result.parts} /> : null}
      <VoidedList voided={result.voided} />
      <Review reviewed={result.reviewed} />
    </>
  )
}

/** What is shown as the answer of such a question below was never corrected: its wording is the one that was sat. */
function VoidedList({ voided }: Pick<ReleasedResult, 'voided'>) {
  if (voided.length === 0) return null
  return (
    <Notice tone="info" title="有误的题，人人都得满分">
      <ul>
        {voided.map(({ number, reason }) => (
          <li key={number}>
            第{number}题：{reason}。下面列出的这道题的答案不作数。
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Parts({ parts }: Pick<ReleasedResult, 'parts'>) {
  return (
    <DataTable
      caption="各部分得分"
      columns={[
        { key: 'part', title: '部分', cell: ({ part }) => part },
        { key: 'score', title: '得分', numeric: true, cell: ({ score }) => marksWords(score) },
        { key: 'maximum', title: '满分', numeric: true, cell: ({ maximum }) => marksWords(maximum) },
        {
          key: 'pass',
          title: '最低要求',
          numeric: true,
          cell: ({ pass }) => (pass === null ? '无' : marksWords(pass)),
        },
      ]}
      rows={parts}
      rowKey={({ part }) => part}
    />
  )
}

function Review({ reviewed }: Pick<ReleasedResult, 'reviewed'>) {
  if (reviewed === 'never') return <p>这场考试只公布成绩，不公布题目和答案。</p>
  if (reviewed === 'later') return <p>还有人要考同一套题（补考或缓考），考完以后在这里看题目、答案和出处。</p>
  const wrong = reviewed.filter(({ score, maximum }) => score < maximum)
  const right = reviewed.filter(({ score, maximum }) => score === maximum)
  return (
    <>
      <h2>失分的题（{wrong.length}）</h2>
      {wrong.length === 0 ? <p>没有失分。</p> : <Cards list={wrong} />}
      {right.length > 0 ? (
        <details>
          <summary>答对的题（{right.length}）</summary>
          <Cards list={right} />
        </details>
      ) : null}
    </>
  )
}

function Cards({ list }: { list: ReadonlyArray<ReviewedMark> }) {
  return (
    <ol className="review-list">
      {list.map(({ number, score, maximum, review }) => (
        <li key={number}>
          <QuestionReviewCard
            review={review}
            heading={`第${number}题 · 得${marksWords(score)}，满分${marksWords(maximum)}`}
          />
        </li>
      ))}
    </ol>
  )
}

/** Late answers with what became of them: what the organizer sees, the candidate sees too. */
export function LateList({ late }: { late: ReadonlyArray<LateItem> }) {
  if (late.length === 0) return null
  return (
    <Notice tone="info" title="由组织者判定的答案">
      <ul>
        {late.map(({ number, reason, enteredAt, verdict, judgedReason }) => (
          <li key={`${number}/${enteredAt}`}>
            第{number}题，{formatInstant(enteredAt)}
            {reason === 'during-pause' ? '考试暂停期间' : ''}填写：
            {verdict === null ? '等待组织者判定' : verdict === 'accepted' ? '已计入' : '不计入'}
            {judgedReason ? `（${judgedReason}）` : ''}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
