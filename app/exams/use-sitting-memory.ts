import { useMemo } from 'react'
import { deviceStorage } from '#app/platform/device-storage.ts'
import { sittingMemory, type SittingMemory } from './sitting-memory.ts'
import type { SittingReply } from './sitting-reply.ts'

/** What this device remembers of a sitting; made when first asked for, which is in the browser alone. */
export function useSittingMemory(sittingId: string, first: SittingReply): () => SittingMemory {
  return useMemo(
    () =>
      firstCall(() => sittingMemory(deviceStorage(), { sittingId, first, keptAt: takeKeptAt() }, Date.now)),
    [sittingId, first],
  )
}

/** Makes something when it is first asked for, and answers with the same from then on. */
function firstCall<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

/** When the page was kept, if it is such a page: said of its first content alone, not of what is loaded into it later. */
function takeKeptAt(): number | null {
  const { dataset } = document.documentElement
  const kept = Number(dataset.kept ?? '')
  delete dataset.kept
  return kept > 0 ? kept : null
}
