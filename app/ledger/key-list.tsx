import { formatInstant } from '#app/platform/clock.ts'
import { Facts } from '#app/ui/facts.tsx'
import type { KeyPeriod } from './find-key-history.server.ts'

/** The keys of the log, newest first, each with the stretch that it signs. */
export function KeyList({ keys }: { keys: ReadonlyArray<KeyPeriod> }) {
  return (
    <Facts
      items={keys.map(({ key, after, upTo, until }) => ({
        term: stretch(after, upTo) + (until ? `（${formatInstant(until)} 停用）` : ''),
        value: <code className="ledger-hash">{key}</code>,
      }))}
    />
  )
}

function stretch(after: number | null, upTo: number | null): string {
  if (upTo === null) return after === null ? '公钥' : `现用公钥，签第 ${after + 1} 条以后`
  return `旧公钥，签到第 ${upTo} 条`
}
