import { useNavigation } from '@remix-run/react'

/** A thin line at the top while the next page is on its way; it shows only when that takes noticeably long. */
export function LoadingBar() {
  const { state } = useNavigation()
  return (
    <div role="status" className="loading-place">
      {state === 'idle' ? null : (
        <span className="loading-bar">
          <span className="visually-hidden">{state === 'submitting' ? '正在保存' : '正在打开'}</span>
        </span>
      )}
    </div>
  )
}
