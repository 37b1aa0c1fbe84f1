import { Link, useLocation } from '@remix-run/react'
import { pageLink, pageNumbers } from './page-numbers.ts'

type PaginationProps = {
  /** From 1. */
  page: number
  pageCount: number
  /** What the pages belong to, for those who listen: 成员列表. */
  label: string
}

/** Links to the other pages of a long list by `?page=`; nothing when there is only one. */
export function Pagination({ page, pageCount, label }: PaginationProps) {
  const { search } = useLocation()
  if (pageCount <= 1) return null
  return (
    <nav className="pagination" aria-label={`${label}分页`}>
      {page > 1 ? <Link to={pageLink(search, page - 1)}>上一页</Link> : null}
      <ol>
        {pageNumbers(page, pageCount).map((mark, index) => (
          <li key={mark === 'gap' ? `gap-${index}` : mark}>
            {mark === 'gap' ? (
              <span>…</span>
            ) : (
              <Link
                to={pageLink(search, mark)}
                aria-label={`第 ${mark} 页`}
                aria-current={mark === page ? 'page' : undefined}
              >
                {mark}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <p className="pagination-words number">
        第 {page} 页，共 {pageCount} 页
      </p>
      {page < pageCount ? <Link to={pageLink(search, page + 1)}>下一页</Link> : null}
    </nav>
  )
}
