/** Which sitting of an exam a round is: 首次, 第 1 次补考. */
export function roundWords(round: number): string {
  return round === 1 ? '首次' : `第 ${round - 1} 次补考`
}
