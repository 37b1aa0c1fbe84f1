import type { Database } from '#app/platform/database.server.ts'
import { mixBallots } from './mix-ballots.server.ts'
import { parseAnswers } from './parse-answers.server.ts'
import { FEWEST_SHOWN, type Answers, type Survey, type SurveyState } from './survey.ts'

/** A member's answers to a named questionnaire. */
export type NamedReply = {
  memberId: string
  name: string
  employeeNumber: string
  unitName: string
  answers: Answers
}

/** What an organizer may see of a questionnaire's answers. */
export type Results = {
  participants: number
  /** Null while too few anonymous answers are there to be shown. */
  answers: Array<Answers> | null
  /** With names; empty for an anonymous questionnaire. */
  replies: Array<NamedReply>
}

/** Reads the answers that may be shown; of an anonymous questionnaire that is over, the rest is mixed in first. */
export async function findResults(
  context: { database: Database; dataDir: string },
  survey: Survey,
  state: SurveyState,
): Promise<Results> {
  const { database } = context
  const participants = await database.surveyParticipation.count({ where: { surveyId: survey.id } })
  if (survey.naming === 'named') {
    const replies = await findReplies(database, survey.id)
    return { participants, answers: replies.map(({ answers }) => answers), replies }
  }
  if (state === 'over') await mixBallots(context, survey.id, 'at-end')
  const ballots = await database.surveyBallot.findMany({
    where: { surveyId: survey.id },
    orderBy: { id: 'asc' },
  })
  const shown = ballots.length < FEWEST_SHOWN ? null : ballots.map(({ answers }) => parseAnswers(answers))
  return { participants, answers: shown, replies: [] }
}

async function findReplies(database: Database, surveyId: string): Promise<Array<NamedReply>> {
  const rows = await database.$queryRaw<Array<Omit<NamedReply, 'answers'> & { answers: string }>>`
    SELECT m."id" AS "memberId", m."name", m."employeeNumber", u."name" AS "unitName", r."answers"
    FROM "SurveyReply" r JOIN "Member" m ON m."id" = r."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE r."surveyId" = ${surveyId} ORDER BY u."path", m."employeeNumber"`
  return rows.map((row) => ({ ...row, answers: parseAnswers(row.answers) }))
}
