import type { QuestionType } from '#app/questions/question.ts'
import { keyWords } from './clean-words.ts'

/** A type as files name it; `any` is a choice where one or several may be right (不定项). */
export type NamedType = Exclude<QuestionType, 'match' | 'sort' | 'case'> | 'any' | 'choice' | 'unsupported'

const NAMES: ReadonlyArray<readonly [NamedType, RegExp]> = [
  ['any', /不定项/u],
  ['multiple', /多项选择|多选|多项|复选|MULTI|CHECKBOX/u],
  ['single', /单项选择|单选|单项|SINGLE|RADIO/u],
  ['judge', /判断|是非|正误|对错|TRUE.?FALSE|JUDGE/u],
  ['fill', /填空|FILL|BLANK/u],
  ['order', /排序/u],
  ['choice', /^选择(?:题|型)?$|^CHOICE$/u],
  ['unsupported', /连线|匹配|配对|归类|分类|案例|完形|材料|综合|阅读|操作|计算/u],
  ['short', /简答|问答|论述|名词解释|简述|主观|ESSAY|SHORT/u],
]

/** One letter alone in its cell: 单, 多, 判. */
const LETTERS: ReadonlyMap<string, NamedType> = new Map([
  ['单', 'single'],
  ['多', 'multiple'],
  ['判', 'judge'],
  ['填', 'fill'],
  ['简', 'short'],
])

/** The type that the words name: null when they name none; empty words are no name. */
export function readType(words: string): NamedType | null {
  const key = keyWords(words)
  return LETTERS.get(key) ?? NAMES.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/** The name that words in brackets begin with (判断题, 1分); empty where it is too long to be that of a type. */
export function typeName(words: string): string {
  const [name = ''] = words.split(/[,，、;；\s\d]/u)
  return name.length <= LONGEST ? name : ''
}

const LONGEST = 8
