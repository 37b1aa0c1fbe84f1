import type {
  Duty,
  Library,
  LibraryCase,
  LibrarySource,
  ResponsibilityList,
  Rule,
  Template,
  Term,
} from './library.ts'
import { referenceWords } from './reference-words.ts'

/** What the pages of the library show. A rule has its source in words. */
export type RuleView = { words: string; says: string }
/** A lesson that teaches the matter. */
export type LessonLink = { to: string; title: string }
/** Finds the title of a lesson; null when there is none any more. */
export type FindLessonTitle = (id: string) => string | null

export type TermView = Pick<Term, 'id' | 'term' | 'also' | 'definition' | 'note'> & {
  basis: string | null
  see: Array<{ id: string; term: string }>
}
export type CaseView = Omit<LibraryCase, 'rules' | 'lessons'> & {
  rules: Array<RuleView>
  lessons: Array<LessonLink>
}
export type ResponsibilityView = Omit<ResponsibilityList, 'duties' | 'lessons'> & {
  duties: Array<Omit<Duty, 'basis'> & { basis: string }>
  lessons: Array<LessonLink>
}
export type TemplateView = Omit<Template, 'rules' | 'lessons'> & {
  rules: Array<RuleView>
  lessons: Array<LessonLink>
}

/** The glossary by theme, in the order of its files. */
export function glossaryView({ terms, sources }: Library): Array<{ theme: string; terms: Array<TermView> }> {
  const names = new Map(terms.map(({ id, term }) => [id, term]))
  const themes = [...new Set(terms.map(({ theme }) => theme))]
  const view = ({ id, term, also, definition, note, basis, see }: Term): TermView => ({
    id,
    term,
    also: otherNames(term, also),
    definition,
    note,
    basis: basis ? referenceWords(basis, sources) : null,
    see: see.flatMap((other) => (names.has(other) ? [{ id: other, term: names.get(other) ?? other }] : [])),
  })
  return themes.map((theme) => ({ theme, terms: terms.filter((term) => term.theme === theme).map(view) }))
}

/** The other names; one that differs by its quotation marks alone is none. */
function otherNames(term: string, also: ReadonlyArray<string>): Array<string> {
  const bare = (name: string) => name.replace(/[“”]/gu, '')
  const names = [term, ...also]
  return also.filter(
    (name, index) => !names.slice(0, index + 1).some((before) => bare(before) === bare(name)),
  )
}

/** A case with its rules and lessons in words. */
export function caseView(found: LibraryCase, { sources }: Library, title: FindLessonTitle): CaseView {
  return { ...found, rules: rulesOf(found.rules, sources), lessons: lessonsOf(found.lessons, title) }
}

/** A list of duties with its bases in words. */
export function responsibilityView(
  found: ResponsibilityList,
  { sources }: Library,
  title: FindLessonTitle,
): ResponsibilityView {
  const duties = found.duties.map((duty) => ({ ...duty, basis: referenceWords(duty.basis, sources) }))
  return { ...found, duties, lessons: lessonsOf(found.lessons, title) }
}

/** A form with its rules and lessons in words. */
export function templateView(found: Template, { sources }: Library, title: FindLessonTitle): TemplateView {
  return { ...found, rules: rulesOf(found.rules, sources), lessons: lessonsOf(found.lessons, title) }
}

function rulesOf(rules: ReadonlyArray<Rule>, sources: ReadonlyArray<LibrarySource>): Array<RuleView> {
  return rules.map((rule) => ({ words: referenceWords(rule, sources), says: rule.says }))
}

function lessonsOf(ids: ReadonlyArray<string>, title: FindLessonTitle): Array<LessonLink> {
  return ids.flatMap((id) => {
    const found = title(id)
    return found === null ? [] : [{ to: `/courses/${id}`, title: found }]
  })
}
