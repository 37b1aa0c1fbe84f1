import { findObligations } from '#app/obligations/find-obligations.server.ts'
import type { Obligation } from '#app/obligations/obligation.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Sort } from '#app/ui/sort-link.ts'
import { conditionOf, findFocus } from './find-overview.server.ts'
import { findPeople } from './find-people.server.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { viewPeople, type PersonView } from './person-view.server.ts'
import type { ReportFilter } from './report-filter.ts'
import { wayTo, type Unit } from './unit.ts'

/** A list of people with what it was narrowed to. */
export type PeopleReport = {
  focus: Unit | null
  way: Array<Unit>
  units: Array<Unit>
  /** All obligations in force that can be chosen. */
  obligations: Array<Obligation>
  /** The one chosen, if one is. */
  only: Obligation | null
  rows: Array<PersonView>
  total: number
}

export type PeopleReportQuery = {
  scopes: ReadonlyArray<string>
  filter: ReportFilter
  sort: Sort
  today: Day
  /** Which obligations in force the report is about; all of them when left out. */
  concerns?: (obligation: Obligation) => boolean
  /** One page (from 1), or null for everybody. */
  page: { number: number; size: number } | null
}

/** The people of a report: the page and its export are both made here. */
export async function findPeopleReport(database: Readable, query: PeopleReportQuery): Promise<PeopleReport> {
  const { scopes, filter, sort, today, page, concerns = () => true } = query
  const units = await findUnits(database, scopes)
  const focus = findFocus(units, scopes, filter.unitId)
  const given = await findObligations(database, scopes)
  const obligations = given.filter((one) => one.withdrawnAt === null && concerns(one))
  const only = obligations.find((one) => one.id === filter.obligationId) ?? null
  const people = await findPeople(database, {
    obligations: only === null ? obligations : [only],
    condition: conditionOf(scopes, focus, filter),
    ...{ filter, sort, today },
    slice: page === null ? null : { limit: page.size, offset: (page.number - 1) * page.size },
  })
  const rows = await viewPeople(database, people.rows, only)
  const way = focus === null ? [] : wayTo(units, focus.path)
  return { focus, way, units, obligations, only, rows, total: people.total }
}
