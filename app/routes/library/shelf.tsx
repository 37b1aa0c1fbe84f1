import type { ComponentProps } from 'react'
import { EntryCards } from '#app/library/library-parts.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { libraryCrumbs } from './crumbs.ts'

type ShelfProps = ComponentProps<typeof EntryCards> & {
  title: string
  lead: string
  /** Folder of `content/` that its entries are read from. */
  folder: string
}

/** Everything of one kind in the library, a card each. */
export function Shelf({ title, lead, folder, entries }: ShelfProps) {
  return (
    <Page title={title} lead={lead} width="wide" crumbs={libraryCrumbs({ label: title })}>
      {entries.length === 0 ? (
        <EmptyState title="还没有内容">{`放入 content/${folder} 后，这里就能看。`}</EmptyState>
      ) : (
        <EntryCards entries={entries} />
      )}
    </Page>
  )
}
