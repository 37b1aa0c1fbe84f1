import { useNavigate, useRevalidator } from '@remix-run/react'
import { useCallback, useState } from 'react'
import { useNumberInTitle } from './use-number-in-title.ts'

/** Goes to a question of the round; `judged` are those whose answers the server has got meanwhile. */
export type PracticeMove = (to: number, judged: ReadonlyArray<number>) => void

/**
 * Which question of the round is shown: that of the address, or another of those that came with the page, so that going
 * on needs no network. `loaded` is the number that the server answered with; `isSettled`: its answer was sent on this page.
 */
export function usePracticeMove(address: string, loaded: number) {
  const [moved, setMoved] = useState<{ from: number; to: number } | null>(null)
  const [judged, setJudged] = useState<ReadonlyArray<number>>([])
  const [settled, setSettled] = useState<number | null>(null)
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  // A move is from one answer of the server: the next one says itself which question it is about.
  const number = moved?.from === loaded ? moved.to : loaded

  useNumberInTitle(number)

  const move: PracticeMove = useCallback(
    (to, newlyJudged) => {
      setMoved({ from: loaded, to })
      setJudged((before) => [...before, ...newlyJudged])
      // The address follows, so that a reload comes back here; the router need not load anything.
      window.history.replaceState(window.history.state, '', `${address}/${to}`)
      window.scrollTo(0, 0)
    },
    [address, loaded],
  )
  const settle = useCallback(() => {
    setSettled(number)
    if (number === loaded) revalidate()
    else navigate(`${address}/${number}`, { replace: true })
  }, [address, loaded, number, navigate, revalidate])
  return { number, isMoved: number !== loaded, isSettled: number === settled, judged, move, settle }
}
