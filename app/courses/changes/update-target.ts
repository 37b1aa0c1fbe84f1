/** The version of a course that members come up to, as one word: `four-forms@2`. */
export function updateTarget(courseId: string, version: number): string {
  return `${courseId}@${version}`
}

/** The course and the version of such a word; null when it is none. */
export function readUpdateTarget(target: string): { courseId: string; version: number } | null {
  const { courseId, version } = /^(?<courseId>[a-z0-9-]+)@(?<version>\d{1,4})$/u.exec(target)?.groups ?? {}
  return courseId === undefined ? null : { courseId, version: Number(version) }
}
