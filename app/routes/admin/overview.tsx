import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, type Right } from '#app/members/rights.ts'
import { LinkList, type Way } from '#app/ui/link-list.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '系统管理 · 廉学' },
  { name: 'description', content: '系统管理的入口：党组织、角色、审计日志、销毁记录和见证人。' },
]

const WAYS: ReadonlyArray<Way & { right: Right }> = [
  {
    right: 'manage:units:subtree',
    to: '/admin/units',
    label: '党组织',
    note: '新建、改名、调整隶属',
    icon: 'organize',
  },
  {
    right: 'import:members:subtree',
    to: '/organize/members',
    label: '成员',
    note: '名册导入、新增、调动、重置码',
    icon: 'members',
  },
  {
    right: 'manage:roles:all',
    to: '/admin/roles',
    label: '角色',
    note: '授予和收回组织员、支部书记、审计员、管理员',
    icon: 'settings',
  },
  {
    right: 'read:audit:all',
    to: '/admin/audit',
    label: '审计日志',
    note: '谁在什么时候改动了什么',
    icon: 'audit',
  },
  {
    right: 'erase:ledger:all',
    to: '/admin/erasures',
    label: '销毁记录内容',
    note: '受理依法提出的删除请求',
    icon: 'ledger',
  },
  {
    right: 'read:ledger:all',
    to: '/admin/erasures',
    label: '销毁记录',
    note: '谁依据什么销毁了哪些内容',
    icon: 'ledger',
  },
  {
    right: 'manage:settings:all',
    to: '/admin/witnesses',
    label: '台账见证',
    note: '登记和停用在别处核对台账的机器',
    icon: 'verify',
  },
]

/** One place is listed once, whichever right leads there. */
function isFirst({ to }: Way, index: number, ways: ReadonlyArray<Way>): boolean {
  return ways.findIndex((way) => way.to === to) === index
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  if (!may(viewer, 'manage:units:subtree')) await requireRight(viewer, 'read:audit:all')
  return {
    ways: WAYS.filter(({ right }) => may(viewer, right))
      .filter(isFirst)
      .map(({ right: _, ...way }) => way),
  }
}

export default function Administration() {
  const { ways } = useLoaderData<typeof loader>()
  return (
    <Page title="系统管理" lead="组织、人员和权限的每一次改动都会记入审计日志。">
      <LinkList items={ways} />
    </Page>
  )
}
