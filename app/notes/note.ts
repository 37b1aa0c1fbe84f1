/**
 * What a member marked or wrote in a lesson. `quote` are the words as they stand in the text of the section, empty for a
 * note on the whole section; `occurrence` tells which of several equal ones, from 0. `note` is empty for a mark alone.
 */
export type LessonNote = {
  id: string
  section: string
  quote: string
  occurrence: number
  note: string
}

/** More than anybody writes in one lesson; bounds what a page has to draw. */
export const MOST_NOTES = 300
/** Characters of a marked stretch and of a note. */
export const LONGEST_QUOTE = 600
export const LONGEST_NOTE = 2000
