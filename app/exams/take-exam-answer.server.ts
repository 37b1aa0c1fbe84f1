import { z } from 'zod'
import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, earliest, latest, toInstant, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { isId, newId } from '#app/platform/ids.ts'
import { parseForm, type FormErrors, type FormFields } from '#app/platform/parse-form.server.ts'
import { fieldValues, type FieldValues } from '#app/questions/field-values.ts'
import { parseResponse } from '#app/questions/parse-response.server.ts'
import { AnswerEnvelope } from '#app/quizzes/answer-envelope.server.ts'
import type { ArrivedAnswer } from './arrived-answer.ts'
import { examAnswered } from './entries/exam-answered.entry.ts'
import { findSitting } from './find-sitting.server.ts'
import { findHeldNumbers } from './held-numbers.server.ts'
import { judgeArrival, type Arrival } from './judge-arrival.ts'
import { findRecorded, stands } from './find-recorded.server.ts'
import { recordLateAnswer } from './record-late-answer.server.ts'
import { readPool, seedOfSitting } from './pool-content.server.ts'
import { deviceOf, nextStamp } from './stamp.server.ts'
import type { Sitting } from './sitting.ts'

/** Whether it counts, as far as no newer one stands, or waits for a verdict, and why; `answered`: false when it was taken back. */
export type TakenExamAnswer =
  | ({ ok: true; answered: boolean; sitting: Sitting } & Settled)
  | { ok: false; reason: 'no-sitting' | 'no-question' | 'before-start' | 'not-active' | 'over' }
  | {
      ok: false
      reason: 'invalid'
      number: number
      errors: FormErrors
      values: FieldValues
    }

type Settled = Exclude<Arrival, { kind: 'over' }>

/** The last moment that an `Instant` can say with four digits of the year. */
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

const Envelope = AnswerEnvelope.extend({
  /** The sitting that it answers, in whichever round it arrives; without it, the newest one. */
  attemptId: z.string().refine(isId).optional(),
  /** When it was entered by the server's clock as the device measured it, milliseconds since 1970. */
  enteredAt: z.coerce.number().int().min(0).max(LATEST).optional().catch(undefined),
  /** Absent where no scripts run. */
  stamp: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
})

/**
 * Takes the answer to one question as its form or the device's outbox sent it: durable before it returns, harmless when it is
 * sent again or arrives after a newer one. One that was entered in time and arrives too late, or was entered in a pause, is kept
 * for a verdict.
 * @param device name of the device that sends it
 */
export async function takeExamAnswer(
  tools: { record: RecordEntries; database: Readable },
  { memberId, examId, device, form }: { memberId: string; examId: string; device: string; form: FormFields },
  now: Instant,
): Promise<TakenExamAnswer> {
  const envelope = parseForm(Envelope, form)
  if (!envelope.ok) return { ok: false, reason: 'no-question' }
  const { attemptId, number, answerId, heldFor } = envelope.value
  const sitting = await findSitting(tools.database, memberId, examId, { id: attemptId })
  if (!sitting) return { ok: false, reason: 'no-sitting' }
  const read = await readFields(tools.database, sitting, number, form)
  if (!read.ok) return read
  const claimed = envelope.value.enteredAt ?? Date.parse(addMilliseconds(now, -heldFor))
  // What was entered before this round can only belong to an earlier one, whose questions have other keys.
  if (attemptId === undefined && claimed < Date.parse(sitting.startedAt))
    return { ok: false, reason: 'before-start' }
  const stamp = envelope.value.stamp ?? (await nextStamp(tools.database, sitting))
  const isActive = device === sitting.deviceHash
  const refused = await refuseDevice(tools.database, sitting, { device, stamp })
  if (refused !== null) return { ok: false, reason: refused }
  const enteredAt = latest(earliest(toInstant(new Date(claimed)), now), sitting.startedAt)
  const answer = {
    answerId,
    number,
    fields: read.fields,
    stamp,
    heldFor,
    enteredAt,
  }
  const arrival = await settle(tools, sitting, answer, isActive, now)
  if (arrival.kind === 'over') return { ok: false, reason: 'over' }
  return {
    ok: true,
    ...arrival,
    answered: Object.keys(read.fields).length > 0,
    sitting,
  }
}

