import type { Right } from '#app/members/rights.ts'

/** For whom a pledge is countersigned, with the right that it takes. */
export const CAPACITIES = [
  { code: 'branch', title: '党支部', right: 'countersign:branch:subtree' },
  { code: 'discipline', title: '纪检机构', right: 'countersign:discipline:subtree' },
] as const satisfies ReadonlyArray<{ code: string; title: string; right: Right }>

export type Capacity = (typeof CAPACITIES)[number]['code']

/** The Chinese title of a capacity; an unknown one stands for itself. */
export function capacityTitle(code: string): string {
  return CAPACITIES.find((capacity) => capacity.code === code)?.title ?? code
}

/** The right that countersigning in this capacity takes. */
export function rightOf(code: Capacity): Right {
  return code === 'branch' ? 'countersign:branch:subtree' : 'countersign:discipline:subtree'
}
