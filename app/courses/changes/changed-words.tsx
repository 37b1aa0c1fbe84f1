import { formatDay } from '#app/platform/clock.ts'
import type { ChangedPart } from './update-view.ts'
import './changes.css'

/** Why a section was changed, and the former words beside the present ones. */
export function ChangedWords({ part }: { part: ChangedPart }) {
  const { version, date, reason, basis, before, after } = part
  return (
    <div className="changed-words">
      <p>
        第{version}版（{formatDay(date)}）：{reason}
        {basis ? <span className="muted">依据：{basis}。</span> : null}
      </p>
      {before || after ? (
        <dl>
          {before ? (
            <div className="changed-before">
              <dt>原来</dt>
              <dd>{before}</dd>
            </div>
          ) : null}
          {after ? (
            <div className="changed-after">
              <dt>{before ? '现在' : '新增'}</dt>
              <dd>{after}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
    </div>
  )
}
