import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { ExamList, listedExam } from '#app/exams/exam-list.tsx'
import { findCurrentExams } from '#app/exams/find-current-exams.server.ts'
import { findOfDay } from '#app/live/find-live-sessions.server.ts'
import { phaseOf } from '#app/live/live-session.ts'
import { SessionWays, sessionWay } from '#app/live/session-ways.tsx'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dueItem } from '#app/obligations/due-item.ts'
import { DoneList, DueList } from '#app/obligations/due-list.tsx'
import { findMemberObligations } from '#app/obligations/find-member-obligations.server.ts'
import { yearProgress } from '#app/obligations/year-progress.ts'
import { dayOf, formatDay, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { listPledges } from '#app/pledges/list-pledges.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { withReminder } from '#app/pledges/remind/reminder-words.ts'
import { findRecommendations } from '#app/recommendations/find-recommendations.server.ts'
import { RecommendationList } from '#app/recommendations/recommendation-list.tsx'
import { formatCredit } from '#app/trainings/credit.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'

export const meta: MetaFunction = () => [
  { title: '今日学习 · 廉学' },
  { name: 'description', content: '今天要完成的学习任务、考试、承诺书和直播课，以及建议学的内容。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { memberId, posts } = viewer
  const at = now()
  const today = dayOf(at)
  const [duties, recommendations, pledges, live, exams] = await Promise.all([
    findMemberObligations(database, memberId, today),
    findRecommendations(database, { memberId, posts, today, courses: listCourses() }),
    listPledges(database, viewer, allPledges(), at),
    findOfDay(database, viewer, today),
    findCurrentExams(database, memberId, at),
  ])
  const items = duties.obligations.map((duty) => dueItem(duty, today))
  const isGiven = (id: string) =>
    duties.obligations.some(({ obligation: { targetKind, targetId } }) => {
      return targetKind === 'pledge' && targetId === id
    })
  return {
    today: formatDay(today),
    exams: exams.map(listedExam),
    due: items.filter(({ standing }) => standing !== 'met' && standing !== 'exempt'),
    done: items.filter(({ standing }) => standing === 'met' || standing === 'exempt'),
    live: live.filter((one) => phaseOf(one, at) !== 'past').map((one) => sessionWay(one, today, at)),
    // What a task asks for stands above, with its day and its document; here once more when somebody reminded of it.
    pledges: pledges.toSign.filter(({ id, signedBefore, reminder }) => {
      return signedBefore || reminder !== null || !isGiven(id)
    }),
    reports: pledges.signed
      .filter(({ faults }) => faults.includes('unreported'))
      .map(({ entryId, title, year, reminder }) => ({ entryId, title, year, reminder })),
    recommendations,
    progress: yearProgress(duties.obligations, today),
    credit: duties.creditTenths === 0 ? null : formatCredit(duties.creditTenths),
  }
}

export default function Home() {
  const { today, exams, due, done, live, pledges, reports, recommendations, progress, credit } =
    useLoaderData<typeof loader>()
  return (
    <Page title="今日学习" lead={today}>
      {exams.length > 0 ? (
        <section className="stack" aria-labelledby="exams">
          <h2 id="exams">考试</h2>
          <ExamList exams={exams} />
        </section>
      ) : null}
      {live.length > 0 ? (
        <section className="stack" aria-labelledby="live">
          <h2 id="live">今天的直播课</h2>
          <SessionWays sessions={live} />
        </section>
      ) : null}
      {due.length > 0 || exams.length === 0 ? (
        <section className="stack" aria-labelledby="due">
          <h2 id="due">要完成的</h2>
          {due.length > 0 ? <DueList items={due} /> : <NothingDue />}
        </section>
      ) : null}
      {pledges.length > 0 ? (
        <section className="stack" aria-labelledby="pledges">
          <h2 id="pledges">还没签的承诺书</h2>
          <LinkList
            items={pledges.map(({ id, title, year, signedBefore, reminder }) => ({
              to: `/pledges/${id}`,
              label: title,
              note: withReminder(
                signedBefore ? '文本已改版，请读新版后再签' : `${year}年度，按现任职务应签`,
                reminder,
              ),
              icon: 'pledges' as const,
            }))}
          />
        </section>
      ) : null}
      {reports.length > 0 ? (
        <section className="stack" aria-labelledby="reports">
          <h2 id="reports">要写的履诺报告</h2>
          <LinkList
            items={reports.map(({ entryId, title, year, reminder }) => ({
              to: `/pledges/signed/${entryId}/report`,
              label: title,
              note: withReminder(`${year}年度，逐条写做到没有`, reminder),
              icon: 'pledges' as const,
            }))}
          />
        </section>
      ) : null}
      {recommendations.length > 0 ? (
        <section className="stack" aria-labelledby="recommended">
          <h2 id="recommended">建议学的</h2>
          <RecommendationList recommendations={recommendations} />
        </section>
      ) : null}
      {progress.required > 0 || credit ? (
        <section className="stack" aria-labelledby="progress">
          <h2 id="progress">今年的进度</h2>
          <ProgressBar label="学习任务" done={progress.done} total={progress.required} unit="项" />
          {credit ? <p>集中学习 {credit} 学时</p> : null}
          {done.length > 0 ? <DoneList items={done} /> : null}
        </section>
      ) : null}
    </Page>
  )
}

function NothingDue() {
  return (
    <EmptyState title="现在没有要完成的任务" action={<ButtonLink to="/courses">看看课程</ButtonLink>}>
      有新任务时会按期限排在这里。
    </EmptyState>
  )
}
