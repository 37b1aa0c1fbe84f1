import { join } from 'node:path'
import { compileContent, type CompiledContent } from './compile-content.server.ts'
import { writeWhole } from './write-file.server.ts'

/**
 * Compiles the content of the project in `root` and writes what the server reads: `build/content/catalogue.json`, or
 * `preview.json` with the drafts in it.
 */
export async function writeCatalogue(root: string, drafts = false): Promise<CompiledContent> {
  const folders = {
    content: join(root, 'content'),
    media: join(root, 'public/media'),
    // Not under build/: a build of the application empties that folder first.
    cache: join(root, '.cache/lessons'),
  }
  const compiled = await compileContent(folders, { drafts })
  writeWhole(
    join(root, `build/content/${drafts ? 'preview' : 'catalogue'}.json`),
    JSON.stringify(compiled.catalogue),
  )
  return compiled
}
