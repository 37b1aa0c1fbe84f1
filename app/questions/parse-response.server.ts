import { formValues, type FormErrors, type FormFields } from '#app/platform/parse-form.server.ts'
import { caseField, MAX_WRITTEN_LENGTH, WRITTEN_FIELD, type FieldValues } from './field-values.ts'
import { partSeed } from './public-question.ts'
import type { PlainResponse, QuestionResponse } from './question-response.ts'
import type { CaseQuestion, Question } from './question.ts'
import { MAX_BLANK_LENGTH, readPlain, STALE, type Parts } from './read-plain-response.server.ts'

/**
 * - `ok`: the response, in the ids of the question file;
 * - `empty`: nothing was answered at all (a quiz may go on to the next question);
 * - otherwise one sentence a field, the empty name being the question as a whole, and everything typed.
 */
export type ParsedResponse =
  | { ok: true; response: QuestionResponse }
  | { ok: false; empty: boolean; errors: FormErrors; values: FieldValues }

const MAX_FIELDS = 200
const FIELD = /^(?:part\.[a-z0-9-]{1,60}\.)?(?:answer$|(?:blank|match|place|group|written)\.)/u

/**
 * Reads the answer to a question from its form. Never throws: anything may come from a browser.
 * `seed` is the one that `publicQuestion` was given. With `partial`, parts left empty are accepted (a quiz saves every
 * step); without it each empty part is an error.
 */
export function parseResponse(
  question: Question,
  seed: string,
  form: FormFields,
  { partial = false }: { partial?: boolean } = {},
): ParsedResponse {
  const values = readFields(form)
  const parts: Parts = { seed: partSeed(seed, question.id), values, errors: {}, partial }
  const response = readResponse(question, parts)
  if (response !== null && Object.keys(parts.errors).length === 0) return { ok: true, response }
  const errors = Object.keys(parts.errors).length > 0 ? parts.errors : { '': STALE }
  return { ok: false, empty: isEmpty(values), errors, values }
}

function readFields(form: FormFields): FieldValues {
  const fields = Object.entries(formValues(form)).filter(([name]) => FIELD.test(name))
  const clean = fields
    .slice(0, MAX_FIELDS)
    .map(([name, value]) => [name, [value].flat().map((text) => withoutHostile(name, text))] as const)
  return Object.fromEntries(clean)
}

function withoutHostile(name: string, text: string): string {
  if (text.length > 20_000 || text.includes('\0')) return ''
  const longest = name.endsWith(WRITTEN_FIELD) ? MAX_WRITTEN_LENGTH : MAX_BLANK_LENGTH
  return text.toWellFormed().slice(0, longest + 1)
}

function readResponse(question: Question, parts: Parts): QuestionResponse | null {
  return question.type === 'case' ? readCase(question, parts) : readPlain(question, parts)
}

/** Each part by itself, its fields without what stands before their names. */
function readCase(question: CaseQuestion, parts: Parts): QuestionResponse | null {
  const answers: Record<string, PlainResponse> = {}
  for (const { question: part } of question.parts) {
    const prefix = caseField(part.id, '')
    const named = Object.entries(parts.values).filter(([name]) => name.startsWith(prefix))
    const values = Object.fromEntries(named.map(([name, list]) => [name.slice(prefix.length), list]))
    const own: Parts = { ...parts, seed: partSeed(parts.seed, part.id), values, errors: {} }
    const answer = readPlain(part, own)
    if (answer !== null) answers[part.id] = answer
    if (parts.partial && isEmpty(values)) continue
    for (const [name, error] of Object.entries(own.errors)) parts.errors[caseField(part.id, name)] = error
  }
  if (Object.keys(answers).length > 0) return { type: 'case', parts: answers }
  if (Object.keys(parts.errors).length === 0) parts.errors[''] = '这道题还没有作答'
  return null
}

function isEmpty(values: FieldValues): boolean {
  return Object.values(values).every((list) => list.every((value) => value.trim() === ''))
}
