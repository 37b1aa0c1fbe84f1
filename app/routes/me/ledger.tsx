import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LedgerTimeline } from '#app/ledger/ledger-timeline.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { findLedgerYear } from '#app/ledger/record/find-ledger-year.server.ts'
import { describeEntry } from '#app/routes/ledger/describe-entry.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SelectField } from '#app/ui/select-field.tsx'

const PAGE_SIZE = 50

export const meta: MetaFunction = () => [
  { title: '我的学习台账 · 廉学' },
  { name: 'description', content: '自己的学习台账：学了什么、考了什么、签了什么，逐条可以核验。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const search = new URL(args.request.url).searchParams
  const asked = /^\d{4}$/.exec(search.get('year') ?? '')
  const found = await findLedgerYear(database, describeEntry, {
    memberId: viewer.memberId,
    wanted: asked ? Number(asked[0]) : null,
    today: dayOf(now()),
  })
  const pageCount = Math.max(1, Math.ceil(found.items.length / PAGE_SIZE))
  const page = Math.min(pageCount, Math.max(1, Number(/^\d{1,6}$/.exec(search.get('page') ?? '')?.[0] ?? 1)))
  const items = found.items.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return {
    ...found,
    items,
    inYear: found.items.length,
    flagged: found.items.filter(({ flags }) => flags.length > 0).length,
    page,
    pageCount,
    name: viewer.name,
    unitName: viewer.unitName,
  }
}

export default function MyLedger() {
  const {
    year,
    years,
    items,
    inYear,
    flagged,
    creditTenths,
    total,
    sealed,
    page,
    pageCount,
    name,
    unitName,
  } = useLoaderData<typeof loader>()
  return (
    <Page
      title="我的学习台账"
      lead="每一次学习、作答、签署和参训都记在这里。记录只增不改；存证之后，任何改动都能被查出。"
      actions={
        <>
          <ButtonLink to="/me/ledger.json" reloadDocument kind="main">
            下载台账文件
          </ButtonLink>
          <ButtonLink to="/me/ledger.pdf" reloadDocument>
            下载 PDF
          </ButtonLink>
          <ButtonLink to={`/me/ledger.xlsx?year=${year}`} reloadDocument>
            导出 Excel
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <Facts
        items={[
          { term: '学员', value: `${name}（${unitName}）` },
          {
            term: '全部记录',
            value: `${total} 条，其中已存证 ${sealed} 条${total > sealed ? `，待存证 ${total - sealed} 条` : ''}`,
          },
          { term: `${year} 年`, value: `${inYear} 条记录，集中学习 ${creditTenths / 10} 学时` },
        ]}
      />
      <p>
        下载的台账文件可以在<Link to="/verify">核验页</Link>离线核对，不必依赖本站。
      </p>
      {flagged > 0 ? (
        <Notice tone="warning" title={`这一年有 ${flagged} 条记录存疑`}>
          <p>
            系统在保存时发现时间对不上，原因写在记录旁边。记录照常保存，没有删改；如有误判，请向所在支部书记说明。
          </p>
        </Notice>
      ) : null}
      {years.length > 1 ? (
        <FilterBar label="按年份查看台账" submit="查看">
          <SelectField
            label="年份"
            name="year"
            defaultValue={String(year)}
            options={years.map((each) => ({ value: String(each), label: `${each} 年` }))}
          />
        </FilterBar>
      ) : null}
      {items.length > 0 ? (
        <LedgerTimeline items={items} />
      ) : (
        <EmptyState
          title={`${year} 年还没有记录`}
          action={<ButtonLink to="/courses">去学习一门课程</ButtonLink>}
        >
          学完一课、答一道题或签一份承诺，这里就会有一条记录。
        </EmptyState>
      )}
      <Pagination page={page} pageCount={pageCount} label="台账" />
    </Page>
  )
}
