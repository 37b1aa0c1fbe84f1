const NAMED = 10

/** 工号 to put into a sentence: the first ten, and that there are more. */
export function listedNumbers(numbers: ReadonlyArray<string>): string {
  return numbers.slice(0, NAMED).join('、') + (numbers.length > NAMED ? ' 等' : '')
}
