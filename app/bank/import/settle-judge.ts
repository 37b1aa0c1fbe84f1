import type { RawQuestion } from './raw-question.ts'
import { readJudgement, readReasonedJudgement } from './read-judgement.ts'
import { readLetters } from './read-letters.ts'
import { doubt, settled, type Settled } from './settled.ts'

/** A statement that is right or wrong; an answer by letter counts only where the options say what the letters mean. */
export function settleJudge(raw: RawQuestion): Settled {
  if (raw.answer === '') return doubt('没有答案')
  const plain = readJudgement(raw.answer)
  const byLetter = readByOption(raw)
  if (plain !== null && byLetter !== null && plain !== byLetter)
    return doubt(`答案“${raw.answer}”按字母和按文字意思相反`)
  const answer = plain ?? byLetter
  if (answer !== null) return settled({ type: 'judge', stem: raw.stem, answer, why: '' })
  const reasoned = readReasonedJudgement(raw.answer)
  if (reasoned !== null)
    return settled({
      type: 'judge',
      stem: raw.stem,
      answer: reasoned.right,
      why: reasoned.reason,
    })
  return doubt(`答案“${raw.answer.slice(0, 40)}”看不出是对还是错`)
}

function readByOption({ answer, options }: RawQuestion): boolean | null {
  if (options.length === 0) return null
  const chosen = readLetters(answer, options)
  if (!chosen.ok || chosen.labels.length !== 1) return null
  const words = options.find(({ label }) => label === chosen.labels[0])?.text ?? ''
  return readJudgement(words)
}
