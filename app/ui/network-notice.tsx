import { useBlocker, useNavigation, type BlockerFunction } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { onUnanswered } from './unanswered.ts'

/**
 * Keeps the page where it is when a link or a button needs a network that is not there, and says so where the eye is: what was
 * typed stays, and the same thing can be pressed again.
 */
export function NetworkNotice() {
  const blocker = useBlocker(needsMissingNetwork)
  const unanswered = useUnanswered()
  const words =
    blocker.state === 'blocked'
      ? '刚才按的没有办成。'
      : unanswered.isTold
        ? '刚才按的没有收到服务器的答复。'
        : null
  function dismiss(): void {
    blocker.reset?.()
    unanswered.forget()
  }
  return (
    <div role="status" className="network-place">
      {words ? (
        <div className="network-notice">
          <p>
            <strong>没有网络。</strong>
            {words}填写的内容都还在，网络恢复后请再按一次。
          </p>
          <Button type="button" onClick={dismiss}>
            知道了
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** A place on the same page needs no network. */
const needsMissingNetwork: BlockerFunction = ({ currentLocation, nextLocation }) =>
  !navigator.onLine && (nextLocation.hash === '' || nextLocation.pathname !== currentLocation.pathname)

/** Whether the last thing that was pressed got no answer. What pages send by themselves says so itself. */
function useUnanswered() {
  const { state } = useNavigation()
  const [isTold, setTold] = useState(false)
  const isUnderWay = useRef(false)
  isUnderWay.current = state !== 'idle'
  useEffect(() => onUnanswered(() => isUnderWay.current && setTold(true)), [])
  useEffect(() => {
    if (state !== 'idle') setTold(false)
  }, [state])
  return { isTold: isTold && state === 'idle', forget: () => setTold(false) }
}
