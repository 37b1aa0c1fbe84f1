import type { LoaderFunctionArgs } from '@remix-run/node'
import { findConsistency } from '#app/ledger/find-consistency.server.ts'
import { ownHash } from '#app/ledger/ledger-identity.server.ts'
import { database } from '#app/platform/database.server.ts'

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

/** For whoever keeps checkpoints: that the newest one continues the one of size `from`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const from = /^[1-9]\d{0,14}$/.exec(new URL(request.url).searchParams.get('from') ?? '')?.[0]
  if (from === undefined)
    return new Response('请给出旧检查点的条数，例如 ?from=1000\n', { status: 400, headers: PLAIN })
  const proof = await findConsistency(database, ownHash(), Number(from))
  return proof === null
    ? new Response('台账没有过这样的条数\n', { status: 404, headers: PLAIN })
    : new Response(proof, { headers: PLAIN })
}
