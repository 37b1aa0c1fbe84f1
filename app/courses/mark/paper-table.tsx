import { ReviewMark } from '#app/questions/review-mark.tsx'
import { PART_FIELD, type PartState } from './paper-part.tsx'
import type { PaperBlock, PublicPart } from './paper.ts'

type PaperTableProps = { block: PaperBlock<PublicPart>; stateOf: (key: string) => PartState }

/** Rows of a paper. A row has one check box; each of its cells is a label of that box, so all of it can be tapped. */
export function PaperTable({ block, stateOf }: PaperTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="table-frame paper-table" role="group" aria-label={block.columns.join('、')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.parts.map((part) => (
            <Row key={part.key} part={part} columns={block.columns} state={stateOf(part.key)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { part: PublicPart; columns: ReadonlyArray<string>; state: PartState }

/** On a phone a row is a stack of cells, each with the name of its column. */
function Row({ part, columns: [head, ...heads], state }: RowProps) {
  const id = `part-${part.key}`
  const [first, ...rest] = part.cells
  if (state.verdict)
    return (
      <tr className={`paper-part-${state.verdict}`}>
        <td className="paper-box">
          <ReviewMark verdict={state.verdict} />
          {first || <span data-label={head} />}
        </td>
        {rest.map((cell, index) => (
          <td key={index}>
            <span data-label={heads[index]}>{cell}</span>
          </td>
        ))}
      </tr>
    )
  return (
    <tr>
      <td>
        <label className="paper-box">
          <input type="checkbox" id={id} name={PART_FIELD} value={part.key} defaultChecked={state.marked} />
          {first || <span data-label={head} />}
        </label>
      </td>
      {rest.map((cell, index) => (
        <td key={index}>
          <label htmlFor={id} data-label={heads[index]}>
            {cell}
          </label>
        </td>
      ))}
    </tr>
  )
}
