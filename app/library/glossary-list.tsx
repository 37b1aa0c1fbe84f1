import type { TermView } from './library-view.ts'
import './glossary.css'
import './library.css'

/** The words of one theme with their definitions; each can be linked to. */
export function GlossaryList({ terms }: { terms: ReadonlyArray<TermView> }) {
  return (
    <dl className="glossary">
      {terms.map((term) => (
        <div key={term.id} id={term.id}>
          <dt>
            {term.term}
            {term.also.length > 0 ? <small>也说：{term.also.join('、')}</small> : null}
          </dt>
          <dd>
            <p>{term.definition}</p>
            {term.note ? <p>{term.note}</p> : null}
            <p className="muted small">{term.basis ? `依据：${term.basis}` : '通行说法，不是条文'}</p>
            <SeeAlso see={term.see} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function SeeAlso({ see }: Pick<TermView, 'see'>) {
  if (see.length === 0) return null
  return (
    <p className="glossary-see small">
      参看：
      {see.map(({ id, term }, index) => (
        <span key={id}>
          {index > 0 ? '、' : ''}
          <a href={`#${id}`}>{term}</a>
        </span>
      ))}
    </p>
  )
}
