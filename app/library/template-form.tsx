import type { TemplatePart } from './library.ts'
import './template.css'

/** A form as it is printed: names of fields with a line to write on, tables with empty rows. */
export function TemplateForm({ title, parts }: { title: string; parts: ReadonlyArray<TemplatePart> }) {
  return (
    <section className="blank" aria-label={`${title}（空白表）`}>
      <p className="blank-title">{title}</p>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </section>
  )
}

function Part({ part }: { part: TemplatePart }) {
  if (part.kind === 'text') return <p>{part.text}</p>
  if (part.kind === 'table') return <BlankTable part={part} />
  if (part.kind === 'lines')
    return (
      <div className="blank-part">
        <p className="blank-name">
          {part.title}
          {part.hint ? <small>（{part.hint}）</small> : null}
        </p>
        <div className="blank-lines" aria-hidden="true">
          {rows(part.lines).map((row) => (
            <div key={row} />
          ))}
        </div>
      </div>
    )
  return (
    <div className="blank-part">
      {part.title ? <p className="blank-name">{part.title}</p> : null}
      <ul className="blank-fields">
        {part.fields.map((field) => (
          <li key={field}>{field}：</li>
        ))}
      </ul>
    </div>
  )
}

function BlankTable({ part }: { part: Extract<TemplatePart, { kind: 'table' }> }) {
  const empty = rows(part.rows).map(() => part.columns.map(() => ''))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="blank-part scroll" role="region" aria-label={part.title} tabIndex={0}>
      <table className={part.columns.length > 6 ? 'blank-table blank-wide' : 'blank-table'}>
        <caption>{part.title}</caption>
        <thead>
          <tr>
            {part.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...part.filled, ...empty].map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rows(count: number): Array<number> {
  return Array.from({ length: count }, (_, index) => index)
}
