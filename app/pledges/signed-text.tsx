import { PledgeText } from './pledge-text.tsx'
import type { PledgeSignedPayload } from './pledge-signed.entry.ts'
import { clauseNumber } from './pledge.ts'

/** The wording of a signed pledge with the signer's own clauses, as it was signed. */
export function SignedText({ pledge }: { pledge: Pick<PledgeSignedPayload, 'text' | 'personalClauses'> }) {
  return (
    <PledgeText title="签署的全文" opening={pledge.text.opening} closing={pledge.text.closing}>
      {pledge.text.clauses.map((clause, index) => (
        <div key={clause.id}>
          <h3>
            {clauseNumber(index)}　{clause.title}
          </h3>
          <p>{clause.text}</p>
        </div>
      ))}
      {pledge.personalClauses.length > 0 ? <h3>个人承诺事项</h3> : null}
      <ol>
        {pledge.personalClauses.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </PledgeText>
  )
}
