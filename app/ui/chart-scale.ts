/** How far `value` reaches on a scale from 0 to `max`, in per cent with one decimal, held between 0 and 100. */
export function barPercent(value: number, max: number): number {
  if (!Number.isFinite(value) || !Number.isFinite(max) || max <= 0) return 0
  return Math.round(Math.min(Math.max(value / max, 0), 1) * 1000) / 10
}

/** The step of the one hue for a rate from 0 to 1: 1 is the faintest, 5 the fullest (everything). */
export function heatStep(rate: number): 1 | 2 | 3 | 4 | 5 {
  if (!(rate >= 0.25)) return 1
  if (rate < 0.5) return 2
  if (rate < 0.75) return 3
  return rate < 1 ? 4 : 5
}

/** A rate from 0 to 1 in whole per cent; never rounded up to 100 nor down to 0 while something is missing or there. */
export function percentWords(rate: number): string {
  if (!Number.isFinite(rate)) return '—'
  const held = Math.min(Math.max(rate, 0), 1)
  if (held === 0 || held === 1) return `${held * 100}%`
  return `${Math.min(Math.max(Math.round(held * 100), 1), 99)}%`
}

/** The largest value of a chart, at least 1 so that empty charts have a scale. */
export function chartMaximum(values: ReadonlyArray<number>): number {
  return values.reduce((most, value) => (Number.isFinite(value) && value > most ? value : most), 1)
}
