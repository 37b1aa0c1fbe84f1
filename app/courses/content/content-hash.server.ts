import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Raised when the compiler itself makes something else of the same files. */
const COMPILER = 'lianxue-content-3'

/** SHA-256 in hexadecimal of texts, each kept apart from the next. */
export function hashTexts(texts: ReadonlyArray<string>): string {
  const hash = createHash('sha256').update(COMPILER)
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}\n`).update(text)
  return hash.digest('hex')
}

/** One hash over the names and bytes of every text file of the content and every clip.json of the media folder. */
export function hashInputs(content: string, media: string): string {
  const files = [...walk(content), ...walk(media).filter((file) => file.endsWith('clip.json'))]
  return hashTexts(files.flatMap((file) => [relative(content, file), readFileSync(file, 'utf8')]))
}

function walk(folder: string): Array<string> {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? walk(path) : [path]
    })
}
