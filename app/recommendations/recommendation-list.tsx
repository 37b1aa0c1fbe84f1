import { Link } from '@remix-run/react'
import type { Recommendation } from './recommend.ts'
import './recommendations.css'

const ACTS = { review: '复习', practise: '练习', study: '学习' } as const

/** What is worth doing today, each with its one sentence why; the whole line is the link. */
export function RecommendationList({ recommendations }: { recommendations: ReadonlyArray<Recommendation> }) {
  return (
    <ul className="recommendations">
      {recommendations.map(({ point, pointTitle, courseTitle, kind, why, to }) => (
        <li key={point}>
          <Link className="recommendation" to={to}>
            <span className="recommendation-title">
              {ACTS[kind]}：{pointTitle}
            </span>
            <span className="recommendation-course">{courseTitle}</span>
            <span className="recommendation-why">{why}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
