import { lazy, Suspense, useContext } from 'react'
import { VideoIsland } from '../video/video-island.tsx'
import type { ExerciseView } from '../study/exercise-view.ts'
import { LabIsland } from '../lab/lab-island.tsx'
import { CaseIsland } from './case-island.tsx'
import type { Face, LessonPage, PageBlock } from './lesson-page.ts'
import { QuestionIsland } from './question-island.tsx'
import { StudyContext } from './study-context.ts'
import '../aids/aids.css'
import '../calculate/calculate.css'
import '../mark/mark.css'
import '../mark/paper-table.css'
import './island.css'

// Kinds that few lessons have are fetched by those alone; the server has them at hand and sends them whole.
const MarkIsland = lazy(async () => ({ default: (await import('../mark/mark-island.tsx')).MarkIsland }))
const CalculateIsland = lazy(async () => ({
  default: (await import('../calculate/calculate-island.tsx')).CalculateIsland,
}))
const AidIsland = lazy(async () => ({ default: (await import('../aids/aid-island.tsx')).AidIsland }))

/** Seen only after a change of page within the application, while the kind is fetched for the first time. */
const OPENING = <p className="muted">正在打开……</p>

type IslandProps = {
  block: Extract<PageBlock, { island: unknown }>
  page: Pick<LessonPage, 'faces' | 'aids' | 'clips'>
}

/** The interactive part that stands at this place of the text. */
export function Island({ block, page }: IslandProps) {
  const { study } = useContext(StudyContext)
  const { id } = block
  if (block.island === 'video') {
    const clip = page.clips.find((candidate) => candidate.id === id)
    return clip ? <VideoIsland clip={clip} /> : null
  }
  const face = page.faces[id]
  const view = study.exercises[id]
  const aid = page.aids[id]
  const title = face?.title ?? aid?.title
  if (title === undefined) return null
  return (
    <div className="island" id={id} data-island={block.island}>
      <p className="island-title">{title}</p>
      {face && view ? <ExerciseIsland id={id} face={face} view={view} /> : null}
      {aid ? (
        <Suspense fallback={OPENING}>
          <AidIsland aid={aid} kept={study.kept[id] ?? []} />
        </Suspense>
      ) : null}
    </div>
  )
}

function ExerciseIsland({ id, face, view }: { id: string; face: Face; view: ExerciseView }) {
  if ('question' in face && view.kind === 'question')
    return <QuestionIsland id={id} face={face} view={view} />
  if (view.kind === 'case') return <CaseIsland id={id} view={view} />
  if (face.kind === 'lab' && view.kind === 'lab')
    return <LabIsland id={id} prompt={face.prompt} standing={view} />
  return (
    <Suspense fallback={OPENING}>
      {face.kind === 'mark' && view.kind === 'mark' ? (
        <MarkIsland id={id} face={face.mark} view={view} />
      ) : null}
      {face.kind === 'calculate' && view.kind === 'calculate' ? (
        <CalculateIsland id={id} face={face.calculation} view={view} />
      ) : null}
    </Suspense>
  )
}
