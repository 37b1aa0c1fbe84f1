import { useBlocker, useLocation, useNavigation, type BlockerFunction } from '@remix-run/react'
import { useEffect, useState } from 'react'
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

/**
 * Whether the last thing that was pressed got no answer. Known by where it led, since Remix may have given up before React has shown
 * that it was under way.
 */
function useUnanswered() {
  const { key } = useLocation()
  const { state } = useNavigation()
  const [place, setPlace] = useState<string | null>(null)
  useEffect(() => onUnanswered(setPlace), [])
  return { isTold: place === key && state === 'idle', forget: () => setPlace(null) }
}
