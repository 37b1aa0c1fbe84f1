import type { Audience, Obligation, Reach, TargetKind } from './obligation.ts'

/** An obligation as a joined query returns it: one row for each of its posts, one with null when it has none. */
export type ObligationRow = {
  id: string
  title: string
  targetKind: string
  targetId: string
  unitId: string
  unitName: string
  unitPath: string
  audience: string
  reach: string
  dueOn: string | null
  dueAfterDays: number | null
  countsFrom: string | null
  joinedFrom: string | null
  basisTitle: string
  basisArticle: string | null
  createdAt: string
  withdrawnAt: string | null
  post: string | null
}

/** The obligation of a row, its post added to those of the rows before. */
export function toObligation(row: ObligationRow, posts: ReadonlyArray<string>): Obligation {
  return {
    id: row.id,
    title: row.title,
    targetKind: oneOf(TARGET_KINDS, row.targetKind),
    targetId: row.targetId,
    unitId: row.unitId,
    unitName: row.unitName,
    unitPath: row.unitPath,
    audience: oneOf(AUDIENCES, row.audience),
    reach: oneOf(REACHES, row.reach),
    ...(row.dueOn === null
      ? { dueOn: null, dueAfterDays: row.dueAfterDays ?? 0 }
      : { dueOn: row.dueOn, dueAfterDays: null }),
    countsFrom: row.countsFrom,
    joinedFrom: row.joinedFrom,
    basisTitle: row.basisTitle,
    basisArticle: row.basisArticle,
    createdAt: row.createdAt,
    withdrawnAt: row.withdrawnAt,
    posts: row.post === null ? posts : [...posts, row.post],
  }
}

const TARGET_KINDS: ReadonlyArray<TargetKind> = ['course', 'update', 'quiz', 'pledge']
const AUDIENCES: ReadonlyArray<Audience> = ['everyone', 'posts', 'list']
const REACHES: ReadonlyArray<Reach> = ['present', 'present-and-future']

function oneOf<T extends string>(words: ReadonlyArray<T>, text: string): T {
  const word = words.find((candidate) => candidate === text)
  if (word === undefined) throw new Error(`unknown word in the obligation table: ${text}`)
  return word
}
