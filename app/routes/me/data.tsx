import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { collectOwnData } from '#app/members/own-data/collect-own-data.server.ts'
import { postTitle } from '#app/members/posts.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { politicalStatusTitle } from '#app/members/roster/political-status.ts'
import { database } from '#app/platform/database.server.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '我的个人信息 · 廉学' },
  { name: 'description', content: '系统保存了自己的哪些个人信息，可以查看和导出。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { member, sections } = await collectOwnData(database, viewer.memberId)
  const text = (name: string) => String(member[name] ?? '未登记')
  return {
    facts: [
      { term: '姓名', value: text('name') },
      { term: '工号', value: text('employeeNumber') },
      { term: '所在党组织', value: text('unit') },
      { term: '职务', value: viewer.posts.map(postTitle).join('、') || '未登记' },
      { term: '政治面貌', value: politicalStatusTitle(text('politicalStatus')) },
      { term: '入党日期', value: text('joinedPartyOn') },
      { term: '到本单位日期', value: text('joinedUnitOn') },
    ],
    sections: sections.map(({ title, rows }) => ({ term: title, value: `${rows.length} 条` })),
  }
}

export default function OwnDataPage() {
  const { facts, sections } = useLoaderData<typeof loader>()
  return (
    <Page title="我的个人信息" lead="系统保存的关于你的全部信息。没有身份证号、电话和照片，学习用不着。">
      <Breadcrumbs items={[{ label: '我的', to: '/me' }, { label: '我的个人信息' }]} />
      <Facts items={facts} />
      <Card title="记录">
        <Facts items={sections} />
      </Card>
      <p>资料有误，请告诉所在支部书记或组织员更正；每次更正都会留下记录。</p>
      <p className="row">
        <a className="button button-main" href="/me/data.json" download>
          下载全部（JSON）
        </a>
      </p>
    </Page>
  )
}
