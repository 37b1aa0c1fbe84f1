import { useSyncExternalStore, type ReactNode } from 'react'

type OfflineBannerProps = {
  /** What that means here and now; say only what is true of this page. */
  children?: ReactNode
}

/** Says that the device has no network, for as long as that is so. It never claims the opposite. */
export function OfflineBanner({ children = '可以继续看这一页；提交要等网络恢复。' }: OfflineBannerProps) {
  const offline = useSyncExternalStore(subscribe, isOffline, () => false)
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

function isOffline(): boolean {
  return !navigator.onLine
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
