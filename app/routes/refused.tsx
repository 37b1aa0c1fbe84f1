import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '#app/platform/respond.server.ts'

/** The refusal of a route without a page, as all others are shown; see `server/refusal-page`. */
export function loader({ context: { refusal } }: LoaderFunctionArgs): never {
  throw refuse(refusal?.status ?? 404, refusal?.message ?? '没有这一页')
}

export default function Refused() {
  return null
}
