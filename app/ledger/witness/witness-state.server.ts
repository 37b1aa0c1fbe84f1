import { z } from 'zod'
import { replaceFile, readIfPresent, writeOnce } from '../whole-file.server.ts'

const WitnessState = z.object({
  format: z.literal('lianxue-witness'),
  version: z.literal(1),
  url: z.string(),
  logKey: z.string(),
  keyChanges: z.array(z.string()),
  checkpoint: z.string().nullable(),
})

/**
 * What a witness remembers between its visits: the key of the log that it relies on, the changes of that key that it
 * has seen, and the last checkpoint that it found consistent.
 */
export type WitnessState = z.output<typeof WitnessState>

/** Reads the state; null before the first visit. @throws with one sentence when the file is not one. */
export function readWitnessState(file: string): WitnessState | null {
  const text = readIfPresent(file)
  if (text === null) return null
  try {
    return WitnessState.parse(JSON.parse(text))
  } catch {
    throw new Error(`${file} 不是见证状态文件，或已损坏；请换一个文件名重新开始，并把旧文件留作证据`)
  }
}

/** Keeps the state durably, in place of the one before. */
export function writeWitnessState(file: string, state: WitnessState): void {
  replaceFile(file, `${JSON.stringify(state, null, 1)}\n`)
}

/** Keeps what contradicts each other in two files beside the state, which stays as it is; returns their names. */
export function keepConflict(
  file: string,
  at: string,
  { kept, served }: { kept: string; served: string },
): Array<string> {
  const stamp = at.replace(/[:.]/g, '-')
  const parts = { kept, served }
  return Object.entries(parts).map(([name, text]) => {
    const target = `${file}.conflict-${stamp}-${name}.txt`
    writeOnce(target, text)
    return target
  })
}
