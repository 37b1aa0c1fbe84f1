import { roundWords } from '../round-words.ts'

/** Versions of a printed paper: one for all, or two for neighbours. */
export const VERSIONS = ['A', 'B'] as const
export type PaperVersion = (typeof VERSIONS)[number]

export function isPaperVersion(text: string | null): text is PaperVersion {
  return VERSIONS.some((version) => version === text)
}

/** What a version is called; a resit has papers of its own. */
export function versionWords(version: string, round: number): string {
  return round === 1 ? `${version} 卷` : `${roundWords(round)} ${version} 卷`
}
