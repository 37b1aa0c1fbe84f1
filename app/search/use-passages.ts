import { useEffect, useState } from 'react'
import type { Passage } from './passage.ts'

/**
 * The passages in the browser: fetched when the search is opened, the common part kept by its hash. Null until they are
 * there or when they cannot be had; the page then asks the server as it does without scripts.
 */
export function usePassages(indexUrl: string): ReadonlyArray<Passage> | null {
  const [passages, setPassages] = useState<ReadonlyArray<Passage> | null>(null)
  useEffect(() => {
    let wanted = true
    Promise.all([read(indexUrl), read('/search/answered.json')])
      .then(([common, own]) => {
        if (wanted) setPassages([...common, ...own])
      })
      .catch(() => {})
    return () => {
      wanted = false
    }
  }, [indexUrl])
  return passages
}

async function read(url: string): Promise<Array<Passage>> {
  const response = await fetch(url)
  if (!response.ok || response.redirected) throw new Error(`search index: ${response.status}`)
  return await response.json()
}
