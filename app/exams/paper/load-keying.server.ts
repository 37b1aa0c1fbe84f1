import { addMilliseconds, earliest, formatInstant, latest, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { FormErrors } from '#app/platform/parse-form.server.ts'
import { toLocalInput } from '../desk/china-time.ts'
import type { DeskExam } from '../desk/desk-exam.ts'
import { findKeyedWords } from './find-keyed-words.server.ts'
import { findSheetOwner, OWNER_WORDS, type SheetOwner } from './find-sheet-owner.server.ts'
import { handedInWrong, SheetAddress } from './keyed-form.server.ts'
import type { KeyingPlace } from './keying-fields.tsx'
import { drawVersion } from './load-printed-paper.server.ts'
import { versionWords } from './paper-version.ts'
import { keyingHint } from './sheet-slot.ts'

type Values = Record<string, string>

/** The form that finds a candidate, and the sheet of the one it names. */
export type Keying = {
  status: number
  finder: { values: Values; errors: FormErrors }
  sheet: { person: string; places: Array<KeyingPlace>; values: Values; replaces: string } | null
}

/** What the page for keying in shows for an address; `asked` may be anything. */
export async function loadKeying(
  database: Readable,
  exam: DeskExam,
  asked: Values,
  keyedBy: string,
  now: Instant,
): Promise<Keying> {
  const values = { number: asked.number ?? '', version: asked.version ?? 'A', at: asked.at ?? '' }
  const usual = earliest(addMilliseconds(exam.opensAt, exam.rules.minutes * 60_000), now)
  const nothing = (status: number, errors: FormErrors): Keying => {
    const at = values.at || toLocalInput(usual)
    return { status, finder: { values: { ...values, at }, errors }, sheet: null }
  }
  if (asked.number === undefined) return nothing(200, {})
  const found = await findSheetOwner(database, exam, values.number.trim(), keyedBy)
  if (!found.ok)
    return nothing(found.reason === 'no-candidate' ? 404 : 409, { number: OWNER_WORDS[found.reason] })
  const { owner } = found
  values.at ||= toLocalInput(owner.before?.handedInAt ?? latest(usual, owner.window.opensAt))
  const parsed = SheetAddress.safeParse(values)
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ''), message] as const)
    return nothing(400, Object.fromEntries(errors))
  }
  const wrong = handedInWrong(parsed.data.at, owner.window.opensAt, now)
  if (wrong !== null) return nothing(400, { at: wrong })
  const sheet = await loadSheetForm(database, exam, owner, parsed.data.version, values)
  return { status: 200, finder: { values: { ...values, number: '' }, errors: {} }, sheet }
}

async function loadSheetForm(
  database: Readable,
  exam: DeskExam,
  { candidate, before }: SheetOwner,
  version: string,
  values: Values,
): Promise<NonNullable<Keying['sheet']>> {
  const { slots } = await drawVersion(database, exam.poolId ?? '', version, candidate.round)
  const kept = before?.version === version ? await findKeyedWords(database, before.sittingId, slots) : {}
  const { name, employeeNumber, unitName, round } = candidate
  const replaces = before?.entryId ?? ''
  return {
    person: `${name}（${employeeNumber}，${unitName}），${versionWords(version, round)}，${formatInstant(timeOf(values))}交卷`,
    places: slots.flat().map((slot) => ({ name: slot.name, label: slot.label, hint: keyingHint(slot) })),
    values: { ...kept, ...values, id: newId(), replaces, reason: '' },
    replaces,
  }
}

function timeOf({ at = '' }: Values): Instant {
  return SheetAddress.shape.at.parse(at)
}
