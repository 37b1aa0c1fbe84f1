import { z } from 'zod'
import type { Pledge } from './pledge.ts'
import { ROLL_STATES, type RollFilter } from './roll-filter.ts'

/** What the address of the organizer's page asks for; anything odd stands for its default. */
export type RollQuery = {
  pledge: Pledge | undefined
  year: number
  filter: RollFilter
  /** From 1. */
  page: number
}

const State = z.enum(ROLL_STATES).catch('all')
const Year = z.coerce.number().int().min(2000).max(9999)
const PageNumber = z.coerce.number().int().min(1).max(100_000).catch(1)
const Text = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll('\0', '').toWellFormed().trim())
  .catch('')

/** Reads the address of the organizer's page. @param scopes subtrees that the viewer may see. */
export function readRollQuery(
  parameters: URLSearchParams,
  pledges: ReadonlyArray<Pledge>,
  scopes: ReadonlyArray<string>,
  thisYear: number,
): RollQuery {
  const asked = parameters.get('pledge')
  return {
    pledge: pledges.find(({ id }) => id === asked) ?? pledges[0],
    year: Year.catch(thisYear).parse(parameters.get('year') ?? thisYear),
    filter: {
      scopes,
      unitPath: Text.parse(parameters.get('unit') ?? ''),
      search: Text.parse(parameters.get('q') ?? ''),
      state: State.parse(parameters.get('state') ?? 'all'),
    },
    page: PageNumber.parse(parameters.get('page') ?? 1),
  }
}
