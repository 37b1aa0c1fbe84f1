import { worthOf, type Share } from './score.ts'

/** What a share is of so many hundredths of a mark, in words: 8分, 0.5分; 约6.66分 where it does not come out even. */
export function worthWords(share: Share, worth: number): string {
  const isEven = (BigInt(worth) * share.right) % share.all === 0n
  return `${isEven ? '' : '约'}${worthOf(share, worth) / 100}分`
}
