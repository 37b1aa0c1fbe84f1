import { useContext } from 'react'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { StudyContext } from './study-context.ts'
import './lesson-outline.css'

/** The sections of the lesson with how each stands; the way to any of them. */
export function LessonOutline() {
  const { study } = useContext(StudyContext)
  return (
    <nav className="lesson-outline" aria-label="本课各节">
      <ProgressBar label="本课已读" done={study.done} total={study.required} unit="节" />
      <ol>
        {study.sections.map(({ id, heading, read }) => (
          <li key={id} className={read ? 'outline-read' : undefined}>
            <a href={`#${id}`}>
              {heading}
              {read ? <span className="visually-hidden">（已读完）</span> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
