import type { ReactNode } from 'react'
import { useOffline } from './use-offline.ts'

type OfflineBannerProps = {
  /** What that means here and now; say only what is true of this page. */
  children?: ReactNode
}

/** Says that the device has no network, for as long as that is so. It never claims the opposite. */
export function OfflineBanner({ children = '可以继续看这一页；提交要等网络恢复。' }: OfflineBannerProps) {
  const offline = useOffline()
  return (
    <div role="status" className="offline-place">
      {offline ? (
        <p className="offline">
          <strong>没有网络。</strong>
          {children}
        </p>
      ) : null}
    </div>
  )
}
