import type { FormValues } from '#app/platform/parse-form.server.ts'

/** Which answer: a sitting and a place on its paper. */
export type AnswerKey = { sittingId: string; number: number }

/** The answer that a form is about. */
export function answerKey({ sittingId = '', number = '' }: Readonly<FormValues>): AnswerKey {
  return { sittingId: String(sittingId), number: Number(number) }
}

/** The part of an address that says which answer has just been marked. */
export function markedQuery({ sittingId, number }: AnswerKey): string {
  return new URLSearchParams({ marked: sittingId, question: String(number) }).toString()
}

/** The answer that an address says has just been marked; null when it says nothing of the kind. */
export function readMarked(url: string): AnswerKey | null {
  const search = new URL(url).searchParams
  const [sittingId, number] = [search.get('marked') ?? '', Number(search.get('question'))]
  return sittingId !== '' && Number.isInteger(number) && number > 0 ? { sittingId, number } : null
}
