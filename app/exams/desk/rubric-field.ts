/** The field for the points of one line of a rubric. */
export function rubricField(lineId: string): string {
  return `line-${lineId}`
}
