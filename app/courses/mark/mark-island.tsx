import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FieldError } from '#app/ui/field.tsx'
import { useStep } from '../lesson/use-step.ts'
import { VerdictBox } from '../lesson/verdict-box.tsx'
import type { MarkFace } from './mark.ts'
import { MarkRemarks } from './mark-remarks.tsx'
import type { MarkView } from './mark-view.ts'
import { PaperSheet } from './paper-sheet.tsx'

type MarkIslandProps = { id: string; face: MarkFace; view: MarkView }

/** Papers whose parts are check boxes: mark what is wrong, hear what was found, look again. */
export function MarkIsland({ id, face, view }: MarkIslandProps) {
  const { busy, refusal, onSubmit } = useStep(id)
  const [opened] = useState(view.attempts)
  const given = refusal?.values?.part ?? view.marked
  const sheets = face.papers.map((paper, index) => (
    <PaperSheet key={index} id={`${id}-${index}`} paper={paper} marked={given} view={view} />
  ))
  if (view.explained)
    return (
      <div className="mark">
        <p className="island-prompt">{face.prompt}</p>
        {sheets}
        <VerdictBox attempts={view.attempts} opened={opened} verdict={verdictOf(view)}>
          <MarkRemarks view={view} />
          <p className="muted small">依据：{view.source}</p>
        </VerdictBox>
      </div>
    )
  return (
    <form method="post" action={`#${id}`} onSubmit={onSubmit} className="island-form mark">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="exercise" value={id} />
      <input type="hidden" name="entry" value={view.entry} />
      <fieldset className={refusal ? 'field field-wrong mark-papers' : 'field mark-papers'}>
        <legend className="island-prompt">
          {face.prompt}
          <span className="muted small"> 点一下就圈出，再点一下取消。材料是虚构的。</span>
        </legend>
        {sheets}
        <FieldError id={`${id}-marks`} error={refusal?.errors['']} />
      </fieldset>
      {view.attempts > 0 ? (
        <VerdictBox attempts={view.attempts} opened={opened} verdict={verdictOf(view)}>
          <MarkRemarks view={view} />
        </VerdictBox>
      ) : null}
      <Button kind="main" disabled={busy}>
        {busy ? '正在判……' : view.attempts > 0 ? '改好了，再交一次' : '圈好了，提交'}
      </Button>
    </form>
  )
}

function verdictOf({ found, left, wrong }: MarkView): { kind: 'right' | 'partly' | 'wrong'; words: string } {
  const all = found.length + left
  if (left === 0 && wrong.length === 0) return { kind: 'right', words: `${all}处问题都圈出来了` }
  const slips = wrong.length > 0 ? `，错圈了${wrong.length}处` : ''
  return {
    kind: found.length > 0 ? 'partly' : 'wrong',
    words: `一共${all}处问题，圈对了${found.length}处，还差${left}处${slips}`,
  }
}
