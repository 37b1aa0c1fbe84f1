/** What encrypted strokes belong to: they open nowhere else. */
export function strokesContext(entryId: string, strokesHash: string): string {
  return `PledgeStrokes/${entryId}/${strokesHash}`
}
