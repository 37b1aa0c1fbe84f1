import { z } from 'zod'
import type { Answers } from './survey.ts'

const Kept = z.record(z.string(), z.union([z.number().int(), z.array(z.number().int()), z.string()]))

/** Answers as they were kept. @throws when the text was not written by us */
export function parseAnswers(text: string): Answers {
  return Kept.parse(JSON.parse(text))
}
