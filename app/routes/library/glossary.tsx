import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { GlossaryList } from '#app/library/glossary-list.tsx'
import { glossaryView } from '#app/library/library-view.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { libraryCrumbs } from './crumbs.ts'

export const meta: MetaFunction = () => [
  { title: '术语表 · 廉学' },
  { name: 'description', content: '监督执纪、财务审计和工程采购的常用术语，有条文定义的写明依据。' },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  return { themes: glossaryView(getCatalogue().library) }
}

export default function Glossary() {
  const { themes } = useLoaderData<typeof loader>()
  return (
    <Page
      title="术语表"
      lead="课里用到的词。有条文定义的写明文件、年份和条；没有的写明是通行说法。"
      width="wide"
      crumbs={libraryCrumbs({ label: '术语表' })}
      actions={<PrintButton />}
    >
      {themes.length === 0 ? (
        <EmptyState title="还没有术语">放入 content/glossary 后，这里就能查。</EmptyState>
      ) : null}
      <nav aria-label="分类">
        <ul className="glossary-themes">
          {themes.map(({ theme }, index) => (
            <li key={theme}>
              <a href={`#theme-${index}`}>{theme}</a>
            </li>
          ))}
        </ul>
      </nav>
      {themes.map(({ theme, terms }, index) => (
        <section key={theme} className="library-part" aria-labelledby={`theme-${index}`}>
          <h2 id={`theme-${index}`}>{theme}</h2>
          <GlossaryList terms={terms} />
        </section>
      ))}
    </Page>
  )
}
