import type { AidView } from './aid.ts'
import { CardsIsland } from './cards-island.tsx'
import { ChecklistIsland } from './checklist-island.tsx'
import { DiagramIsland } from './diagram-island.tsx'

type AidIslandProps = { aid: AidView; kept: ReadonlyArray<string> }

/** A checklist, diagram or box of cards with its title and what it rests on. */
export function AidIsland({ aid, kept }: AidIslandProps) {
  return (
    <>
      {aid.lead ? <p>{aid.lead}</p> : null}
      {aid.kind === 'checklist' ? <ChecklistIsland list={aid} kept={kept} /> : null}
      {aid.kind === 'diagram' ? <DiagramIsland diagram={aid} /> : null}
      {aid.kind === 'cards' ? <CardsIsland box={aid} kept={kept} /> : null}
      <p className="muted small">依据：{aid.basis}</p>
    </>
  )
}
