import { audit } from '#app/members/audit.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Day, Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { Naming, SurveyQuestion } from './survey.ts'

/** A questionnaire as decided by an organizer. */
export type NewSurvey = {
  id: string
  title: string
  lead: string
  unitId: string
  unitPath: string
  opensOn: Day
  closesOn: Day
  naming: Naming
  questions: ReadonlyArray<SurveyQuestion>
}

/** Keeps a new questionnaire, with an audit entry. The id was made with the form: keeping it again changes nothing. */
export async function createSurvey(
  database: Database,
  survey: NewSurvey,
  by: { memberId: string; at: Instant },
): Promise<void> {
  const { unitPath, questions, ...row } = survey
  const text = canonicalJson(questions.map((question) => ({ ...question, options: [...question.options] })))
  await database.$transaction(async (tx) => {
    if (await tx.survey.findUnique({ where: { id: survey.id } })) return
    await tx.survey.create({ data: { ...row, questions: text, createdAt: by.at, createdBy: by.memberId } })
    const { title, naming, opensOn, closesOn } = survey
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: 'survey.created',
      subject: survey.id,
      unitPath,
      detail: { title, naming, opensOn, closesOn, questions: questions.length },
    })
  })
}

/** Ends a questionnaire before its last day, with an audit entry; one that has ended stays as it is. */
export async function closeSurvey(
  database: Database,
  survey: { id: string; unitPath: string },
  by: { memberId: string; at: Instant },
): Promise<void> {
  await database.$transaction(async (tx) => {
    const changed = await tx.survey.updateMany({
      where: { id: survey.id, closedAt: null },
      data: { closedAt: by.at },
    })
    if (changed.count === 0) return
    const { id: subject, unitPath } = survey
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: 'survey.closed',
      subject,
      unitPath,
      detail: {},
    })
  })
}
