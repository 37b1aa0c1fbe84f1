import type { Course } from '#app/courses/catalogue.ts'
import type { Question } from '#app/questions/question.ts'
import type { AvailableQuestion } from './available-question.ts'
import { DATABASE_BANK } from './question-ref.ts'

/**
 * Questions of the database bank as a course without lessons, so that they are practised and explained as those of courses
 * are. Those that a person has to mark are left out: practice answers at once.
 */
export function bankCourse(questions: ReadonlyArray<AvailableQuestion>): Course {
  const kept = questions.filter(
    ({ ref, question }) => ref.startsWith(`${DATABASE_BANK}/`) && !needsPerson(question),
  )
  return {
    id: DATABASE_BANK,
    title: '单位题库',
    track: 'discipline',
    posts: [],
    version: 1,
    changes: [],
    contentVersion: '',
    summary: '',
    passMark: 0,
    quizLength: 0,
    points: [...new Set(kept.map(({ point }) => point))].map((title) => ({ id: title, title })),
    sources: [...new Map(kept.flatMap(sourcesOf).map((source) => [source.id, source])).values()],
    lessons: [],
    questions: kept.map(inCourse),
  }
}

/** Laws are told apart by title and year: two questions may rest on two versions of one. */
function sourcesOf({ sources }: AvailableQuestion): Course['sources'] {
  return sources.flatMap(({ text, year }) =>
    year === null ? [] : [{ id: lawId(text, year), text, year, issuer: '', checked: '' }],
  )
}

function inCourse({ ref, question, point, regulation, article, sources }: AvailableQuestion): Question {
  const year = sources[0]?.year ?? null
  return {
    ...question,
    id: ref.slice(DATABASE_BANK.length + 1),
    use: 'quiz',
    point,
    // Without a year there is no source to point at: the words say all that is known.
    source:
      year === null
        ? { source: '', article: `${regulation}${article}` }
        : { source: lawId(regulation, year), article },
  }
}

function lawId(regulation: string, year: number): string {
  return `${regulation}/${year}`
}

function needsPerson(question: Question): boolean {
  if (question.type === 'case') return question.parts.some((part) => part.question.type === 'short')
  return question.type === 'short'
}
