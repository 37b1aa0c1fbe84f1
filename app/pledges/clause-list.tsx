import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Status } from '#app/ui/status.tsx'
import { onceSeen } from './once-seen.ts'
import { clauseNumber, type PledgeClause } from './pledge.ts'

type ClauseListProps = {
  clauses: ReadonlyArray<PledgeClause>
  read: ReadonlyArray<string>
  /** Told when the server has noted a clause. */
  onRead: (clause: string) => void
}

/** How long the end of a clause stays on the screen before it counts: a page flicked through is not a page read. */
const SETTLED = 700

/** The clauses. Each opens as the reader comes to it, or at a tap; the server notes those shown to their end. */
export function ClauseList({ clauses, read, onRead }: ClauseListProps) {
  return (
    <ol className="pledge-clauses">
      {clauses.map((clause, index) => (
        <Clause
          key={clause.id}
          clause={clause}
          number={clauseNumber(index)}
          isRead={read.includes(clause.id)}
          onRead={onRead}
        />
      ))}
    </ol>
  )
}

type ClauseProps = Pick<ClauseListProps, 'onRead'> & { clause: PledgeClause; number: string; isRead: boolean }

function Clause({ clause, number, isRead, onRead }: ClauseProps) {
  const fetcher = useFetcher<{ offline?: true }>()
  const details = useRef<HTMLDetailsElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const isShownRead = isRead || fetcher.state !== 'idle'
  const fields = { intent: 'read', clause: clause.id }
  // A redirect would start a navigation that a second clause, opened meanwhile, loses against: its mark would not show.
  const noteRead = () => fetcher.submit({ ...fields, stay: 'yes' }, { method: 'post' })
  useEffect(() => {
    if (fetcher.data && !fetcher.data.offline) onRead(clause.id)
  }, [fetcher.data, onRead, clause.id])
  useEffect(() => onceSeen(details.current, 0, (clause) => clause.setAttribute('open', '')), [])
  // Once for each opening of the page: what a broken network swallowed is sent by the button below.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => (isRead ? undefined : onceSeen(end.current, SETTLED, noteRead)), [])
  return (
    <li id={`clause-${clause.id}`}>
      <details ref={details}>
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
        <div ref={end} className="clause-end" />
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
