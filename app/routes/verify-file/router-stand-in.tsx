import type { ReactNode } from 'react'

/** A saved file has no site around it: a link of the design system is a plain one. */
export function Link({ to, children }: { to: string; children: ReactNode }) {
  return <a href={to}>{children}</a>
}

export function useLocation(): { pathname: string; search: string } {
  return { pathname: '', search: '' }
}
