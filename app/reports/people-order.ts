import type { Sort } from '#app/ui/sort-link.ts'

/** The columns that a list of people can be ordered by. */
export const PEOPLE_SORT_KEYS = [
  'number',
  'name',
  'unit',
  'met',
  'soon',
  'open',
  'overdue',
  'exempt',
  'standing',
  'completed',
  'credit',
] as const

/** Who needs attention first. */
export const PEOPLE_SORT: Sort = { key: 'overdue', direction: 'descending' }

/** How many people a page shows. */
export const PEOPLE_PER_PAGE = 50
