import type { LoaderFunctionArgs } from '@remix-run/node'
import { findLab } from '#app/courses/lab/find-lab.server.ts'
import { makeLedger } from '#app/courses/lab/make-ledger.server.ts'
import { packLedger } from '#app/courses/lab/pack-ledger.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { found } from '#app/platform/respond.server.ts'

/** The whole ledger of a rule lab, packed. What is planted in it stays here. */
export function loader(args: LoaderFunctionArgs): Response {
  requireViewer(args)
  const { seed, year, size } = found(findLab(args.params), '没有这个规则台').exercise.lab.ledger
  return Response.json(packLedger(makeLedger(seed, year, size).rows), {
    headers: { 'Cache-Control': 'no-store' },
  })
}
