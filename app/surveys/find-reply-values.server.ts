import type { Readable } from '#app/platform/database.server.ts'
import { parseAnswers } from './parse-answers.server.ts'
import { answerField } from './read-answers.ts'
import type { Survey } from './survey.ts'

/** A member's answers to a named questionnaire as the values of its form. */
export async function findReplyValues(
  database: Readable,
  survey: Pick<Survey, 'id' | 'questions'>,
  memberId: string,
): Promise<Record<string, Array<string>>> {
  const key = { surveyId_memberId: { surveyId: survey.id, memberId } }
  const reply = await database.surveyReply.findUnique({ where: key })
  const answers = reply ? parseAnswers(reply.answers) : {}
  const given = survey.questions.filter(({ id }) => answers[id] !== undefined)
  return Object.fromEntries(
    given.map((question) => [answerField(question), [answers[question.id] ?? []].flat().map(String)]),
  )
}
