import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Block } from '#app/courses/catalogue.ts'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { Page } from '#app/ui/page.tsx'
import '#app/courses/lesson/lesson.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.title} · 帮助 · 廉学` : '帮助 · 廉学' },
  { name: 'description', content: data?.page.summary ?? '' },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const page = getCatalogue().help.find(({ id }) => id === args.params.page)
  return { page: found(page, '没有这一页帮助。请从帮助页进入。') }
}

export default function HelpPageRoute() {
  const { page } = useLoaderData<typeof loader>()
  return (
    <Page
      title={page.title}
      lead={page.summary}
      crumbs={[{ label: '帮助', to: '/help' }, { label: page.title }]}
    >
      <Text blocks={page.opening} />
      {page.sections.map(({ id, heading, blocks }) => (
        <section key={id} id={id} className="lesson-section" aria-label={heading}>
          <h2>{heading}</h2>
          <Text blocks={blocks} />
        </section>
      ))}
    </Page>
  )
}

/** Finished text, compiled from files of our own. */
function Text({ blocks }: { blocks: ReadonlyArray<Block> }) {
  return blocks.map((block, index) =>
    'html' in block ? (
      <div key={index} className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />
    ) : null,
  )
}
