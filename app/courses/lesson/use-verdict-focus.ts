import { useEffect, useRef, type RefObject } from 'react'

/**
 * Moves the focus to a verdict when there is a new one, so that it is read out and comes into view. Opening a lesson must
 * not move anybody to an old mistake: `opened` is how many attempts there were when the island was opened. The island
 * keeps that number, as the box of the verdict itself appears only with the first answer.
 */
export function useVerdictFocus(attempts: number, opened: number): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef(opened)
  useEffect(() => {
    if (shown.current === attempts) return
    shown.current = attempts
    if (box.current) focusOnStart(box.current)
  }, [attempts])
  return box
}

/** A verdict longer than the screen is read from its beginning; a browser left to itself shows its middle. */
function focusOnStart(box: HTMLElement): void {
  box.focus({ preventScroll: true })
  const isLong = box.offsetHeight > window.innerHeight / 2
  box.scrollIntoView({ block: isLong ? 'start' : 'nearest' })
}
