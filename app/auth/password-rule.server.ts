import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const PASSWORD_MIN = 12
const PASSWORD_MAX = 128
/** Words that anybody would try here first. */
const CONTEXT_WORDS = [
  'lianxue',
  'lian-xue',
  '廉学',
  'lianjie',
  'dangwei',
  'dangyuan',
  'jiwei',
  'dangzhibu',
  'password',
  'admin',
]
/** Guesses (as a power of ten) that a password must survive; 10^8 is the usual bound against online guessing. */
const MIN_GUESSES_LOG10 = 8

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/**
 * What is wrong with a new password, as a sentence, or null. Length, breached and common passwords and words
 * of this system or person count; no composition rule and no forced change (ASVS 5.0 V6.2).
 */
export function passwordFault(password: string, personal: ReadonlyArray<string>): string | null {
  const length = [...password].length
  if (length < PASSWORD_MIN) return `密码至少 ${PASSWORD_MIN} 个字符，可以用一句自己记得住的话`
  if (length > PASSWORD_MAX) return `密码最多 ${PASSWORD_MAX} 个字符`
  const words = [...CONTEXT_WORDS, ...personal.filter((word) => word.length > 1)]
  if (zxcvbn.check(password, words).guessesLog10 < MIN_GUESSES_LOG10)
    return '这个密码太容易被猜到（常用密码、工号、姓名或有规律的字符），请换一个'
  return null
}
