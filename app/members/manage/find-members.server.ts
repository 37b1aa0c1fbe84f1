import type { Prisma } from '#app/generated/sqlite/client.ts'
import { postTitle } from '#app/members/posts.ts'
import { politicalStatusTitle } from '#app/members/roster/political-status.ts'
import { findUnit } from '#app/members/units/find-units.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Sort } from '#app/ui/sort-link.ts'
import type { MemberFilter } from './member-filter.ts'

/** A member as a line of the list; posts and status in words. */
export type MemberLine = {
  id: string
  employeeNumber: string
  name: string
  unitName: string
  parentName: string
  posts: string
  politicalStatus: string
  joinedUnitOn: string | null
  leftOn: string | null
  hasPassword: boolean
}

export type MemberQuery = {
  scopes: ReadonlyArray<string>
  filter: MemberFilter
  sort: Sort
  skip: number
  take: number
}

/** The members of the scopes that fit the filter, and how many there are in all. */
export async function findMembers(
  database: Readable,
  query: MemberQuery,
): Promise<{ lines: Array<MemberLine>; total: number }> {
  const where = await memberWhere(database, query)
  if (!where) return { lines: [], total: 0 }
  const direction = query.sort.direction === 'ascending' ? ('asc' as const) : ('desc' as const)
  const [total, rows] = await Promise.all([
    database.member.count({ where }),
    database.member.findMany({
      where,
      orderBy: [orderOf(query.sort.key, direction), { employeeNumber: 'asc' }],
      skip: query.skip,
      take: query.take,
      select: {
        ...{
          id: true,
          employeeNumber: true,
          name: true,
          politicalStatus: true,
          joinedUnitOn: true,
          leftOn: true,
        },
        unit: { select: { name: true, parent: { select: { name: true } } } },
        posts: { select: { post: true } },
        credential: { select: { memberId: true } },
      },
    }),
  ])
  return { total, lines: rows.map(toLine) }
}

type Row = {
  id: string
  employeeNumber: string
  name: string
  politicalStatus: string
  joinedUnitOn: string | null
  leftOn: string | null
  unit: { name: string; parent: { name: string } | null }
  posts: Array<{ post: string }>
  credential: { memberId: string } | null
}

function toLine({ unit, posts, credential, ...row }: Row): MemberLine {
  const titles = posts
    .map(({ post }) => post)
    .filter((post) => post !== 'member')
    .map(postTitle)
  return {
    ...row,
    politicalStatus: politicalStatusTitle(row.politicalStatus),
    unitName: unit.name,
    parentName: unit.parent?.name ?? '',
    posts: titles.join('、'),
    hasPassword: credential !== null,
  }
}

async function memberWhere(
  database: Readable,
  { scopes, filter }: MemberQuery,
): Promise<Prisma.MemberWhereInput | null> {
  const unit = filter.unit ? await findUnit(database, scopes, filter.unit) : null
  if (scopes.length === 0 || (filter.unit && !unit)) return null
  const paths = unit ? [unit.path] : scopes
  const { text, post, status, state } = filter
  return {
    AND: [
      { OR: paths.map((path) => ({ unit: { path: { startsWith: path } } })) },
      text
        ? {
            OR: [
              { name: { contains: text } },
              { employeeNumber: { contains: text } },
              { unit: { name: { contains: text } } },
            ],
          }
        : {},
      post ? { posts: { some: { post } } } : {},
      status ? { politicalStatus: status } : {},
      state === 'all' ? {} : state === 'left' ? { leftOn: { not: null } } : { leftOn: null },
      state === 'without-password' ? { credential: { is: null } } : {},
    ],
  }
}

function orderOf(key: string, direction: 'asc' | 'desc'): Prisma.MemberOrderByWithRelationInput {
  if (key === 'name') return { name: direction }
  if (key === 'unit') return { unit: { path: direction } }
  if (key === 'joinedUnitOn') return { joinedUnitOn: { sort: direction, nulls: 'last' } }
  return { employeeNumber: direction }
}
