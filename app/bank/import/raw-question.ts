/** A question as some text or table has it, before anything is understood. Absent things are empty texts. */
export type RawQuestion = {
  /** Where it stands, for a person to find it: 第12行. */
  place: string
  /** What the file calls its type. */
  type: string
  stem: string
  options: Array<RawOption>
  answer: string
  explanation: string
  difficulty: string
  /** Law and article, in whatever words. */
  source: string
  point: string
  /** What in the file itself cannot be trusted to mean what it says: only a person may settle it. */
  doubts: ReadonlyArray<string>
}

/** `label` is the letter that the answer names it by, in capitals. */
export type RawOption = { label: string; text: string }

/** A question of which nothing is known but its place. */
export function blankQuestion(place: string): RawQuestion {
  return {
    ...{ place, type: '', stem: '', options: [], answer: '', explanation: '' },
    ...{ difficulty: '', source: '', point: '', doubts: [] },
  }
}
