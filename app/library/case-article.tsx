import { RelatedLessons, Rules, Sentences } from './library-parts.tsx'
import type { CaseView } from './library-view.ts'

/** A case to learn from, from what happened to what to change on Monday. */
export function CaseArticle({ found }: { found: CaseView }) {
  return (
    <article>
      <Origin origin={found.origin} />
      <section className="library-part" aria-label="事情的经过">
        <h2>事情的经过</h2>
        {found.happened.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section className="library-part" aria-label="哪里失守">
        <h2>哪里失守</h2>
        <dl className="library-failures">
          {found.failures.map(({ control, failed }) => (
            <div key={control}>
              <dt>{control}</dt>
              <dd>{failed}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Rules title="违反了什么" rules={found.rules} />
      <Sentences title="星期一就能改的" items={found.monday} />
      <Sentences title="支部讨论的问题" items={found.questions} />
      <RelatedLessons lessons={found.lessons} />
    </article>
  )
}

function Origin({ origin }: Pick<CaseView, 'origin'>) {
  if (origin.kind === 'invented')
    return (
      <p className="library-source">
        <span>
          <span className="label">虚构</span> 单位、人名、金额、日期都是编写的，与真实的人和单位无关。
        </span>
      </p>
    )
  return (
    <p className="library-source">
      <span>
        <span className="label">公开案例</span> {origin.date}
      </span>
      <span>来源：{origin.name}</span>
      <a href={origin.address} rel="noreferrer">
        打开来源
      </a>
      <span className="muted small">{origin.read}</span>
    </p>
  )
}
