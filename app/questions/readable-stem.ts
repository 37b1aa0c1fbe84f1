/** The stem as a reader sees it: the marks of blanks are ids of the file, and become lines to fill. */
export function readableStem(stem: string): string {
  return stem.replace(/［[a-z0-9-]+］/gu, '＿＿＿＿')
}
