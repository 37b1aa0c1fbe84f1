import { dayOf, formatDay, formatInstant } from '#app/platform/clock.ts'
import { clauseNumber } from '../pledge.ts'
import { DRAWING } from './draw-strokes.ts'
import type { Drawing, PrintablePledge } from './find-printable.server.ts'

/** One signed pledge on a sheet of its own. */
export function PrintedPledge({ printable }: { printable: PrintablePledge }) {
  const { entryId, pledge, drawing, family, given } = printable
  const { signer } = pledge
  return (
    <article className="printed-pledge">
      <h2>{pledge.title}</h2>
      <p className="printed-year">（{pledge.year}年度）</p>
      {pledge.text.opening.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {pledge.text.clauses.map(({ id, title, text }, index) => (
        <p key={id}>
          <strong>
            {clauseNumber(index)}　{title}。
          </strong>
          {text}
        </p>
      ))}
      {pledge.personalClauses.map((text, index) => (
        <p key={text}>
          <strong>个人承诺{index + 1}。</strong>
          {text}
        </p>
      ))}
      {pledge.text.closing.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className="printed-signature">
        <p>承诺人（签名）：</p>
        <Handwriting of={signer.name} drawing={drawing} />
        <p>
          {signer.unitName}　{signer.postTitle}　{signer.name}
        </p>
        <p>{formatDay(dayOf(pledge.signedAt))}</p>
      </div>
      {pledge.family && family ? (
        <div className="printed-signature">
          <p>家人（签名）：</p>
          <Handwriting of={pledge.family.name} drawing={family} />
          <p>
            承诺人的{pledge.family.relation}　{pledge.family.name}
          </p>
        </div>
      ) : null}
      {given.map((one) => (
        <p key={one.entryId} className="printed-note">
          {one.capacityTitle}会签：{one.name}，{formatInstant(one.countersignedAt)}
        </p>
      ))}
      <p className="printed-note">台账记录 {entryId}。本页是打印件，以带签章的 PDF 文件为准。</p>
    </article>
  )
}

function Handwriting({ of, drawing }: { of: string; drawing: Drawing }) {
  return (
    <svg viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`} role="img" aria-label={`${of}的签名`}>
      {drawing.map(({ path, width }) => (
        <path
          key={path}
          d={path}
          strokeWidth={width}
          fill="none"
          stroke="currentColor"
          strokeLinecap="round"
        />
      ))}
    </svg>
  )
}
