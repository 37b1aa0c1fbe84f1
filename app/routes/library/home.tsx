import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '资料库 · 廉学' },
  { name: 'description', content: '办事时查的资料：术语、案例、责任清单、表格模板和帮助。' },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { terms, cases, responsibilities, templates } = getCatalogue().library
  return {
    terms: terms.length,
    cases: cases.length,
    responsibilities: responsibilities.length,
    templates: templates.length,
  }
}

export default function LibraryHome() {
  const count = useLoaderData<typeof loader>()
  return (
    <Page title="资料库" lead="办事的时候查：词怎么讲，案例怎么改，岗位管什么，表格怎么填。">
      <LinkList
        items={[
          { to: '/search', label: '搜索', note: '课程、术语、案例、清单和表格一起搜', icon: 'search' },
          {
            to: '/glossary',
            label: '术语表',
            note: `${count.terms}个词，写明依据的文件和条`,
            icon: 'courses',
          },
          { to: '/library/cases', label: '案例库', note: `${count.cases}个以案促改的案例`, icon: 'audit' },
          {
            to: '/library/responsibilities',
            label: '责任清单',
            note: `${count.responsibilities}个岗位，怎样看出做到了`,
            icon: 'obligations',
          },
          {
            to: '/library/templates',
            label: '表格模板',
            note: `${count.templates}张，打开、打印、下载`,
            icon: 'exams',
          },
          { to: '/help', label: '帮助', note: '怎样写课程、用资料库', icon: 'menu' },
        ]}
      />
    </Page>
  )
}
