import { useContext, useEffect, useRef, useState, type FormEvent } from 'react'
import { StudyContext, type StepRefusal } from './study-context.ts'

/** Sends a step of study; what comes back is the whole standing, or why the step was refused. */
export type Step = {
  busy: boolean
  refusal: StepRefusal | null
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

const OFFLINE = '没有连上服务器。作答还在这里，请稍后再点一次。'
const EXPIRED = '登录已过期。请在新的标签页里登录，再回到这里点一次，作答还在。'

/**
 * Enhances a form of an island: it posts as usual without scripts; with them the answer stays on the page, also when the
 * network fails. `given` is a refusal that came with the document (a form posted without scripts).
 */
export function useStep(at: string): Step {
  const { url, onStudy, refusal: given } = useContext(StudyContext)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState(given?.at === at ? given : null)
  const refused = useRef<HTMLFormElement | null>(null)
  // The button could not be pressed meanwhile and has lost the focus: it goes to what is wrong.
  useEffect(() => {
    if (busy || refusal === null || refused.current === null) return
    focusOnFault(refused.current)
    refused.current = null
  }, [busy, refusal])

  async function send(form: HTMLFormElement, body: FormData): Promise<void> {
    const outcome = await post(`${url}/steps`, body)
    refused.current = outcome.ok ? null : form
    setRefusal(outcome.ok ? null : { at, errors: outcome.errors, values: null })
    if (outcome.ok) onStudy(outcome.study)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (busy) return
    const native = event.nativeEvent
    const button = native instanceof SubmitEvent ? native.submitter : null
    setBusy(true)
    void send(event.currentTarget, new FormData(event.currentTarget, button)).finally(() => setBusy(false))
  }

  return { busy, refusal, onSubmit }
}

/** The field that is wrong, or what can be pressed again. */
function focusOnFault(form: HTMLFormElement): void {
  const invalid = form.querySelector<HTMLElement>(
    ':is([aria-invalid="true"], .field-wrong :is(input, select, textarea))',
  )
  const again = form.querySelector<HTMLElement>('button:is(:not([type]), [type="submit"])')
  ;(invalid ?? again)?.focus()
}

type Outcome =
  | { ok: true; study: Parameters<React.ContextType<typeof StudyContext>['onStudy']>[0] }
  | { ok: false; errors: Record<string, string> }

async function post(url: string, body: FormData): Promise<Outcome> {
  try {
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
    if (response.type === 'opaqueredirect') return { ok: false, errors: { '': EXPIRED } }
    return await response.json()
  } catch {
    return { ok: false, errors: { '': OFFLINE } }
  }
}
