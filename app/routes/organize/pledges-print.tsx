import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PrintButton } from '#app/ui/print-button.tsx'
import { audit } from '#app/members/audit.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { countRoll } from '#app/pledges/count-roll.server.ts'
import { findRoll } from '#app/pledges/find-roll.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { pledgeYear } from '#app/pledges/pledge.ts'
import { findPrintable } from '#app/pledges/print/find-printable.server.ts'
import { PrintedPledge } from '#app/pledges/print/printed-pledge.tsx'
import { readRollQuery } from '#app/pledges/roll-query.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import '#app/pledges/print/print.css'

export const meta: MetaFunction = () => [
  { title: '打印已签承诺书 · 廉学' },
  { name: 'description', content: '成批打印已签的承诺书，每份可以核对。' },
]

/** A branch's worth: more at once keeps a printer busy for too long. */
const AT_ONCE = 40

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:pledges:subtree')
  const scopes = scopesOf(viewer, 'read:pledges:subtree')
  const at = now()
  const parameters = new URL(args.request.url).searchParams
  const query = readRollQuery(parameters, allPledges(), scopes, pledgeYear(dayOf(at)))
  const pledge = found(query.pledge, '还没有承诺书文本。')
  const filter = { ...query.filter, state: 'signed' as const }
  const [rows, counts] = await Promise.all([
    findRoll(database, pledge, query.year, filter, { from: (query.page - 1) * AT_ONCE, count: AT_ONCE }),
    countRoll(database, pledge, query.year, filter),
  ])
  const entryIds = rows.flatMap(({ entryId }) => entryId ?? [])
  const printables = await findPrintable(database, settings.dataDir, entryIds)
  const detail = { pledge: pledge.id, year: query.year, rows: printables.length }
  await audit(database, { at, actorId: viewer.memberId, action: 'pledge.printed', detail })
  const total = counts.reduce((sum, { signed }) => sum + signed, 0)
  return { title: pledge.title, year: query.year, page: query.page, printables, total }
}

export default function PrintPledges() {
  const { title, year, page, printables, total } = useLoaderData<typeof loader>()
  return (
    <Page
      title="打印已签承诺书"
      lead={`${title}，${year}年度，共 ${total} 份，每批 ${AT_ONCE} 份，每份另起一页。`}
      crumbs={[{ label: '承诺签署', to: '/organize/pledges' }, { label: '打印' }]}
      actions={printables.length > 0 ? <PrintButton /> : null}
    >
      {printables.length === 0 ? <EmptyState title="没有已签的承诺书可以打印" /> : null}
      <Pagination page={page} pageCount={Math.ceil(total / AT_ONCE)} label="打印批次" />
      {printables.map((printable) => (
        <PrintedPledge key={printable.entryId} printable={printable} />
      ))}
    </Page>
  )
}
