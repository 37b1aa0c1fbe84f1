import type { Readable } from '#app/platform/database.server.ts'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { whereVisible } from './within-paths.server.ts'

/** How many questions rest on one article of one version of a text. */
export type ArticleCount = {
  regulation: string
  year: number | null
  article: string
  /** In the database, and among the questions of courses with the titles of those. */
  kept: number
  inCourses: number
  courses: Array<string>
}

/**
 * Every article that a question rests on, by text, year and article: when a text gets a new version, the questions to
 * look at again stand under its old year.
 */
export async function listArticles(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<ArticleCount>> {
  const rows = await database.$queryRaw<
    Array<{ regulation: string; year: number | null; article: string; count: number }>
  >`
    SELECT v."regulation", v."year", v."article", CAST(count(*) AS INTEGER) AS "count"
    FROM "OrgUnit" u JOIN "BankQuestion" q ON q."unitId" = u."id"
    JOIN "BankQuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."newestVersion"
    WHERE q."retiredAt" IS NULL AND ${whereVisible(scopes)} GROUP BY v."regulation", v."year", v."article"`
  const counts = new Map<string, ArticleCount>()
  const at = (text: string, year: number | null, article: string): ArticleCount => {
    const key = JSON.stringify([text, year, article])
    const known = counts.get(key)
    if (known) return known
    const fresh: ArticleCount = { regulation: text, year, article, kept: 0, inCourses: 0, courses: [] }
    counts.set(key, fresh)
    return fresh
  }
  for (const row of rows) at(row.regulation, row.year, row.article).kept += Number(row.count)
  for (const course of getCatalogue().courses)
    for (const { source } of course.questions) {
      const text = course.sources.find(({ id }) => id === source.source)
      const found = at(text?.text ?? '', text?.year ?? null, source.article)
      found.inCourses += 1
      if (!found.courses.includes(course.title)) found.courses.push(course.title)
    }
  return [...counts.values()].sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'zh-Hans-CN'))
}

function orderOf({ regulation, year, article }: ArticleCount): string {
  return `${regulation}\u0000${year ?? 0}\u0000${article}`
}
