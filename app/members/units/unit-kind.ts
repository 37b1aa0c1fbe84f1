/** The levels of a Party organization, from the top. */
export const UNIT_KINDS = [
  { code: 'group', title: '集团党委' },
  { code: 'committee', title: '党委' },
  { code: 'general-branch', title: '党总支' },
  { code: 'branch', title: '党支部' },
  { code: 'party-group', title: '党小组' },
] as const

export type UnitKind = (typeof UNIT_KINDS)[number]['code']

export function isUnitKind(code: string): code is UnitKind {
  return UNIT_KINDS.some((kind) => kind.code === code)
}

export function unitKindTitle(code: string): string {
  return UNIT_KINDS.find((kind) => kind.code === code)?.title ?? code
}

/** Which levels may stand directly under which: levels may be skipped, never turned round. */
const UNDER: Readonly<Record<UnitKind, ReadonlyArray<UnitKind>>> = {
  group: [],
  committee: ['group', 'committee'],
  'general-branch': ['group', 'committee'],
  branch: ['group', 'committee', 'general-branch'],
  'party-group': ['branch'],
}

export function mayStandUnder(kind: string, parentKind: string): boolean {
  return isUnitKind(kind) && isUnitKind(parentKind) && UNDER[kind].includes(parentKind)
}

/** The level a name speaks of: 第一党支部 is a branch; null when it says nothing. */
export function kindFromName(name: string): UnitKind | null {
  if (/小组$/.test(name)) return 'party-group'
  if (/总支(部)?(委员会)?$/.test(name)) return 'general-branch'
  if (/支部(委员会)?$/.test(name)) return 'branch'
  if (/党委$|党组$|委员会$/.test(name)) return 'committee'
  return null
}
