import type { Question } from '#app/questions/question.ts'

/** The law that a question rests on: title in book marks, year of its version, article. Empty where it is not said. */
export type Basis = {
  regulation: string
  year: number | null
  article: string
}

/** A question on its way into the bank. Its own id means nothing yet; its parts are named by their place (`partIds`). */
export type DraftQuestion = { question: Question; basis: Basis }

/** What became of one question of a file: understood, with what was settled on the way; or left to a person, with reasons. */
export type ReadQuestion = { place: string; stem: string } & (
  | { ok: true; draft: DraftQuestion; notices: Array<string> }
  | { ok: false; reasons: Array<string> }
)
