import { formatInstant } from '#app/platform/clock.ts'
import { standingTitle, type FulfilmentReport } from './report.ts'

/** A fulfilment report as it was given. */
export function ReportText({ report }: { report: FulfilmentReport }) {
  return (
    <section aria-labelledby="report" className="pledge-text">
      <h2 id="report">履诺报告</h2>
      <p>{report.summary}</p>
      {report.items.map(({ key, title, standing, note }) => (
        <div key={key}>
          <h3>
            {title}：{standingTitle(standing)}
          </h3>
          {note ? <p>{note}</p> : null}
        </div>
      ))}
      <p className="clause-sources">{formatInstant(report.reportedAt)}提交，已写入学习台账。</p>
    </section>
  )
}