/**
 * A device numbers its answers by its place among those that held the sitting. While the sitting runs, one that did not hold
 * it under that number has to take it over first; when it is over, whatever still arrives waits for a person's verdict.
 */
async function refuseDevice(
  database: Readable,
  sitting: Sitting,
  { device, stamp }: { device: string; stamp: number },
): Promise<'no-question' | 'not-active' | null> {
  const number = deviceOf(stamp)
  if (number < 1 || number > sitting.device) return 'no-question'
  if (device === sitting.deviceHash || sitting.submittedAt !== null) return null
  return (await findHeldNumbers(database, sitting, device)).has(number) ? null : 'not-active'
}

async function settle(
  tools: { record: RecordEntries; database: Readable },
  sitting: Sitting,
  answer: ArrivedAnswer,
  isActive: boolean,
  now: Instant,
): Promise<Arrival> {
  const arrival = judgeArrival(sitting, { enteredAt: answer.enteredAt, isActive }, now)
  if (arrival.kind === 'counts') {
    const refused = await recordAnswer(tools.record, sitting, answer)
    if (refused === null) return arrival
    if (refused === 'already-submitted') {
      // Handed in between reading and writing.
      const submitted = await findSitting(tools.database, sitting.memberId, sitting.examId, sitting)
      if (submitted?.submittedAt) return settle(tools, submitted, answer, isActive, now)
    }
    const recorded = refused === 'id-taken' ? await findRecorded(tools.database, sitting, answer) : null
    if (recorded) return recorded
    if (refused === 'id-taken') return settle(tools, sitting, { ...answer, answerId: newId() }, isActive, now)
    throw new RecordRefused(refused)
  }
  // The acknowledgement of an answer was lost, and it is sent once more after the end.
  const recorded = await findRecorded(tools.database, sitting, answer)
  if (recorded || arrival.kind === 'over') return recorded ?? arrival
  // Without scripts every step sends the answer that is there once more.
  if (arrival.reason === 'during-pause' && (await stands(tools.database, sitting, answer)))
    return { kind: 'counts' }
  return (await recordLateAnswer(tools, sitting, answer, arrival.reason, now)) ? arrival : { kind: 'counts' }
}

/** The reason why it was refused, or null. */
async function recordAnswer(
  record: RecordEntries,
  sitting: Sitting,
  { answerId, number, fields, stamp, enteredAt }: ArrivedAnswer,
): Promise<string | null> {
  const { id: sittingId, examId, memberId, title, paper } = sitting
  const payload = {
    examId,
    sittingId,
    title,
    number,
    ref: paper[number - 1]?.ref ?? '',
    fields,
    stamp,
  }
  try {
    await record([examAnswered({ id: answerId, memberId, occurredAt: enteredAt, payload })])
    return null
  } catch (error) {
    if (error instanceof RecordRefused) return error.reason
    throw error
  }
}

/** The fields that the question knows, checked; empty when everything was cleared. */
async function readFields(
  database: Readable,
  sitting: Sitting,
  number: number,
  form: FormFields,
): Promise<{ ok: true; fields: FieldValues } | Extract<TakenExamAnswer, { ok: false }>> {
  const item = sitting.paper[number - 1]
  const pool = await readPool(database, sitting.poolId)
  const asked = item && pool.byRef.get(item.ref)
  if (!asked) return { ok: false, reason: 'no-question' }
  const seed = seedOfSitting(pool, sitting)
  const parsed = parseResponse(asked.question, seed, form, { partial: true })
  if (parsed.ok)
    return {
      ok: true,
      fields: fieldValues(asked.question, seed, parsed.response),
    }
  if (parsed.empty) return { ok: true, fields: {} }
  return {
    ok: false,
    reason: 'invalid',
    number,
    errors: parsed.errors,
    values: parsed.values,
  }
}
