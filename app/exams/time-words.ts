/** Time left as on a watch: 1:05:09, 59:59. */
export function watchTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** Hundredths of a mark in words: 2分, 1.5分. */
export function marksWords(marks: number): string {
  return `${marks / 100}分`
}
