import { LEVEL_WORDS, type Level } from './rule.ts'

// Told apart without colour: a triangle, a diamond, a filled square.
const SHAPES: Readonly<Record<Level, string>> = {
  notice: 'M8 2 15 14H1Z',
  concern: 'M8 1 15 8 8 15 1 8Z',
  grave: 'M2 2h12v12H2Z',
}

/** How serious a hit is, in colour, shape and word. */
export function LevelMark({ level }: { level: Level }) {
  return (
    <span className={`level level-${level}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[level]} fill="currentColor" />
      </svg>
      {LEVEL_WORDS[level]}
    </span>
  )
}
