import { formatInstant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Fact } from '#app/ui/facts.tsx'
import { readPool } from '../pool-content.server.ts'
import { paperLines, type PaperLine } from './paper-lines.ts'

/** What was sealed: facts for the organizer, and what the paper is made of. Tells no question. */
export type Seal = { facts: Array<Fact & { value: string }>; isFixed: boolean; lines: Array<PaperLine> }

/** The seal of an exam; null before it is sealed. */
export async function findSeal(database: Readable, examId: string): Promise<Seal | null> {
  const row = await database.exam.findUniqueOrThrow({ where: { id: examId } })
  if (row.poolId === null || row.sealedAt === null) return null
  const pool = await readPool(database, row.poolId)
  const by = await database.member.findUnique({
    where: { id: row.sealedBy ?? '' },
    select: { name: true, employeeNumber: true },
  })
  const { paper } = pool.rules
  return {
    facts: [
      { term: '封存时间', value: formatInstant(row.sealedAt) },
      { term: '封存人', value: by ? `${by.name}（${by.employeeNumber}）` : '—' },
      { term: '封存的题目', value: `${pool.questions.length} 题` },
      { term: '题目指纹（SHA-256）', value: pool.hash },
    ],
    isFixed: paper.kind === 'fixed',
    lines: paperLines(paper, (ref) => pool.byRef.get(ref)?.question.type ?? null),
  }
}
