import { unitKey } from '#app/members/roster/unit-key.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** Whether a unit directly under this parent already has the name, written in whatever way. */
export async function hasNamesake(
  database: Readable,
  parentId: string,
  name: string,
  except?: string,
): Promise<boolean> {
  const siblings = await database.orgUnit.findMany({ where: { parentId }, select: { id: true, name: true } })
  return siblings.some((sibling) => sibling.id !== except && unitKey(sibling.name) === unitKey(name))
}
