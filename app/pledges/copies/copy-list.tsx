import { formatInstant } from '#app/platform/clock.ts'
import { Facts } from '#app/ui/facts.tsx'
import { CAPACITIES } from '../countersign/capacity.ts'
import type { CountersignatureView } from '../countersign/read-countersigned.server.ts'

/** The three copies of a pledge: who keeps one, where it is found, and whether its keeper has countersigned. */
export function CopyList({ given }: { given: ReadonlyArray<CountersignatureView> }) {
  const kept = CAPACITIES.map(({ title }) => {
    const one = given.find(({ capacityTitle }) => capacityTitle === title)
    const state = one ? `${one.name}于${formatInstant(one.countersignedAt)}会签` : '还没有会签'
    return { term: `${title}留存`, value: `${state}；在“承诺签署”中查看、打印或导出` }
  })
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">一式三份</h2>
      <Facts items={[{ term: '本人留存', value: '下载本页的签章文件自行保存' }, ...kept]} />
      <p className="clause-sources">三份是同一个签章文件，附有同样的证据，可以各自离线核对。</p>
    </section>
  )
}
