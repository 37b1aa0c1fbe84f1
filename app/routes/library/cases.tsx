import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { Shelf } from './shelf.tsx'

export const meta: MetaFunction = () => [
  { title: '案例库 · 廉学' },
  { name: 'description', content: '以案促改的案例：事情怎么发生、哪里失守、违反了什么、怎样改。' },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { cases } = getCatalogue().library
  return {
    entries: cases.map((entry) => ({
      to: `/library/cases/${entry.id}`,
      title: entry.title,
      summary: entry.summary,
      label: `${entry.origin.kind === 'invented' ? '虚构' : '公开案例'} · ${entry.field}`,
    })),
  }
}

export default function Cases() {
  const { entries } = useLoaderData<typeof loader>()
  return (
    <Shelf
      title="案例库"
      lead="事情怎么发生，哪里失守，违反了什么，星期一就能改什么。虚构的写明虚构，真实的写明来源。"
      folder="cases"
      entries={entries}
    />
  )
}
