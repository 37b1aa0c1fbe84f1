import type { Readable } from '#app/platform/database.server.ts'
import { fieldsSchema, givenSchema } from '../exam-schema.server.ts'
import type { AnswerSlot } from './answer-slot.ts'
import { slotWords } from './slot-words.ts'

/** What was keyed in for a sitting, by the names of the fields it is keyed in with. */
export async function findKeyedWords(
  database: Readable,
  sittingId: string,
  slots: ReadonlyArray<ReadonlyArray<AnswerSlot>>,
): Promise<Record<string, string>> {
  const rows = await database.examAnswer.findMany({ where: { sittingId } })
  const words = rows.flatMap(({ number, fields, given }) => {
    const answer = fieldsSchema.parse(JSON.parse(fields))
    const marks = givenSchema.parse(JSON.parse(given ?? 'null'))
    return (slots[number - 1] ?? []).map((slot) => [slot.name, slotWords(slot, answer, marks)] as const)
  })
  return Object.fromEntries(words)
}
