import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** What only runs with a database behind it. */
const DATABASE =
  /^(app\/platform\/database\.server|tests\/harness\/(browser-session|demo-server|migrate))\.ts$/

/** Tests whose imports lead to no database: a second database can't change what they say. */
export function databaseFreeTests(): Array<string> {
  const imports = new Map<string, Array<string>>()
  return ['app', 'prisma', 'tests']
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file) && !leadsToDatabase(file, imports))
}

/** Follows imports, also those of types and those made while running; `imports` keeps what files were found to name. */
function leadsToDatabase(test: string, imports: Map<string, Array<string>>): boolean {
  const reached = new Set([test])
  for (const file of reached) {
    if (DATABASE.test(file)) return true
    const named = imports.get(file) ?? importsOf(file)
    imports.set(file, named)
    for (const other of named) reached.add(other)
  }
  return false
}

function importsOf(file: string): Array<string> {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'((?:\.{1,2}|#app|#tests)\/[^']+)'/g)]
    .map(([, name = '']) => normalize(name.startsWith('#') ? name.slice(1) : join(dirname(file), name)))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && existsSync(path))
}
