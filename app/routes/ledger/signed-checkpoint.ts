import type { LoaderFunctionArgs } from '@remix-run/node'
import { findCheckpoint } from '#app/ledger/read-checkpoint.server.ts'
import { readCosigned } from '#app/ledger/witness/read-cosigned.server.ts'
import { database } from '#app/platform/database.server.ts'

/** One signed tree head of the past, with what witnesses have cosigned. */
export async function loader({ params }: LoaderFunctionArgs) {
  const size = /^(0|[1-9]\d{0,8})$/.exec(params['size'] ?? '')?.[0]
  const checkpoint = size === undefined ? null : await findCheckpoint(database, Number(size))
  return new Response(checkpoint ? await readCosigned(database, checkpoint) : '没有这个条数的检查点\n', {
    status: checkpoint ? 200 : 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
