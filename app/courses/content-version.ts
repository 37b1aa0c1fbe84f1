/**
 * The version of a text that something was earned on: `<version>:<hash>`. The number is the author's (`version` in
 * course.yaml) and decides whether an earlier completion still counts; the hash is that of the very text read, so that
 * it can be found again years later. A corrected misprint changes the hash and costs nobody a completion.
 */
export function contentVersion(version: number, hash: string): string {
  return `${version}:${hash.slice(0, 12)}`
}

/** The author's number of a version; 0 where there is none. */
export function versionNumber(version: string): number {
  return Number.parseInt(version, 10) || 0
}

/** Everything earned on the same number begins with this: for `LIKE` in queries and for comparing. */
export function versionPrefix(version: string): string {
  return `${version.split(':', 1)[0]}:`
}

/** Whether something earned on one still counts for the other. */
export function sameVersion(one: string, other: string): boolean {
  return versionPrefix(one) === versionPrefix(other)
}
