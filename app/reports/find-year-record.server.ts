import type { Readable } from '#app/platform/database.server.ts'
import { findPeopleReport, type PeopleReport, type PeopleReportQuery } from './find-people-report.server.ts'

/**
 * The year's record of each person: the obligations whose day falls into this year or that count from joining, and
 * 学时 of training attended. The page and its export are both made here.
 */
export function findYearRecord(
  database: Readable,
  query: Omit<PeopleReportQuery, 'concerns'>,
): Promise<PeopleReport> {
  const year = query.today.slice(0, 4)
  return findPeopleReport(database, {
    ...query,
    concerns: ({ dueOn }) => dueOn === null || dueOn.startsWith(year),
  })
}
