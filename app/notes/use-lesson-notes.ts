import { useEffect } from 'react'
import type { LessonNote } from './note.ts'

/** On a poor network the text, its styles and its exercises come first. */
const SETTLED_MS = 1000

/**
 * Brings one's own notes into a lesson after it is shown: the document is the same for all who stand alike, so notes are
 * asked for on their own. What draws them is fetched only by those who have some, or once words are selected.
 */
export function useLessonNotes(url: string): void {
  useEffect(() => {
    let wanted = true
    let remove: (() => void) | undefined
    let notes: ReadonlyArray<LessonNote> = []
    let started = false

    async function start(): Promise<void> {
      if (started) return
      started = true
      const { markNotes } = await import('./mark-notes.client.ts')
      if (wanted) remove = markNotes(url, notes)
    }

    function onSelect(): void {
      if (document.getSelection()?.isCollapsed === false) void start()
    }

    async function load(): Promise<void> {
      const response = await fetch(url, { headers: { Accept: 'application/json' }, redirect: 'manual' })
      if (!response.ok || !wanted) return
      notes = await response.json()
      document.addEventListener('selectionchange', onSelect)
      if (notes.length > 0) await start()
      else onSelect()
    }

    const timer = setTimeout(() => void load().catch(() => {}), SETTLED_MS)
    return () => {
      clearTimeout(timer)
      wanted = false
      document.removeEventListener('selectionchange', onSelect)
      remove?.()
    }
  }, [url])
}
