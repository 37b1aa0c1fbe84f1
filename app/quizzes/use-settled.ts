import { useEffect } from 'react'
import type { SendState } from './answer-sender.ts'

/** Whether the server has the answer, or says what is wrong with it: nothing waits on the device any more. */
export function hasArrived(state: SendState | undefined): boolean {
  return state?.kind === 'saved' || state?.kind === 'refused'
}

/** Asks the page to load anew once the server has the answer, or says that it has another one already. */
export function useSettled(state: SendState | undefined, reload: () => void): void {
  const isSettled =
    state?.kind === 'saved' || (state?.kind === 'refused' && Object.keys(state.errors).length === 0)
  useEffect(() => {
    if (isSettled) reload()
  }, [isSettled, reload])
}
