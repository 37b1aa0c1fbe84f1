import { Form } from '@remix-run/react'
import type { FormEventHandler, ReactNode } from 'react'
import { Button, type ButtonKind } from './button.tsx'

type ConfirmFormProps = {
  /** The words on the button that opens the question: 撤销这项任务. */
  label: string
  /** What will happen and that it cannot be undone, in a sentence. */
  question: ReactNode
  /** The words on the button that does it: 确认撤销. */
  confirm: string
  kind?: ButtonKind | undefined
  /** Route the form is sent to; the page's own when left out. */
  action?: string | undefined
  onSubmit?: FormEventHandler<HTMLFormElement> | undefined
  /** Hidden inputs and, where a reason is asked for, its field. */
  children?: ReactNode
}

/** Asks before what cannot be undone. Made of `<details>`, so it asks without scripts as well. */
export function ConfirmForm({
  label,
  question,
  confirm,
  kind = 'danger',
  action,
  onSubmit,
  children,
}: ConfirmFormProps) {
  return (
    <details className="confirm">
      <summary className="button button-quiet">{label}</summary>
      <Form
        method="post"
        className="confirm-box"
        {...(action ? { action } : {})}
        {...(onSubmit ? { onSubmit } : {})}
      >
        <p>{question}</p>
        {children}
        <div className="confirm-acts">
          <Button kind={kind}>{confirm}</Button>
          <p className="field-hint">不想继续，再按一次上面的“{label}”即可收起。</p>
        </div>
      </Form>
    </details>
  )
}
