import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { formValues, parseForm, type FormErrors } from '#app/platform/parse-form.server.ts'
import type { DeskExam } from '../desk/desk-exam.ts'
import type { AnswerSlot } from './answer-slot.ts'
import { findSheetOwner, OWNER_WORDS, type SheetOwner } from './find-sheet-owner.server.ts'
import { keyIn } from './key-in.server.ts'
import { handedInWrong, SheetForm } from './keyed-form.server.ts'
import { drawVersion } from './load-printed-paper.server.ts'
import { readKeyedForm, type ReadSheet } from './read-keyed-form.ts'
import { slotWords } from './slot-words.ts'

/** What was read, place by place, to be compared with the sheet; `open`: what was left empty. */
export type SheetPreview = { rows: Array<{ label: string; words: string }>; open: Array<string> }

export type TakenSheet =
  | { kind: 'saved'; memberId: string }
  | { kind: 'preview'; preview: SheetPreview }
  | { kind: 'refused'; status: 400 | 409; errors: FormErrors }

/** Takes the form of a sheet: says what is wrong, shows what was read, or records it. */
export async function takeKeyedSheet(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  form: FormData,
  by: { memberId: string; at: Instant },
): Promise<TakenSheet> {
  const parsed = parseForm(SheetForm, form)
  if (!parsed.ok) return refused(400, parsed.errors)
  const { id, number, version, at: handedInAt, replaces, reason } = parsed.value
  const found = await findSheetOwner(tools.database, exam, number, by.memberId)
  if (!found.ok) return refused(409, { number: OWNER_WORDS[found.reason] })
  const { owner } = found
  const wrong = findWrong(owner, { id, replaces, reason, handedInAt }, by.at)
  if (wrong) return wrong
  const drawn = await drawVersion(tools.database, exam.poolId ?? '', version, owner.candidate.round)
  const sheet = readKeyedForm(drawn.slots, formValues(form))
  if (!sheet.ok) return refused(400, sheet.errors)
  if (form.get('intent') !== 'save') return { kind: 'preview', preview: previewOf(drawn.slots, sheet) }
  const given = { id, version, handedInAt, answers: sheet.answers, reason }
  const kept = await keyIn(tools, exam, owner, drawn, given, by)
  return kept.ok ? { kind: 'saved', memberId: owner.candidate.memberId } : refused(409, { '': CHANGED })
}

const CHANGED = '这份答卷刚刚被别人录入或公布了成绩，请重新打开后核对'

function findWrong(
  { window, before }: SheetOwner,
  { id, replaces, reason, handedInAt }: { id: string; replaces: string; reason: string; handedInAt: Instant },
  now: Instant,
): TakenSheet | null {
  const time = handedInWrong(handedInAt, window.opensAt, now)
  if (time !== null) return refused(400, { at: time })
  if (before?.entryId === id) return null
  if ((before?.entryId ?? '') !== replaces) return refused(409, { '': CHANGED })
  return before && reason.length < 2 ? refused(400, { reason: '请填写更正原因，至少 2 个字' }) : null
}

function previewOf(
  slots: ReadonlyArray<ReadonlyArray<AnswerSlot>>,
  { answers, open }: Extract<ReadSheet, { ok: true }>,
): SheetPreview {
  const rows = slots.flatMap((own, index) => {
    const answer = answers.find(({ number }) => number === index + 1)
    return own.map((slot) => ({
      label: slot.label,
      words: answer ? slotWords(slot, answer.fields, answer.given) : '',
    }))
  })
  return { rows, open }
}

function refused(status: 400 | 409, errors: FormErrors): TakenSheet {
  return { kind: 'refused', status, errors }
}
