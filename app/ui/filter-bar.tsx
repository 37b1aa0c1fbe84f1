import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { ButtonLink } from './button-link.tsx'

type FilterBarProps = {
  /** What is filtered, for those who listen: 筛选成员. */
  label: string
  /** The fields; their values end in the address, so that a view can be sent to a colleague. */
  children: ReactNode
  /** Address without any filter; shown as 清除 when given. */
  clear?: string | undefined
  submit?: string | undefined
}

/** The fields above a table that narrow it, sent by GET. */
export function FilterBar({ label, children, clear, submit = '筛选' }: FilterBarProps) {
  return (
    <Form method="get" role="search" aria-label={label} className="filter-bar">
      {children}
      <div className="filter-acts">
        <Button>{submit}</Button>
        {clear ? <ButtonLink to={clear}>清除</ButtonLink> : null}
      </div>
    </Form>
  )
}
