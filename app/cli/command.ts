/** Where a command writes: results on one stream, errors on the other. */
export type Output = { print: (line: string) => void; warn: (line: string) => void }

/** 0 done, 1 a check failed, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2

/** One command of the operator's tool. */
export type Command = {
  /** As typed, e.g. `ledger verify`. */
  name: string
  /** What follows the name, e.g. `[--against CHECKPOINT]`. */
  usage: string
  /** One line for `--help`. */
  summary: string
  run: (args: ReadonlyArray<string>, output: Output) => Promise<ExitCode>
}

/** The command was called wrongly; the message is one sentence. */
export class UsageError extends Error {}
