import { readableStem } from './readable-stem.ts'

/** A question of a case under the number by which it is called: （2）应当怎样处理？ */
export function partStem(stem: string, index: number): string {
  return `（${index + 1}）${readableStem(stem)}`
}
