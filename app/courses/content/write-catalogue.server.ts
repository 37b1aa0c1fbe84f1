import { join } from 'node:path'
import { compileContent, type CompiledContent } from './compile-content.server.ts'
import { writeWhole } from './write-file.server.ts'

/** Compiles the content of the project in `root` and writes `build/content/catalogue.json`, which the server reads. */
export async function writeCatalogue(root: string): Promise<CompiledContent> {
  const compiled = await compileContent({
    content: join(root, 'content'),
    media: join(root, 'public/media'),
    // Not under build/: a build of the application empties that folder first.
    cache: join(root, '.cache/lessons'),
  })
  writeWhole(join(root, 'build/content/catalogue.json'), JSON.stringify(compiled.catalogue))
  return compiled
}
