import type { PostCode } from '#app/members/posts.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Field, UnitField } from './fields.ts'
import type { Finding } from './finding.ts'
import type { PoliticalStatus } from './political-status.ts'
import type { State } from './read-state.ts'

/** A column of the chosen sheet and what it was taken for. */
export type Column = {
  /** From 0. */
  index: number
  /** As the spreadsheet shows it: A, B … */
  letter: string
  head: string
  field: Field | null
  /** Taken by likeness, or another column claimed the same: somebody should look. */
  doubtful: boolean
}

/** What one good row says about a person. Null: the file says nothing, and nothing will be changed. */
export type Person = {
  row: number
  employeeNumber: string
  /** The 工号 was a number in the spreadsheet: leading zeros may be lost. */
  fromNumber: boolean
  name: string
  units: ReadonlyArray<{ field: UnitField; name: string }>
  posts: { posts: ReadonlyArray<PostCode>; complete: boolean } | null
  politicalStatus: PoliticalStatus | null
  joinedPartyOn: Day | null
  joinedUnitOn: Day | null
  state: State | null
  leftOn: Day | null
}

/** A row of people as read; `person` is null when the row is refused. */
export type RosterRow = {
  row: number
  employeeNumber: string
  name: string
  person: Person | null
  findings: ReadonlyArray<Finding>
}

/** What the importer may correct about how the file was understood. */
export type RosterChoices = {
  /** Index of the sheet in the workbook. */
  sheet?: number | undefined
  /** Number of the header row. */
  headerRow?: number | undefined
  /** Field by column index; a column not named here is left as found, null is not read. */
  fields?: Readonly<Record<string, Field | null>> | undefined
}

/** The roster found in a workbook. */
export type Roster = {
  sheets: ReadonlyArray<{ index: number; name: string; rows: number; chosen: boolean }>
  headerRow: number
  columns: ReadonlyArray<Column>
  /** Fields without which nothing can be read and that no column was found for. */
  missing: ReadonlyArray<'employeeNumber' | 'name'>
  rows: ReadonlyArray<RosterRow>
  /** Rows that are no people: notes, totals, repeated heads. */
  notes: ReadonlyArray<{ row: number; text: string }>
}
