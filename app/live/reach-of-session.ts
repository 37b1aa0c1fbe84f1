/**
 * The subtrees whose people somebody in charge of `scopes` may enter for a session of this unit: the session's own where
 * it lies within their charge, otherwise the parts of its unit that are theirs.
 */
export function reachOfSession(unitPath: string, scopes: ReadonlyArray<string>): Array<string> {
  if (scopes.some((scope) => unitPath.startsWith(scope))) return [unitPath]
  return scopes.filter((scope) => scope.startsWith(unitPath))
}
