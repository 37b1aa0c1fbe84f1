type ProgressBarProps = {
  /** How many are done; shown as at most `total`. */
  done: number
  total: number
  /** What is counted: 已学 3 / 5 节 reads 已学 and 节 from here. */
  label: string
  unit?: string | undefined
}

/** How much of something is done, in words and as a bar; never above the whole, never NaN. */
export function ProgressBar({ done, total, label, unit = '' }: ProgressBarProps) {
  const whole = Math.max(total, 0)
  const part = Math.min(Math.max(done, 0), whole)
  const words = `${part} / ${whole}${unit ? ` ${unit}` : ''}`
  return (
    <div className="progress">
      <p className="progress-words">
        <span>{label}</span> <span className="number">{words}</span>
      </p>
      <progress value={part} max={whole || 1} aria-label={`${label} ${words}`} />
    </div>
  )
}
