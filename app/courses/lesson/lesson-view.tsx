import { Suspense, useMemo, useState, type ReactNode } from 'react'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Page } from '#app/ui/page.tsx'
import type { StudyView } from '../study/study-view.ts'
import { LessonChanged } from '../changes/lesson-changed.tsx'
import { LessonEnd } from './lesson-end.tsx'
import { LessonOutline } from './lesson-outline.tsx'
import type { LessonPage } from './lesson-page.ts'
import { Blocks, LessonSection } from './lesson-section.tsx'
import { LessonNeighbours, LessonSources } from './lesson-sources.tsx'
import { StudyContext, type StepRefusal } from './study-context.ts'
import { usePlace } from './use-place.ts'
import './lesson.css'

type LessonViewProps = {
  page: LessonPage
  study: StudyView
  refusal: StepRefusal | null
  /** What can be done with the lesson besides studying it. */
  tools?: ReactNode
}

/** A lesson as a book page with exercises in it. Give it the lesson's id as `key`: it keeps the standing while open. */
export function LessonView({ page, study: first, refusal, tools }: LessonViewProps) {
  const [study, setStudy] = useState(first)
  const url = `/courses/${page.course.id}/${page.slug}`
  const shared = useMemo(() => ({ url, study, onStudy: setStudy, refusal }), [url, study, refusal])
  usePlace(
    url,
    page.sections.map(({ id }) => id),
  )
  return (
    <StudyContext.Provider value={shared}>
      <Page width="wide" title={page.title} lead={page.summary}>
        <div className="lesson">
          <div className="lesson-side">
            <LessonFacts page={page} />
            <LessonOutline />
            <Resume place={first.place} />
            {tools}
          </div>
          <article className="lesson-text">
            <LessonChanged page={page} earlier={study.earlier} />
            <Blocks blocks={page.opening} page={page} />
            {/* Each is brought to life on its own: a slow phone answers the finger in between. Nothing waits in them. */}
            {page.sections.map((section) => (
              <Suspense key={section.id}>
                <LessonSection section={section} page={page} />
              </Suspense>
            ))}
            <LessonEnd page={page} />
            <LessonSources sources={page.sources} />
            <LessonNeighbours page={page} />
          </article>
        </div>
      </Page>
    </StudyContext.Provider>
  )
}

function LessonFacts({ page }: { page: LessonPage }) {
  return (
    <div className="lesson-facts">
      <Breadcrumbs
        items={[
          { label: '课程', to: '/courses' },
          { label: page.course.title, to: `/courses/${page.course.id}` },
          { label: `第${page.number}课` },
        ]}
      />
      <p className="muted small">
        第 {page.number} / {page.total} 课 · 约{page.minutes}分钟 · {page.points.join('、')}
      </p>
    </div>
  )
}

function Resume({ place }: { place: StudyView['place'] }) {
  if (!place) return null
  return (
    <p className="lesson-resume">
      上次学到“{place.heading}”。<a href={`#${place.section}`}>接着学</a>
    </p>
  )
}
