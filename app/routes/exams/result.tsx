import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { DeliverKept } from '#app/exams/deliver-kept.tsx'
import { findMyRounds } from '#app/exams/find-my-rounds.server.ts'
import { findLateAnswers, findResult } from '#app/exams/find-result.server.ts'
import { LateList, ResultView } from '#app/exams/result-view.tsx'
import { findSitting } from '#app/exams/find-sitting.server.ts'
import { roundWords } from '#app/exams/round-words.ts'
import { RoundTable } from '#app/exams/round-table.tsx'
import { forgetSitting } from '#app/exams/sitting-memory.ts'
import { useForgottenPages } from '#app/offline/use-kept-page.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { deviceStorage } from '#app/platform/device-storage.ts'
import { database } from '#app/platform/database.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import '#app/exams/desk/exams-desk.css'
import { mustWait } from '../quizzes/wait-for-exam.server.ts'
import { loadRound } from './load-sitting.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `考试结果 · ${data?.title ?? ''} · 廉学` },
  { name: 'description', content: '考试得分和逐题情况，按考试的规定公布讲解。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { sitting, examId } = await loadRound(args)
  const { id: sittingId, memberId, round, title, submittedAt, how, paper } = sitting
  if (submittedAt === null) throw redirect(`/exams/${examId}`)
  const answered = await database.examAnswer.count({ where: { sittingId, fields: { not: '{}' } } })
  const late = await findLateAnswers(database, sittingId)
  const result = await findResult(database, sitting, now())
  const waits = Array.isArray(result?.reviewed) ? await mustWait(args) : false
  return {
    examId,
    sittingId,
    round,
    isNewest: (await findSitting(database, memberId, examId))?.id === sittingId,
    rounds: await findMyRounds(database, memberId, examId),
    title,
    submittedAt,
    isTimeOut: how === 'time-out',
    count: paper.length,
    answered,
    late,
    result: waits ? null : result,
    waiting: waits ? REFUSALS['sits-exam'].message : null,
    now: Date.parse(now()),
  }
}

export default function ExamResult() {
  const {
    examId,
    sittingId,
    title,
    submittedAt,
    isTimeOut,
    count,
    answered,
    late,
    result,
    waiting,
    now,
    ...page
  } = useLoaderData<typeof loader>()
  const { round, rounds } = page
  useEffect(() => forgetSitting(deviceStorage(), sittingId), [sittingId])
  return (
    <Page title={title} crumbs={[{ label: '考试', to: '/exams' }]}>
      {page.isNewest ? <ForgottenPages examId={examId} /> : null}
      <DeliverKept examId={examId} sittingId={sittingId} count={count} now={now} />
      {result ? (
        <>
          <ResultView result={result} />
          <p className="exam-ways">
            {result.outcome === 'passed' ? (
              <ButtonLink to={`/exams/${examId}/certificate`}>合格证明</ButtonLink>
            ) : null}
            <ButtonLink to={`/exams/${examId}/appeal?round=${round}`}>申请复核</ButtonLink>
          </p>
        </>
      ) : waiting ? (
        <Notice title={waiting} />
      ) : (
        <Notice tone="good" title={isTimeOut ? '时间到，已自动交卷' : '已交卷'}>
          成绩公布后在这里查看。
        </Notice>
      )}
      <Facts
        items={[
          ...(rounds.length > 1 ? [{ term: '次数', value: roundWords(round) }] : []),
          { term: '交卷时间', value: formatInstant(submittedAt) },
          { term: '已作答', value: `${answered} / ${count} 题` },
        ]}
      />
      <LateList late={late} />
      {rounds.length > 1 ? <RoundTable examId={examId} rounds={rounds} /> : null}
    </Page>
  )
}

/** What was kept of the page of the sitting is needed no longer, unless another round goes on under the same address. */
function ForgottenPages({ examId }: { examId: string }) {
  useForgottenPages(`/exams/${examId}/sitting`)
  return null
}
