import { formatInstant } from '#app/platform/clock.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import type { MarkedAnswer } from './find-marked-answer.server.ts'

/** Who gave which points when, and why they were corrected; the newest first. */
export function PointsHistory({ answer: { rubric, revisions } }: { answer: MarkedAnswer }) {
  return (
    <section className="stack">
      <h2>评分经过</h2>
      <Timeline
        items={revisions.map(({ revision, points, reason, givenAt, givenBy }) => ({
          key: String(revision),
          title: revision === 1 ? `${givenBy}评分` : `${givenBy}更正：${reason}`,
          at: formatInstant(givenAt),
          dateTime: givenAt,
          detail: rubric.map(({ id, text, points: worth }) => (
            <p key={id}>{`${text}：${points[id] ?? 0} / ${worth}`}</p>
          )),
        }))}
      />
    </section>
  )
}
