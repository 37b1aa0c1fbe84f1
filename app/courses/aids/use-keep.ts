import { useContext, useState } from 'react'
import { StudyContext } from '../lesson/study-context.ts'

/** `failed`: what was changed is only on this page yet. */
export type Keeping = 'idle' | 'saving' | 'saved' | 'failed'

/** Keeps a member's use of an aid on the server, so that it is there on any device. */
export function useKeep(aid: string): { keeping: Keeping; keep: (values: ReadonlyArray<string>) => void } {
  const { url } = useContext(StudyContext)
  const [keeping, setKeeping] = useState<Keeping>('idle')

  async function send(values: ReadonlyArray<string>): Promise<void> {
    const body = new FormData()
    body.set('intent', 'keep')
    body.set('aid', aid)
    for (const value of values) body.append('kept', value)
    const response = await fetch(`${url}/steps`, { method: 'POST', body, redirect: 'manual' }).catch(
      () => null,
    )
    setKeeping(response?.ok ? 'saved' : 'failed')
  }

  function keep(values: ReadonlyArray<string>): void {
    setKeeping('saving')
    void send(values)
  }

  return { keeping, keep }
}
