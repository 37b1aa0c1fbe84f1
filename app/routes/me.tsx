import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { POSTS } from '#app/members/posts.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { readDisplay } from '#app/platform/display.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DisplaySettings } from '#app/ui/display-settings.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { LinkList, type Way } from '#app/ui/link-list.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '我的 · 廉学' },
  { name: 'description', content: '自己的学习台账、笔记、登录方式、个人信息和显示设置。' },
]

export function loader(args: LoaderFunctionArgs) {
  const { name, employeeNumber, unitName, posts } = requireViewer(args)
  return {
    name,
    employeeNumber,
    unitName,
    posts: POSTS.filter((post) => posts.includes(post.code)).map((post) => post.title),
    display: readDisplay(args.request.headers.get('Cookie')),
  }
}

const WAYS: ReadonlyArray<Way> = [
  { to: '/me/ledger', label: '学习台账', note: '每一条记录和它的存证，可导出、可核验', icon: 'ledger' },
  { to: '/me/notes', label: '我的笔记', note: '在课里写的笔记和划的线', icon: 'practice' },
  { to: '/exams', label: '考试', note: '要参加的考试、课程测验和成绩', icon: 'exams' },
  { to: '/pledges', label: '廉洁承诺', note: '待签署和已签署的承诺书', icon: 'pledges' },
  { to: '/surveys', label: '问卷', note: '组织请你填写的问卷，实名或匿名', icon: 'surveys' },
  { to: '/me/data', label: '我的个人信息', note: '系统保存的关于你的全部信息，可下载', icon: 'me' },
  { to: '/me/sessions', label: '登录设备', note: '查看并退出不认识的设备', icon: 'device' },
  { to: '/me/passkeys', label: '通行密钥', note: '用指纹、面容或锁屏密码确认签署', icon: 'password' },
  { to: '/me/password', label: '修改密码', icon: 'password' },
]

export default function Me() {
  const { name, employeeNumber, unitName, posts, display } = useLoaderData<typeof loader>()
  return (
    <Page title={name}>
      <Facts
        items={[
          { term: '工号', value: employeeNumber },
          { term: '所在组织', value: unitName },
          { term: '职务', value: posts.length > 0 ? posts.join('、') : '未登记' },
        ]}
      />
      <LinkList items={WAYS} />
      <Card title="显示">
        <DisplaySettings display={display} returnTo="/me" />
      </Card>
      <Form method="post" action="/logout">
        <Button>退出登录</Button>
      </Form>
    </Page>
  )
}
