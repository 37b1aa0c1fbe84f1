import { useContext } from 'react'
import type { Clip } from '../catalogue.ts'
import { VideoIsland } from '../video/video-island.tsx'
import { CaseIsland } from './case-island.tsx'
import type { LessonPage, PageBlock } from './lesson-page.ts'
import { QuestionIsland } from './question-island.tsx'
import { StudyContext } from './study-context.ts'
import './island.css'

type IslandProps = {
  block: Extract<PageBlock, { island: unknown }>
  faces: LessonPage['faces']
  clips: Array<Clip>
}

/** The interactive part that stands at this place of the text. */
export function Island({ block, faces, clips }: IslandProps) {
  const { study } = useContext(StudyContext)
  const { id } = block
  if (block.island === 'video') {
    const clip = clips.find((candidate) => candidate.id === id)
    return clip ? <VideoIsland clip={clip} /> : null
  }
  const face = faces[id]
  const view = study.exercises[id]
  if (!face || !view) return null
  return (
    <div className="island" id={id} data-island={block.island}>
      <p className="island-title">{face.title}</p>
      {face.kind !== 'case' && view.kind === 'question' ? (
        <QuestionIsland id={id} face={face} view={view} />
      ) : null}
      {face.kind === 'case' && view.kind === 'case' ? <CaseIsland id={id} view={view} /> : null}
    </div>
  )
}
