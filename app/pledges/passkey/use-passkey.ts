import { useSubmit } from '@remix-run/react'
import { useEffect, useState, type RefObject } from 'react'
import { explainBrowser } from '#app/auth/passkeys/explain-browser.ts'

/** A question to one of the signer's passkeys, as the server puts it. */
export type PasskeyRequest = { nonce: string; options: string }

/**
 * Signs a form with a passkey: `ask` sends it to be checked and brings back a question, the device answers it, and the
 * form goes off again with the answer.
 */
export function usePasskey(form: RefObject<HTMLFormElement>, question: PasskeyRequest | undefined) {
  const submit = useSubmit()
  const [isReady, setReady] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [error, setError] = useState<string>()
  useEffect(() => setReady('PublicKeyCredential' in window), [])

  function send(extra: Record<string, string>): void {
    if (!form.current) return
    const fields = new FormData(form.current)
    for (const [name, value] of Object.entries(extra)) fields.set(name, value)
    submit(fields, { method: 'post', preventScrollReset: true })
  }

  useEffect(() => {
    if (!question) return
    setAsking(true)
    import('@simplewebauthn/browser')
      .then(({ startAuthentication }) => startAuthentication({ optionsJSON: JSON.parse(question.options) }))
      .then(
        (answer) =>
          send({ passkeyNonce: question.nonce, passkeyAnswer: JSON.stringify(answer), password: '' }),
        (reason: unknown) => setError(explainBrowser(reason)),
      )
      .finally(() => setAsking(false))
    // The question alone starts this: sending anew whenever the page is drawn again would ask twice.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [question])

  function ask(): void {
    setError(undefined)
    send({ intent: 'ask', password: '' })
  }
  return { isReady, isAsking, error, ask }
}
