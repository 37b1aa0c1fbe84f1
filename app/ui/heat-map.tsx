import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ChartTable } from './bar-chart.tsx'
import { heatStep, percentWords } from './chart-scale.ts'

/** A row, one rate (0 to 1, `null` where nothing is required) for each column; `to` leads to its detail. */
export type HeatRow = {
  key: string
  label: string
  to?: string | undefined
  rates: ReadonlyArray<number | null>
}

type HeatMapProps = {
  title: ReactNode
  /** Names of the columns; more than six are numbered in the head and spelled out under the map. */
  columns: ReadonlyArray<string>
  rows: ReadonlyArray<HeatRow>
  labelTitle?: string | undefined
}

/** Rates by row and column: one hue in five steps, the figure in each cell, hatching where nothing is required. */
export function HeatMap({ title, columns, rows, labelTitle = '组织' }: HeatMapProps) {
  const numbered = columns.length > 6
  return (
    <figure className="chart heat">
      <figcaption>{title}</figcaption>
      <div className="heat-rows" aria-hidden={rows.some((row) => row.to) ? undefined : true}>
        <div className="heat-row heat-head" aria-hidden="true">
          <HeatHead columns={numbered ? columns.map((_, index) => `${index + 1}`) : columns} />
        </div>
        {rows.map((row) => (
          <div key={row.key} className="heat-row">
            <span className="heat-label">{row.to ? <Link to={row.to}>{row.label}</Link> : row.label}</span>
            <HeatCells
              rates={row.rates}
              label={row.rates.map((rate, index) => `${columns[index]} ${wordsOf(rate)}`).join('，')}
            />
          </div>
        ))}
      </div>
      {numbered ? (
        <ol className="heat-key">
          {columns.map((column) => (
            <li key={column}>{column}</li>
          ))}
        </ol>
      ) : null}
      <ChartTable
        head={[labelTitle, ...columns]}
        rows={rows.map((row) => [row.label, ...row.rates.map(wordsOf)])}
      />
    </figure>
  )
}

function wordsOf(rate: number | null): string {
  return rate === null ? '无要求' : percentWords(rate)
}

function HeatHead({ columns }: { columns: ReadonlyArray<string> }) {
  return (
    <span className="heat-words">
      {columns.map((column) => (
        <span key={column}>{column}</span>
      ))}
    </span>
  )
}

function HeatCells({ rates, label }: { rates: ReadonlyArray<number | null>; label: string }) {
  const step = 100 / Math.max(rates.length, 1)
  return (
    <svg className="heat-cells" width="100%" height="36" role="img" aria-label={label} focusable="false">
      {rates.map((rate, index) => (
        <g key={index} className={rate === null ? 'heat-none' : `heat-${heatStep(rate)}`}>
          <rect x={`${index * step}%`} width={`${step}%`} height="100%" />
          <text x={`${(index + 0.5) * step}%`} y="50%" textAnchor="middle" dominantBaseline="central">
            {rate === null ? '—' : percentWords(rate)}
          </text>
        </g>
      ))}
    </svg>
  )
}
