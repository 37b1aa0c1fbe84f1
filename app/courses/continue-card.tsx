import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { usePrefetch } from '#app/ui/use-offline.ts'
import type { StudyToContinue } from './find-study-to-continue.server.ts'

/** The way back to the section where study was left off. */
export function ContinueCard({ next }: { next: StudyToContinue }) {
  const prefetch = usePrefetch()
  return (
    <Card
      title="继续学习"
      actions={
        <ButtonLink kind="main" to={next.to} prefetch={prefetch}>
          继续学习
        </ButtonLink>
      }
    >
      <p>
        {next.courseTitle} · {next.lessonTitle}
      </p>
      <p className="muted small">上次学到“{next.sectionHeading}”</p>
    </Card>
  )
}
