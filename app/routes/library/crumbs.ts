import type { Crumb } from '#app/ui/breadcrumbs.tsx'

/** The way from the courses to a page of the library. */
export function libraryCrumbs(...rest: ReadonlyArray<Crumb>): Array<Crumb> {
  return [{ label: '课程', to: '/courses' }, { label: '资料库', to: '/library' }, ...rest]
}
