import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { getSearchIndex } from '#app/search/search-index.server.ts'

/** The passages that everybody may search. The address has the hash of the content, so a browser may keep it for good. */
export function loader(args: LoaderFunctionArgs): Response {
  requireViewer(args)
  const { hash, brotli, gzip } = getSearchIndex(getCatalogue())
  found(args.params.file === `${hash}.json` ? hash : null, '内容已经更新，请重新打开搜索页')
  const takesBrotli = /\bbr\b/u.test(args.request.headers.get('Accept-Encoding') ?? '')
  return new Response(new Uint8Array(takesBrotli ? brotli : gzip), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Encoding': takesBrotli ? 'br' : 'gzip',
      'Cache-Control': 'private, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    },
  })
}
