import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** Prints the rows as a table and keeps them as `build/bench/NAME.json` with what they were measured on. */
export function report(name: string, rows: ReadonlyArray<Record<string, string | number>>): void {
  mkdirSync('build/bench', { recursive: true })
  const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? '' }
  writeFileSync(
    `build/bench/${name}.json`,
    `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`,
  )
  const columns = Object.keys(rows[0] ?? {})
  const width = (column: string) =>
    Math.max(column.length, ...rows.map((row) => String(row[column] ?? '').length))
  const line = (cells: ReadonlyArray<string>) =>
    cells
      .map((cell, at) =>
        at === 0 ? cell.padEnd(width(columns[at] ?? '')) : cell.padStart(width(columns[at] ?? '')),
      )
      .join('  ')
  process.stdout.write(`\n${name}\n${line(columns)}\n`)
  for (const row of rows)
    process.stdout.write(`${line(columns.map((column) => String(row[column] ?? '')))}\n`)
}
