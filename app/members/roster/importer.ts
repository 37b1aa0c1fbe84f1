/** Who imports and how far that reaches: paths of units whose subtrees may be touched; `''` is everything. */
export type Importer = { memberId: string | null; scopes: ReadonlyArray<string> }

export function reaches(importer: Importer, unitPath: string): boolean {
  return importer.scopes.some((scope) => unitPath.startsWith(scope))
}
