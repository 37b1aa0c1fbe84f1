import { PaperPartLabel, type PartState } from './paper-part.tsx'
import { PaperTable } from './paper-table.tsx'
import type { MarkView } from './mark-view.ts'
import type { PaperBlock, PublicPaper, PublicPart } from './paper.ts'

type PaperSheetProps = { id: string; paper: PublicPaper; marked: ReadonlyArray<string>; view: MarkView }

/** A made-up document as it would lie on the table; every part of it is a check box, or carries its verdict. */
export function PaperSheet({ id, paper, marked, view }: PaperSheetProps) {
  const stateOf = (key: string): PartState => ({
    marked: marked.includes(key),
    verdict: view.explained ? verdictOf(view, key) : null,
  })
  return (
    <section className={`paper paper-${paper.kind}`} aria-labelledby={`${id}-title`}>
      <header className="paper-head">
        {paper.unit ? <p className="paper-unit">{paper.unit}</p> : null}
        <p className="paper-title" id={`${id}-title`}>
          {paper.title}
        </p>
        {paper.number ? <p className="paper-number">{paper.number}</p> : null}
      </header>
      {paper.blocks.map((block, index) => (
        <Block key={index} block={block} stateOf={stateOf} />
      ))}
      <p className="paper-note">虚构材料，仅供练习</p>
    </section>
  )
}

type BlockProps = { block: PaperBlock<PublicPart>; stateOf: (key: string) => PartState }

function Block({ block, stateOf }: BlockProps) {
  if (block.as === 'table') return <PaperTable block={block} stateOf={stateOf} />
  return (
    <div className={`paper-${block.as}`}>
      {block.parts.map((part) => (
        <PaperPartLabel key={part.key} part={part} state={stateOf(part.key)} />
      ))}
    </div>
  )
}

function verdictOf(view: MarkView, key: string): PartState['verdict'] {
  const has = ({ keys }: { keys: Array<string> }) => keys.includes(key)
  if (view.missed.some(has)) return 'missed'
  if (view.wrong.some(has)) return 'wrong'
  return view.found.some(has) ? 'right' : null
}
