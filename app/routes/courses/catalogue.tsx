import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { CourseCard } from '#app/courses/course-card.tsx'
import { catalogueView } from '#app/courses/catalogue-view.ts'
import { findCourseProgress } from '#app/courses/find-course-progress.server.ts'
import { findStudyToContinue } from '#app/courses/find-study-to-continue.server.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { ContinueCard } from '#app/courses/continue-card.tsx'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '课程 · 廉学' },
  { name: 'description', content: '全部课程：党纪法规、财务、审计、工程和履职，按岗位推荐。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId, posts } = requireViewer(args)
  const [progress, next] = await Promise.all([
    findCourseProgress(database, memberId),
    findStudyToContinue(database, memberId),
  ])
  return { tracks: catalogueView(listCourses(), progress, ['member', ...posts]), next }
}

export default function CatalogueRoute() {
  const { tracks, next } = useLoaderData<typeof loader>()
  return (
    <Page
      title="课程"
      lead="每门课分几课，每课十几分钟；读完各节、答对练习即完成。"
      width="wide"
      actions={
        <>
          <ButtonLink to="/search">搜索</ButtonLink>
          <ButtonLink to="/library">资料库</ButtonLink>
        </>
      }
    >
      {next ? <ContinueCard next={next} /> : null}
      {tracks.length === 0 ? (
        <EmptyState title="还没有课程">管理员放入课程后，这里就能学习。</EmptyState>
      ) : null}
      {tracks.map(({ track, title, courses }) => (
        <section key={track} aria-labelledby={`track-${track}`} className="track">
          <h2 id={`track-${track}`}>{title}</h2>
          <ul className="course-cards">
            {courses.map((course) => (
              <li key={course.id}>
                <CourseCard course={course} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
