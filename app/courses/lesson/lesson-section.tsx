import { useContext } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FieldError } from '#app/ui/field.tsx'
import { Status } from '#app/ui/status.tsx'
import { SectionChanged } from '../changes/lesson-changed.tsx'
import type { SectionProgress } from '../study/lesson-progress.ts'
import { Island } from './island.tsx'
import type { LessonPage } from './lesson-page.ts'
import { StudyContext } from './study-context.ts'
import { TextBlock } from './text-block.tsx'
import { useStep } from './use-step.ts'

type LessonSectionProps = { section: LessonPage['sections'][number]; page: LessonPage }

/** A section of the lesson: its text, its islands, and at the foot how it stands. */
export function LessonSection({ section, page }: LessonSectionProps) {
  const { study } = useContext(StudyContext)
  const progress = study.sections.find(({ id }) => id === section.id)
  return (
    <section id={section.id} aria-labelledby={`${section.id}-title`} className="lesson-section">
      <h2 id={`${section.id}-title`}>{section.heading}</h2>
      <SectionChanged page={page} earlier={study.earlier} section={section.id} />
      <Blocks blocks={section.blocks} page={page} />
      {progress ? <SectionFoot progress={progress} /> : null}
    </section>
  )
}

/** Text and islands in turn. */
export function Blocks({ blocks, page }: { blocks: LessonPage['opening']; page: LessonPage }) {
  return blocks.map((block) =>
    'island' in block ? (
      <Island key={block.id} block={block} page={page} />
    ) : (
      <TextBlock key={block.id} block={block} />
    ),
  )
}

function SectionFoot({ progress }: { progress: SectionProgress }) {
  if (progress.read)
    return (
      <p className="section-foot">
        <Status kind="met">这一节已读完</Status>
      </p>
    )
  if (progress.exercises > 0)
    return (
      <p className="section-foot">
        <Status kind="open">
          练习答对 {progress.solved} / {progress.exercises} 道，全部答对即读完这一节
        </Status>
      </p>
    )
  return <ReadButton section={progress.id} />
}

function ReadButton({ section }: { section: string }) {
  const { busy, refusal, onSubmit } = useStep(section)
  return (
    <form method="post" action={`#${section}`} onSubmit={onSubmit} className="section-foot">
      <input type="hidden" name="intent" value="read" />
      <input type="hidden" name="section" value={section} />
      <Button disabled={busy}>{busy ? '正在保存……' : '读完这一节'}</Button>
      <FieldError id={`${section}-read`} error={refusal?.errors['']} />
    </form>
  )
}
