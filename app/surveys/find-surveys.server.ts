import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Survey } from './survey.ts'

const Questions = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['single', 'multiple', 'scale', 'text']),
    text: z.string(),
    options: z.array(z.string()),
    need: z.enum(['required', 'optional']),
  }),
)
const NamingOf = z.enum(['named', 'anonymous'])

type SurveyRow = Omit<Survey, 'questions' | 'naming'> & { questions: string; naming: string }

const COLUMNS = Prisma.sql`s."id", s."title", s."lead", s."unitId", u."name" AS "unitName", u."path" AS "unitPath",
  s."opensOn", s."closesOn", s."naming", s."questions", s."closedAt"`

function toSurvey({ questions, naming, ...row }: SurveyRow): Survey {
  return { ...row, naming: NamingOf.parse(naming), questions: Questions.parse(JSON.parse(questions)) }
}

/** A questionnaire as the member sees it in a list. */
export type OwnSurvey = Pick<Survey, 'id' | 'title' | 'naming' | 'opensOn' | 'closesOn' | 'closedAt'> & {
  answered: boolean
}

type OwnRow = Omit<OwnSurvey, 'naming' | 'answered'> & { naming: string; participant: string | null }

/** Questionnaires asked of the members of a unit: open ones first, then by their last day; at most 100. */
export async function findOwnSurveys(
  database: Readable,
  member: { memberId: string; unitPath: string },
  today: Day,
): Promise<Array<OwnSurvey>> {
  const rows = await database.$queryRaw<Array<OwnRow>>(Prisma.sql`
    SELECT s."id", s."title", s."naming", s."opensOn", s."closesOn", s."closedAt", p."memberId" AS "participant"
    FROM "Survey" s JOIN "OrgUnit" u ON u."id" = s."unitId"
    LEFT JOIN "SurveyParticipation" p ON p."surveyId" = s."id" AND p."memberId" = ${member.memberId}
    WHERE substr(${member.unitPath}, 1, length(u."path")) = u."path" AND s."opensOn" <= ${today}
    ORDER BY s."closesOn" DESC, s."id" DESC LIMIT 100`)
  return rows.map(({ naming, participant, ...row }) => ({
    ...row,
    naming: NamingOf.parse(naming),
    answered: participant !== null,
  }))
}

/** A questionnaire by its id; null when there is none. Who may see it is for the caller to ask. */
export async function findSurvey(database: Readable, id: string): Promise<Survey | null> {
  const rows = await database.$queryRaw<Array<SurveyRow>>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Survey" s JOIN "OrgUnit" u ON u."id" = s."unitId" WHERE s."id" = ${id}`)
  return rows[0] ? toSurvey(rows[0]) : null
}

/** A questionnaire with how many people it asks and how many have answered. */
export type HeldSurvey = Pick<
  Survey,
  'id' | 'title' | 'naming' | 'opensOn' | 'closesOn' | 'closedAt' | 'unitName'
> & {
  asked: number
  answered: number
}

/** Questionnaires of units within these subtrees, newest first; at most 200. */
export async function findHeldSurveys(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<HeldSurvey>> {
  if (scopes.length === 0) return []
  const within = scopes.map(
    (scope) => Prisma.sql`substr(u."path", 1, CAST(${scope.length} AS INTEGER)) = ${scope}`,
  )
  const rows = await database.$queryRaw<Array<HeldSurvey & { naming: string }>>(Prisma.sql`
    SELECT s."id", s."title", s."naming", s."opensOn", s."closesOn", s."closedAt", u."name" AS "unitName",
      (SELECT CAST(count(*) AS DOUBLE PRECISION) FROM "OrgUnit" b JOIN "Member" m ON m."unitId" = b."id"
        WHERE m."leftOn" IS NULL AND substr(b."path", 1, length(u."path")) = u."path") AS "asked",
      (SELECT CAST(count(*) AS DOUBLE PRECISION) FROM "SurveyParticipation" p WHERE p."surveyId" = s."id") AS "answered"
    FROM "Survey" s JOIN "OrgUnit" u ON u."id" = s."unitId"
    WHERE ${Prisma.join(within, ' OR ')}
    ORDER BY s."createdAt" DESC, s."id" DESC LIMIT 200`)
  return rows.map((row) => ({ ...row, naming: NamingOf.parse(row.naming) }))
}

/** Whether a member has answered a questionnaire. */
export async function hasAnswered(database: Readable, surveyId: string, memberId: string): Promise<boolean> {
  const key = { surveyId_memberId: { surveyId, memberId } }
  return (await database.surveyParticipation.findUnique({ where: key })) !== null
}
