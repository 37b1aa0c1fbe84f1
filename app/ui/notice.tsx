import type { ReactNode } from 'react'

type NoticeProps = {
  tone?: 'info' | 'good' | 'warning' | 'error' | undefined
  title?: ReactNode
  children?: ReactNode
}

const WORDS = { info: '说明', good: '完成', warning: '请注意', error: '出错了' }

/** A sentence the reader should not miss; errors and warnings are also read out. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <p className="notice-title">{title ?? WORDS[tone]}</p>
      {children ? <div className="notice-words">{children}</div> : null}
    </div>
  )
}
