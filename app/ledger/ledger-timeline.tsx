import { formatInstant } from '#app/platform/clock.ts'
import { Status } from '#app/ui/status.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { LedgerItem } from './record/find-ledger-year.server.ts'

/** A member's entries, newest first, each with the state of its sealing told as it is. */
export function LedgerTimeline({ items }: { items: ReadonlyArray<LedgerItem> }) {
  return (
    <Timeline
      items={items.map((item) => ({
        key: item.id,
        title: item.title,
        at: formatInstant(item.occurredAt),
        dateTime: item.occurredAt,
        detail: <Details item={item} />,
      }))}
    />
  )
}

function Details({ item }: { item: LedgerItem }) {
  const credit = item.creditTenths === null ? [] : [`${item.creditTenths / 10} 学时`]
  const words = [...item.details, ...credit, ...(item.byOther ? ['由组织代录'] : [])]
  return (
    <>
      <p>{words.join(' · ')}</p>
      {item.flags.map((flag) => (
        <p key={flag}>
          <Status kind="soon">存疑</Status> {flag}
        </p>
      ))}
      <p className="number">
        第 {item.counter + 1} 条{' '}
        {item.position === null ? (
          <Status kind="open">已保存，待存证</Status>
        ) : (
          <>
            <Status kind="met">已存证</Status>{' '}
            <a href={`/me/ledger/${item.id}/proof`} download>
              证明文件（总台账第 {item.position} 号）
            </a>
          </>
        )}
      </p>
    </>
  )
}
