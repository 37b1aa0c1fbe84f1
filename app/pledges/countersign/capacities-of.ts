import { may } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { CAPACITIES } from './capacity.ts'

/** In which capacities the viewer may countersign, anywhere or for the unit with this path. */
export function capacitiesOf(viewer: Viewer, unitPath?: string): Array<(typeof CAPACITIES)[number]> {
  return CAPACITIES.filter(({ right }) => may(viewer, right, unitPath))
}
