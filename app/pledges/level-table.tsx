import type { Confirmation } from './pledge-signed.entry.ts'
import { levelOf } from './signature-level.ts'

/** What a signature of this level proves and what it does not, against the conditions of the law. */
export function LevelTable({ confirmation }: { confirmation: Confirmation }) {
  const { name, limit, conditions, law } = levelOf(confirmation)
  return (
    <section className="signature-level" aria-labelledby="signature-level">
      <h2 id="signature-level">能证明什么，不能证明什么</h2>
      <p>
        签署等级：<strong>{name}</strong>。{limit}
      </p>
      <p>对照{law}所列条件：</p>
      <ol>
        {conditions.map(({ condition, standing, because }) => (
          <li key={condition}>
            <p>
              {condition}：<strong>{standing}</strong>
            </p>
            <p className="muted">{because}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
