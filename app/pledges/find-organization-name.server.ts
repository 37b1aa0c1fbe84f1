import type { Readable } from '#app/platform/database.server.ts'

/** The name of the organization as a whole, the root of the tree: it seals the documents. */
export async function findOrganizationName(database: Readable): Promise<string> {
  const root = await database.orgUnit.findFirst({
    where: { parentId: null },
    orderBy: { path: 'asc' },
    select: { name: true },
  })
  return root?.name ?? '本单位'
}
