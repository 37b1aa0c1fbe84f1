import type { ReactNode } from 'react'
import { barPercent, chartMaximum } from './chart-scale.ts'

/** One bar; `words` is the direct label, the number with its unit when left out. */
export type Bar = { label: string; value: number; words?: string | undefined }

type BarChartProps = {
  /** What the chart shows, as a sentence or a title. */
  title: ReactNode
  items: ReadonlyArray<Bar>
  unit?: string | undefined
  /** The full length; the largest value when left out. */
  max?: number | undefined
  /** The head of the label column in the table behind. */
  labelTitle?: string | undefined
  valueTitle?: string | undefined
}

/** Horizontal bars with direct labels, drawn on the server, with the same figures as a table behind. */
export function BarChart({
  title,
  items,
  unit = '',
  max,
  labelTitle = '项目',
  valueTitle = '数值',
}: BarChartProps) {
  const most = max ?? chartMaximum(items.map((item) => item.value))
  const wordsOf = (item: Bar) => item.words ?? `${item.value}${unit ? ` ${unit}` : ''}`
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <ul className="bars" aria-hidden="true">
        {items.map((item) => (
          <li key={item.label}>
            <span className="bar-label">{item.label}</span>
            <BarLine percent={barPercent(item.value, most)} />
            <span className="bar-words number">{wordsOf(item)}</span>
          </li>
        ))}
      </ul>
      <ChartTable head={[labelTitle, valueTitle]} rows={items.map((item) => [item.label, wordsOf(item)])} />
    </figure>
  )
}

function BarLine({ percent }: { percent: number }) {
  // Lengths in per cent let the bar follow the page while the words keep their size.
  return (
    <svg className="bar" width="100%" height="12" focusable="false">
      <rect className="bar-whole" width="100%" height="12" rx="2" />
      <rect className="bar-part" width={`${percent}%`} height="12" rx="2" />
    </svg>
  )
}

/** The figures of a chart as a table, folded away under it. */
export function ChartTable({
  head,
  rows,
}: {
  head: ReadonlyArray<string>
  rows: ReadonlyArray<ReadonlyArray<string>>
}) {
  return (
    <details className="chart-table">
      <summary>看数据表</summary>
      <div className="scroll" role="region" aria-label="图表数据" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {others.map((words, index) => (
                  <td key={head[index + 1]} className="number">
                    {words}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
