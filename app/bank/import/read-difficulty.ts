import { cleanWords, keyWords } from './clean-words.ts'

type Difficulty = 1 | 2 | 3

/** How a file counts difficulty: to 3, to 5 (or stars), or as the part of candidates who get it right (0.8 is easy). */
export type DifficultyScale = 'three' | 'five' | 'part'

const WORDS: ReadonlyArray<readonly [Difficulty, RegExp]> = [
  [1, /^(?:难度)?(?:易|容易|简单|较易|较容易|低|低级|初级|基础|入门|EASY)$/u],
  [2, /^(?:难度)?(?:中|中等|一般|适中|普通|中级|中度|MEDIUM|NORMAL)$/u],
  [3, /^(?:难度)?(?:难|困难|较难|高|高级|偏难|很难|HARD|DIFFICULT)$/u],
]

/** The scale that all the figures of a file fit; null when they fit none. */
export function findScale(all: ReadonlyArray<string>): DifficultyScale | null {
  const figures = all.map(figureOf).filter((figure) => figure !== null)
  if (figures.some((figure) => !Number.isInteger(figure)))
    return figures.every((figure) => figure >= 0 && figure <= 1) ? 'part' : null
  if (figures.some((figure) => figure < 1 || figure > 5)) return null
  return figures.some((figure) => figure > 3) ? 'five' : 'three'
}

/** The difficulty that the words or figure mean; null when they mean none. Nothing written is null too. */
export function readDifficulty(words: string, scale: DifficultyScale | null): Difficulty | null {
  const named = WORDS.find(([, pattern]) => pattern.test(keyWords(words)))
  if (named) return named[0]
  const figure = figureOf(words)
  if (figure === null || scale === null) return null
  if (scale === 'part') return figure >= 0.7 ? 1 : figure >= 0.4 ? 2 : 3
  if (scale === 'five') return figure <= 2 ? 1 : figure === 3 ? 2 : 3
  return figure <= 1 ? 1 : figure === 2 ? 2 : 3
}

function figureOf(words: string): number | null {
  const key = keyWords(words).replace(/[级星]$/u, '')
  if (/^[★☆⭐]+$/u.test(cleanWords(words))) return [...key].filter((letter) => letter !== '☆').length
  const spoken = ['一', '二', '三', '四', '五'].indexOf(key)
  if (spoken >= 0) return spoken + 1
  return /^\d+(?:\.\d+)?$/u.test(key) ? Number(key) : null
}
