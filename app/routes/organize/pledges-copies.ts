import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { audit } from '#app/members/audit.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, found } from '#app/platform/respond.server.ts'
import { collectCopies } from '#app/pledges/copies/collect-copies.server.ts'
import { writeZip } from '#app/platform/write-zip.server.ts'
import { findRoll } from '#app/pledges/find-roll.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { pledgeYear } from '#app/pledges/pledge.ts'
import { readRollQuery } from '#app/pledges/roll-query.server.ts'
import { sequencer } from '#app/record.server.ts'
import { sealingTools } from '../pledges/sealing.server.ts'

/** More documents than anybody keeps in one archive; a part of the organization or a search narrows it. */
const AT_MOST = { from: 0, count: 10_000 }

/** The sealed documents of the roll as it is filtered, in one archive with a table of hashes: the copy to be kept. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:pledges:subtree')
  const at = now()
  const scopes = scopesOf(viewer, 'read:pledges:subtree')
  const parameters = new URL(args.request.url).searchParams
  const query = readRollQuery(parameters, allPledges(), scopes, pledgeYear(dayOf(at)))
  const pledge = found(query.pledge, '还没有承诺书文本。')
  const filter = { ...query.filter, state: 'signed' as const }
  const rows = await findRoll(database, pledge, query.year, filter, AT_MOST)
  const detail = { pledge: pledge.id, year: query.year, rows: rows.length }
  await audit(database, { at, actorId: viewer.memberId, action: 'pledge.copied', detail })
  await sequencer.sealPending()
  const archive = Readable.from(writeZip(collectCopies(sealingTools, rows, at)))
  const name = `${pledge.title}-${query.year}年度-签章文件.zip`
  return new Response(createReadableStreamFromReadable(archive), {
    headers: attachment(name, 'application/zip'),
  })
}
