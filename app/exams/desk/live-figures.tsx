import type { LiveCounts } from './find-live.server.ts'
import './exams-desk.css'

/** How an exam stands, in numbers. */
export function LiveFigures({ counts, paused }: { counts: LiveCounts; paused: boolean }) {
  const figures = [
    { term: '考生', value: counts.candidates },
    { term: '未开始', value: counts.candidates - counts.sitting - counts.submitted - counts.deferred },
    ...(counts.deferred > 0 ? [{ term: '缓考', value: counts.deferred }] : []),
    { term: paused ? '已开考，暂停中' : '作答中', value: counts.sitting },
    { term: '失去联系', value: counts.silent },
    { term: '已交卷', value: counts.submitted },
    { term: '迟到答案待裁定', value: counts.late },
  ]
  return (
    <dl className="exam-figures">
      {figures.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
