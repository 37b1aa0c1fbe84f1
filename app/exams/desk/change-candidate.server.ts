import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { fromLocalInput } from './china-time.ts'
import type { Candidate } from './find-candidates.server.ts'
import { lockExam } from './lock-exam.server.ts'

const maybeTime = (message: string) =>
  z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? (fromLocalInput(text.trim()) ?? 'wrong') : null))
    .refine((value) => value !== 'wrong', message)

/** Accommodations, a window of one's own and the deferral of one candidate. */
export const CandidateForm = z
  .object({
    extraMinutes: z
      .string()
      .optional()
      .transform((text) => Number(text?.normalize('NFKC').trim() || '0'))
      .pipe(
        z
          .number({ message: '加时请填写 0 到 600 分钟' })
          .int('加时请填写整数分钟')
          .min(0, '加时请填写 0 到 600 分钟')
          .max(600, '加时请填写 0 到 600 分钟'),
      ),
    typeSize: z.enum(['normal', 'large'], { message: '请选择字号' }),
    book: z.enum(['', 'closed', 'open'], { message: '请选择闭卷还是开卷' }).transform((book) => book || null),
    deferred: z.enum(['no', 'yes'], { message: '请选择是否缓考' }),
    deferralReason: z
      .string()
      .trim()
      .max(200, '缓考原因请控制在 200 个字以内')
      .optional()
      .transform((text) => text || null),
    opensAt: maybeTime('请填写时间，例如 2026-12-08 09:00，或留空'),
    closesAt: maybeTime('请填写时间，例如 2026-12-08 11:00，或留空'),
  })
  .superRefine((form, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (form.deferred === 'yes' && form.deferralReason === null) wrong('deferralReason', '请填写缓考原因')
    if ((form.opensAt === null) !== (form.closesAt === null))
      wrong('closesAt', '另外安排的时间要填就填全：从何时到何时')
    // A time that was not understood has its own sentence, and is neither before nor after the other.
    const isKnown = (time: string | null): time is string => time !== null && time !== 'wrong'
    if (isKnown(form.opensAt) && isKnown(form.closesAt) && form.closesAt <= form.opensAt)
      wrong('closesAt', '最晚开始时间必须晚于开考时间')
  })

export type CandidateInput = z.output<typeof CandidateForm>

/** Keeps what is special about a candidate, with an audit entry where something changes. Refused once the round was started. */
export async function changeCandidate(
  database: Database,
  exam: { id: string; unitPath: string },
  candidate: Pick<Candidate, 'memberId' | 'round'>,
  input: CandidateInput,
  by: { memberId: string; at: Instant },
): Promise<{ ok: true } | { ok: false; reason: 'started' }> {
  const key = {
    examId: exam.id,
    memberId: candidate.memberId,
    round: candidate.round,
  }
  return database.$transaction(async (tx) => {
    await lockExam(tx, exam.id)
    if (await tx.examSitting.findUnique({ where: { examId_memberId_round: key } }))
      return { ok: false as const, reason: 'started' as const }
    const { deferred, deferralReason, ...given } = input
    const where = { examId_memberId_round: key }
    const before = await tx.examCandidate.findUniqueOrThrow({ where })
    const since = before.deferredAt === null ? { deferredAt: by.at, deferredBy: by.memberId } : {}
    const deferral =
      deferred === 'no'
        ? { deferredAt: null, deferredBy: null, deferralReason: null }
        : { ...since, deferralReason }
    const after = { ...before, ...given, ...deferral }
    if (isDeepStrictEqual(after, before)) return { ok: true as const }
    await tx.examCandidate.update({ where, data: { ...given, ...deferral } })
    const { id, unitPath } = exam
    const detail = { examId: id, ...given, deferred, deferralReason }
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: 'exam.candidate-changed',
      subject: key.memberId,
      unitPath,
      detail,
    })
    return { ok: true as const }
  })
}

/** Takes a candidate off the list, with an audit entry. Refused once any round was started. */
export async function removeCandidate(
  database: Database,
  exam: { id: string; unitPath: string },
  memberId: string,
  by: { memberId: string; at: Instant },
): Promise<{ ok: true } | { ok: false; reason: 'started' }> {
  return database.$transaction(async (tx) => {
    const where = { examId: exam.id, memberId }
    if ((await tx.examSitting.count({ where })) > 0) return { ok: false as const, reason: 'started' as const }
    if ((await tx.examCandidate.deleteMany({ where })).count === 0) return { ok: true as const }
    const { id, unitPath } = exam
    const detail = { examId: id }
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: 'exam.candidate-removed',
      subject: memberId,
      unitPath,
      detail,
    })
    return { ok: true as const }
  })
}
