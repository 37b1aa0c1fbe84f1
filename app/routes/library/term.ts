import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { glossaryView } from '#app/library/library-view.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { found } from '#app/platform/respond.server.ts'

/** One word of the glossary, for the card in a lesson. */
export function loader(args: LoaderFunctionArgs): Response {
  requireViewer(args)
  const terms = glossaryView(getCatalogue().library).flatMap((theme) => theme.terms)
  const term = found(
    terms.find(({ id }) => id === args.params.term),
    '术语表里没有这个词',
  )
  return Response.json(term, { headers: { 'Cache-Control': 'private, max-age=300' } })
}
