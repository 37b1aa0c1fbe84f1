import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { LoadedCatalogue } from '#app/courses/catalogue.server.ts'
import { once } from '#app/platform/once.server.ts'
import { collectPassages } from './collect-passages.ts'
import type { Passage } from './passage.ts'

/** What is searched, as objects and as the file that a browser keeps. `hash` names the file. */
export type SearchIndex = { hash: string; passages: ReadonlyArray<Passage>; brotli: Buffer; gzip: Buffer }

const QUALITY = 9

/** The passages of the catalogue; made once for each content. */
export function getSearchIndex(catalogue: LoadedCatalogue): SearchIndex {
  const holder = once('search-index', (): { of: LoadedCatalogue | null; index: SearchIndex | null } => ({
    of: null,
    index: null,
  }))
  if (holder.index && holder.of === catalogue) return holder.index
  const index = makeIndex(catalogue)
  holder.of = catalogue
  holder.index = index
  return index
}

function makeIndex(catalogue: LoadedCatalogue): SearchIndex {
  const passages = collectPassages(catalogue)
  const json = Buffer.from(JSON.stringify(passages))
  return {
    hash: createHash('sha256').update(json).digest('hex').slice(0, 16),
    passages,
    brotli: brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
    gzip: gzipSync(json, { level: 9 }),
  }
}
