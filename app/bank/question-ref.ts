/**
 * How a question is named outside its own list: `<course>/<question>` for one of a content file, `bank/<id>@<version>` for
 * one that organizers keep in the database. The version is part of the name: what was asked is never asked differently.
 */
export function bankRef(questionId: string, version: number): string {
  return `${DATABASE_BANK}/${questionId}@${version}`
}

/** The name of the database bank among the banks; the others are named by their course. */
export const DATABASE_BANK = 'bank'

/** The ref without a version: the same for all versions of a question. */
export function withoutVersion(ref: string): string {
  return ref.replace(/@\d+$/u, '')
}

/** The id of a question of the database bank, with a version or without; null for a ref of another bank. */
export function bankQuestionId(ref: string): string | null {
  const [bank, id] = withoutVersion(ref).split('/')
  return bank === DATABASE_BANK && id ? id : null
}
