import { useFetcher } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Status } from '#app/ui/status.tsx'
import { clauseNumber, type PledgeClause } from './pledge.ts'

type ClauseListProps = { clauses: ReadonlyArray<PledgeClause>; read: ReadonlyArray<string> }

/** The clauses, each to be opened; the server notes which were. */
export function ClauseList({ clauses, read }: ClauseListProps) {
  return (
    <ol className="pledge-clauses">
      {clauses.map((clause, index) => (
        <Clause
          key={clause.id}
          clause={clause}
          number={clauseNumber(index)}
          isRead={read.includes(clause.id)}
        />
      ))}
    </ol>
  )
}

function Clause({ clause, number, isRead }: { clause: PledgeClause; number: string; isRead: boolean }) {
  const fetcher = useFetcher()
  const isShownRead = isRead || fetcher.state !== 'idle'
  const fields = { intent: 'read', clause: clause.id }
  // A redirect would start a navigation that a second clause, opened meanwhile, loses against: its mark would not show.
  const noteRead = () => void fetcher.submit({ ...fields, stay: 'yes' }, { method: 'post' })
  return (
    <li id={`clause-${clause.id}`}>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open && !isShownRead) noteRead()
        }}
      >
        <summary>
          <span className="clause-title">
            {number}　{clause.title}
          </span>
          <Status kind={isShownRead ? 'met' : 'open'}>{isShownRead ? '已读' : '未读'}</Status>
        </summary>
        <p className="clause-text">{clause.text}</p>
        {clause.sources.length > 0 ? (
          <p className="clause-sources">依据：{clause.sources.join('；')}</p>
        ) : null}
        {isShownRead ? null : (
          <form
            method="post"
            onSubmit={(event) => {
              event.preventDefault()
              noteRead()
            }}
          >
            <input type="hidden" name="intent" value={fields.intent} />
            <input type="hidden" name="clause" value={fields.clause} />
            <Button>我已读这一条</Button>
          </form>
        )}
      </details>
    </li>
  )
}
