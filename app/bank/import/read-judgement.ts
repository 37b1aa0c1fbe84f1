import { cleanWords, keyWords } from './clean-words.ts'

/** How 对 and 错 are written in brackets within a text: alternatives of a pattern. */
export const JUDGEMENT_MARKS = '√|×|✓|✗|✔|✘|✖|✕|╳|对|错|正确|错误'

const RIGHT = new Set([
  '对',
  '正确',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  '⭕',
  '○',
  'T',
  'TRUE',
  '1',
  'Y',
  'YES',
  '是',
  '勾',
  '对的',
  '正确的',
  'V',
  'RIGHT',
])
const WRONG = new Set([
  '错',
  '错误',
  '×',
  '✗',
  '✘',
  '✖',
  '✕',
  '╳',
  '❌',
  '❎',
  'X',
  'F',
  'FALSE',
  '0',
  'N',
  'NO',
  '否',
  '叉',
  '不对',
  '不正确',
  '错的',
  '错误的',
  '☒',
  'WRONG',
])

/** Whether the words say that something is right; null when they say neither. */
export function readJudgement(words: string): boolean | null {
  const key = keyWords(words).replace(/^[("“（【[]+|[)"”）】\].。]+$/gu, '')
  if (RIGHT.has(key)) return true
  return WRONG.has(key) ? false : null
}

/** 错误。应为六个月: a judgement and why. Null when the words do not begin with a judgement. */
export function readReasonedJudgement(words: string): { right: boolean; reason: string } | null {
  const [, head = '', rest = ''] =
    /^(正确|错误|对|错|√|×|✓|✗|✔|✘)\s?[。，,；;：:(（\n](.+)$/su.exec(cleanWords(words)) ?? []
  const right = readJudgement(head)
  return right === null ? null : { right, reason: cleanWords(rest.replace(/[)）]$/u, '')) }
}
