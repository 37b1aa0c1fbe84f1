import { z } from 'zod'
import type { Readable } from '#app/platform/database.server.ts'
import type { Lesson } from '../catalogue.ts'
import { sameVersion, versionNumber } from '../content-version.ts'
import type { AnswerFact, StudyFacts } from './study-facts.ts'

type Row = {
  kind: 'position' | 'answer' | 'lesson' | 'course' | 'opening'
  key: string
  text: string
  more: string | null
  contentVersion: string
  at: string
  score: number | bigint | null
  maximum: number | bigint | null
  attempts: number | bigint | null
}

/**
 * Everything that a lesson's page needs to know of a member, in one statement: this is the hot path. Rows of an earlier
 * version of the course are left out: what was read there does not count for the present text.
 */
export async function readStudy(
  database: Readable,
  memberId: string,
  lesson: Pick<Lesson, 'id' | 'courseId' | 'contentVersion' | 'exercises'>,
): Promise<StudyFacts> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT 'answer' AS "kind", "exerciseId" AS "key", "response" AS "text", "solvedAt" AS "more", "contentVersion",
      "answeredAt" AS "at", "score", "maximum", "attempts"
    FROM "ExerciseAnswer" WHERE "memberId" = ${memberId} AND "lessonId" = ${lesson.id}
    UNION ALL
    SELECT 'position', "lastSection", "sections", "paths", "contentVersion", "updatedAt", 0, 0, 0
    FROM "StudyPosition" WHERE "memberId" = ${memberId} AND "lessonId" = ${lesson.id}
    UNION ALL
    SELECT 'lesson', "lessonId", '', NULL, "contentVersion", "completedAt", 0, 0, 0
    FROM "LessonCompletion" WHERE "memberId" = ${memberId} AND "courseId" = ${lesson.courseId}
    UNION ALL
    SELECT 'course', "courseId", '', NULL, "contentVersion", "completedAt", 0, 0, 0
    FROM "CourseCompletion" WHERE "memberId" = ${memberId} AND "courseId" = ${lesson.courseId}
    UNION ALL
    SELECT 'opening', "lessonId", '', NULL, "version", "openedAt", 0, 0, 0
    FROM "LessonOpening" WHERE "memberId" = ${memberId} AND "lessonId" = ${lesson.id}`
  const present = rows.filter((row) => sameVersion(row.contentVersion, lesson.contentVersion))
  return { ...factsOf(lesson, present), earlier: earlierOf(lesson, rows) }
}

function earlierOf(
  { contentVersion }: Pick<Lesson, 'contentVersion'>,
  rows: ReadonlyArray<Row>,
): StudyFacts['earlier'] {
  const completions = rows
    .filter(({ kind }) => kind === 'course')
    .map((row) => ({ version: versionNumber(row.contentVersion), completedAt: row.at }))
    .filter(({ version }) => version < versionNumber(contentVersion))
    .sort((one, other) => other.version - one.version)
  return completions[0] ?? null
}

const Paths = z.record(z.array(z.string()))

function factsOf(lesson: Pick<Lesson, 'exercises'>, rows: ReadonlyArray<Row>): Omit<StudyFacts, 'earlier'> {
  const position = rows.find(({ kind }) => kind === 'position')
  const answers = rows.filter(({ kind }) => kind === 'answer')
  return {
    sections: new Set(position?.text.split(' ').filter(Boolean)),
    answers: new Map(answers.map((row) => [row.key, answerOf(row)])),
    paths: position ? Paths.parse(JSON.parse(position.more ?? '{}')) : {},
    place: lastPlace(lesson, position, answers),
    lessons: new Map(rows.filter(({ kind }) => kind === 'lesson').map(({ key, at }) => [key, at])),
    courseCompletedAt: rows.find(({ kind }) => kind === 'course')?.at ?? null,
    openedAt: rows.find(({ kind }) => kind === 'opening')?.at ?? null,
  }
}

function answerOf(row: Row): AnswerFact {
  return {
    response: JSON.parse(row.text),
    score: Number(row.score),
    maximum: Number(row.maximum),
    attempts: Number(row.attempts),
    solvedAt: row.more,
    answeredAt: row.at,
  }
}

/** Answering moves the place too, without a second write: the newest of the two says where the member is. */
function lastPlace(
  lesson: Pick<Lesson, 'exercises'>,
  position: Row | undefined,
  answers: ReadonlyArray<Row>,
): StudyFacts['place'] {
  const places = answers.flatMap(({ key, at }) => {
    const section = lesson.exercises.find(({ id }) => id === key)?.section
    return section === undefined ? [] : [{ section, at }]
  })
  if (position) places.push({ section: position.key, at: position.at })
  return places.reduce<StudyFacts['place']>(
    (last, place) => (last && last.at > place.at ? last : place),
    null,
  )
}
