import { postTitle } from '#app/members/posts.ts'
import { dueDay } from '#app/obligations/due-day.ts'
import type { Obligation } from '#app/obligations/obligation.ts'
import { dayOf, type Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { PersonRow } from './find-people.server.ts'

/** A person as a report shows it: with posts, and with the due day where it is about one obligation. */
export type PersonView = Omit<PersonRow, 'joinedUnitOn' | 'createdAt' | 'completedAt'> & {
  posts: string
  dueOn: Day | null
  completedOn: Day | null
  late: boolean
}

/** Members looked up at once: below what either database takes as parameters of one query. */
const PER_QUERY = 900

/** Adds what is derived: post titles, and due day and lateness for the one obligation of the report. */
export async function viewPeople(
  database: Readable,
  rows: ReadonlyArray<PersonRow>,
  only: Obligation | null,
): Promise<Array<PersonView>> {
  const posts = await findPosts(
    database,
    rows.map((row) => row.memberId),
  )
  return rows.map(({ joinedUnitOn, createdAt, completedAt, ...row }) => {
    const dueOn = only === null ? null : dueDay(only, { joinedUnitOn, createdAt })
    const completedOn = completedAt === null ? null : dayOf(completedAt)
    const late = dueOn !== null && completedOn !== null && completedOn > dueOn
    const titles = (posts.get(row.memberId) ?? []).map(postTitle)
    return { ...row, posts: titles.join('、'), dueOn, completedOn, late }
  })
}

async function findPosts(
  database: Readable,
  ids: ReadonlyArray<string>,
): Promise<Map<string, Array<string>>> {
  const found = new Map<string, Array<string>>()
  for (let start = 0; start < ids.length; start += PER_QUERY) {
    const some = await database.memberPost.findMany({
      where: { memberId: { in: ids.slice(start, start + PER_QUERY) } },
      orderBy: [{ memberId: 'asc' }, { post: 'asc' }],
    })
    for (const { memberId, post } of some) found.set(memberId, [...(found.get(memberId) ?? []), post])
  }
  return found
}
