import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileContent, type CompiledContent } from './compile-content.server.ts'

/**
 * Everything that is wrong with the content in a folder, by file and line: schema, references, unknown components,
 * questions without reasons, lessons without checks, sentences that are too long. Nothing is found in good content. The
 * catalogue, drafts included, is for counting.
 */
export async function checkContent(content: string, media: string): Promise<CompiledContent> {
  const cache = mkdtempSync(join(tmpdir(), 'lianxue-content-'))
  try {
    return await compileContent({ content, media, cache }, { drafts: true })
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
}
