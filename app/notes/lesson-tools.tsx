import { ReadAloud } from '#app/courses/lesson/aloud/read-aloud.tsx'
import { useTermCards } from '#app/library/use-term-cards.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { useLessonNotes } from './use-lesson-notes.ts'
// With the page, not with the scripts fetched later: a style sheet that comes late restyles the whole lesson.
import './notes.css'

/** What one can do with a lesson besides studying it: hear it, print it, write in it. `lesson` is `<course>/<slug>`. */
export function LessonTools({ lesson }: { lesson: string }) {
  useLessonNotes(`/courses/${lesson}/notes`)
  useTermCards()
  return (
    <div className="lesson-tools">
      <ButtonLink to={`/me/notes?lesson=${lesson}`}>我的笔记</ButtonLink>
      <PrintButton />
      <ReadAloud />
    </div>
  )
}
