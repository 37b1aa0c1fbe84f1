import { formatInstant } from '#app/platform/clock.ts'
import type { CountersignatureView } from './read-countersigned.server.ts'

/** Who has countersigned so far, or that nobody has. */
export function CountersignatureList({ given }: { given: ReadonlyArray<CountersignatureView> }) {
  return (
    <section aria-labelledby="countersignatures">
      <h2 id="countersignatures">会签</h2>
      {given.length === 0 ? <p>还没有会签。党支部和纪检机构会签后，会在这里列出。</p> : null}
      <ul>
        {given.map(({ entryId, capacityTitle, name, unitName, countersignedAt }) => (
          <li key={entryId}>
            {capacityTitle}：{name}（{unitName}），{formatInstant(countersignedAt)}
          </li>
        ))}
      </ul>
    </section>
  )
}
