import type { ResponsibilityView } from './library-view.ts'
import './library.css'

/** The duties of a post: each with its basis, when it is due and what shows that it was done. */
export function DutyList({ duties }: Pick<ResponsibilityView, 'duties'>) {
  return (
    <ol className="duties">
      {duties.map(({ duty, basis, proof, when }) => (
        <li key={duty}>
          <p>{duty}</p>
          <dl>
            <dt>什么时候</dt>
            <dd>{when}</dd>
            <dt>怎样看出做到了</dt>
            <dd>{proof}</dd>
            <dt>依据</dt>
            <dd>{basis}</dd>
          </dl>
        </li>
      ))}
    </ol>
  )
}
