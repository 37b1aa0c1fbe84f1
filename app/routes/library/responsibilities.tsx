import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { Shelf } from './shelf.tsx'

export const meta: MetaFunction = () => [
  { title: '责任清单 · 廉学' },
  { name: 'description', content: '按岗位列出的责任清单：做什么、什么时候、怎样看出做到了。' },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { responsibilities } = getCatalogue().library
  return {
    entries: responsibilities.map((entry) => ({
      to: `/library/responsibilities/${entry.id}`,
      title: entry.title,
      summary: entry.who,
      label: `${entry.duties.length}项职责`,
    })),
  }
}

export default function Responsibilities() {
  const { entries } = useLoaderData<typeof loader>()
  return (
    <Shelf
      title="责任清单"
      lead="按岗位列出要做的事、依据、什么时候做、怎样看出做到了。工作建议写明是建议。"
      folder="responsibilities"
      entries={entries}
    />
  )
}
