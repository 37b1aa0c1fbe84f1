/**
 * What stands beside the courses and is looked up rather than studied: words, cases, duties and forms. Compiled into the
 * catalogue from the files under `content/`.
 */
export type Library = {
  sources: Array<LibrarySource>
  terms: Array<Term>
  cases: Array<LibraryCase>
  responsibilities: Array<ResponsibilityList>
  templates: Array<Template>
}

/** A text that entries rest on; `checked` says where and when it was read. */
export type LibrarySource = { id: string; text: string; year: number; issuer: string; checked: string }

/** An article of a source. */
export type Reference = { source: string; article: string }

/** A reference and what it says, in our words. */
export type Rule = Reference & { says: string }

/** A word of the trade. Without `basis` no rule defines it and the definition is common usage. */
export type Term = {
  id: string
  /** The file it stands in: one subject. */
  theme: string
  term: string
  /** Other names that lessons use for the same. */
  also: Array<string>
  definition: string
  basis?: Reference | undefined
  /** What it is often mistaken for. */
  note?: string | undefined
  /** Ids of related terms. */
  see: Array<string>
  /** Words too common to be linked wherever they stand. */
  unlinked?: boolean | undefined
}

/** A case to learn from: invented, unless a public source is named. */
export type LibraryCase = {
  id: string
  title: string
  origin: { kind: 'invented' } | { kind: 'public'; name: string; date: string; address: string; read: string }
  field: string
  summary: string
  happened: Array<string>
  /** Where the control failed: what should have held, and what happened instead. */
  failures: Array<{ control: string; failed: string }>
  rules: Array<Rule>
  monday: Array<string>
  questions: Array<string>
  lessons: Array<string>
}

/** The duties of a post; a duty without `basis` is advice and no rule. */
export type ResponsibilityList = {
  id: string
  title: string
  who: string
  lead: string
  duties: Array<Duty>
  lessons: Array<string>
}
export type Duty = { duty: string; basis?: Reference | undefined; proof: string; when: string }

/** A form to open, print and fill in. */
export type Template = {
  id: string
  title: string
  summary: string
  use: string
  rules: Array<Rule>
  parts: Array<TemplatePart>
  advice: Array<string>
  lessons: Array<string>
}

/** `fields` are filled in on one line each, `lines` is room to write, `table` has empty rows. */
export type TemplatePart =
  | { kind: 'fields'; title?: string | undefined; fields: Array<string> }
  | { kind: 'lines'; title: string; hint?: string | undefined; lines: number }
  | { kind: 'table'; title: string; columns: Array<string>; filled: Array<Array<string>>; rows: number }
  | { kind: 'text'; text: string }
