/** Where a command writes: results on one stream, errors on the other. */
export type CommandOutput = { print: (line: string) => void; warn: (line: string) => void }
