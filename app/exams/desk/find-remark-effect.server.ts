import type { Readable } from '#app/platform/database.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { findAskedSittings } from './find-asked-sittings.server.ts'
import { remarkEffect, type RemarkEffect } from './remark-effect.ts'

/** What it would change to give everybody full marks for this question; null when nobody's paper has it. Writes nothing. */
export async function findRemarkEffect(
  database: Readable,
  exam: Pick<DeskExam, 'id' | 'rules'>,
  ref: string,
): Promise<RemarkEffect | null> {
  const sittings = await findAskedSittings(database, exam.id, ref)
  return sittings.length === 0 ? null : remarkEffect(sittings, ref, exam.rules.pass)
}
