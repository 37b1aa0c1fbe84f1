import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import type { Quota } from '../exam.ts'

const DIFFICULTIES = { 1: '易', 2: '中', 3: '难' } as const

/** Type and difficulty that a quota asks for, in words. */
export function quotaKind({ type, difficulty }: Pick<Quota, 'type' | 'difficulty'>): string {
  const words = type === null ? '题型不限' : QUESTION_TYPE_TITLES[type]
  return difficulty === null ? words : `${words} ${DIFFICULTIES[difficulty]}`
}
