import type { Request, Response as ExpressResponse } from 'express'
import { LRUCache } from 'lru-cache'
import {
  compressTemplate,
  joinCompressed,
  type CompressedTemplate,
} from '#app/platform/compressed-template.ts'
import {
  fillGaps,
  joinDocument,
  parseTemplate,
  placeholder,
  type DocumentTemplate,
} from '#app/platform/document-template.ts'
import type { SharedDocument } from './describe-document.server.ts'
import type { RenderPage } from './route-requests.ts'

const MOST_BYTES = 64 * 1024 * 1024
const MOST_COMPRESSED_BYTES = 32 * 1024 * 1024

/**
 * Answers with documents that were rendered before for the same facts. Rendering is a function of what the routes load,
 * so two readers who stand alike get the same document but for their names, ids and nonce. See decision 0013.
 */
export function sharedDocuments(render: RenderPage) {
  const templates = new LRUCache<
    string,
    DocumentTemplate,
    { path: string } & Required<Pick<SharedDocument, 'context' | 'inAddress'>>
  >({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ size }, key) => size + key.length,
    // Requests that miss at the same time wait for one rendering.
    async fetchMethod(_key, _stale, { context: { path, context, inAddress } }) {
      const rendered = await render(path, context)
      if (rendered.status !== 200) return undefined
      return parseTemplate(withGaps(await rendered.text(), inAddress))
    },
  })

  // For readers whose own words are as long: four lengths of names and a few of units make most of them.
  const compressed = new LRUCache<
    string,
    CompressedTemplate,
    { template: DocumentTemplate; lengths: Array<number> }
  >({
    maxSize: MOST_COMPRESSED_BYTES,
    sizeCalculation: ({ size }, key) => size + key.length,
    fetchMethod: (_key, _stale, { context: { template, lengths } }) => compressTemplate(template, lengths),
  })

  async function compress(key: string, template: DocumentTemplate, fillings: ReadonlyArray<Buffer>) {
    const lengths = fillings.map(({ length }) => length)
    const context = { template, lengths }
    return joinCompressed(await compressed.forceFetch(`${lengths.join(' ')} ${key}`, { context }), fillings)
  }

  /** Sends the document; false when it can't be shared and is to be rendered for this reader alone. */
  return async function send(
    request: Request,
    response: ExpressResponse,
    { key, context, values, markup, inAddress = {} }: SharedDocument,
  ): Promise<boolean> {
    const template = await templates.fetch(key, { context: { path: request.path, context, inAddress } })
    if (!template) return false
    const fillings = fillGaps(template, { ...values, ...inAddress }, markup)
    response.type('text/html; charset=utf-8').vary('Accept-Encoding')
    if (markup || !request.acceptsEncodings('gzip')) response.end(joinDocument(template, fillings))
    else response.set('Content-Encoding', 'gzip').end(await compress(key, template, fillings))
    return true
  }
}

/** A document with placeholders in place of those parts of its address that no other document has. */
function withGaps(document: string, inAddress: Readonly<Record<string, string>>): string {
  return Object.entries(inAddress).reduce(
    (text, [name, part]) => text.replaceAll(part, placeholder(name)),
    document,
  )
}
