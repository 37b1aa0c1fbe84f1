import { useContext } from 'react'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Status } from '#app/ui/status.tsx'
import { StudyContext } from '../lesson/study-context.ts'
import type { LabStanding } from './lab-view.ts'

type LabIslandProps = { id: string; prompt: string; standing: LabStanding }

/** The way from a lesson to its rule lab, which needs a page of its own. */
export function LabIsland({ id, prompt, standing: { attempts, explained, score } }: LabIslandProps) {
  const { url } = useContext(StudyContext)
  const words =
    score === null ? '还没有交卷' : `交过${attempts}次，最近一次命中准确度${Math.floor(score / 10)}%`
  return (
    <div className="lab-island">
      <p>{prompt}</p>
      <p className="muted small">选做，不影响这一课的完成。约半小时，宽屏上更顺手。</p>
      <p>
        <Status kind={explained ? 'met' : 'open'}>{words}</Status>
      </p>
      <ButtonLink to={`${url}/labs/${id}`} kind="main">
        {attempts > 0 ? '回到台账' : '打开台账'}
      </ButtonLink>
    </div>
  )
}
