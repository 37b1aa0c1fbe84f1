import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { Shelf } from './shelf.tsx'

export const meta: MetaFunction = () => [
  { title: '表格模板 · 廉学' },
  { name: 'description', content: '谈话、整改、登记等表格模板，打开、打印或下载填写。' },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { templates } = getCatalogue().library
  return {
    entries: templates.map((entry) => ({
      to: `/library/templates/${entry.id}`,
      title: entry.title,
      summary: entry.summary,
    })),
  }
}

export default function Templates() {
  const { entries } = useLoaderData<typeof loader>()
  return (
    <Shelf
      title="表格模板"
      lead="打开看，打印在A4纸上手填，或者下载填写。上级有统一格式的，用统一格式。"
      folder="templates"
      entries={entries}
    />
  )
}
