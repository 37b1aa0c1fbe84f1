import { setImmediate } from 'node:timers/promises'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { inBookMarks } from '#app/courses/title-marks.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import type { KnownQuestion } from './import/plan-import.ts'
import { readContent } from './question-content.server.ts'
import { answerWords, questionWords } from './question-words.ts'
import { wherePathsMeet } from './within-paths.server.ts'

/** So many questions are read between two looks at other requests: somebody may be sitting an exam meanwhile. */
const AT_ONCE = 200

/** Every question there is for the unit of an import: those of courses and the newest wording of those in the database. */
export async function listKnownQuestions(
  database: Readable,
  unitPath: string,
): Promise<Array<KnownQuestion>> {
  const { courses } = getCatalogue()
  const fromFiles = courses.flatMap((course) =>
    course.questions.map((question) => ({
      words: questionWords(question),
      answer: answerWords(question),
      name: `课程${inBookMarks(course.title)}`,
      stem: readableStem(question.stem),
      to: null,
    })),
  )
  const rows = await database.$queryRaw<Array<{ questionId: string; content: string }>>`
    SELECT v."questionId", v."content" FROM "OrgUnit" u JOIN "BankQuestion" q ON q."unitId" = u."id"
    JOIN "BankQuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."newestVersion"
    WHERE q."retiredAt" IS NULL AND ${wherePathsMeet(unitPath)}`
  const kept: Array<KnownQuestion> = []
  for (const [index, row] of rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate()
    kept.push(knownOf(row))
  }
  return [...fromFiles, ...kept]
}

function knownOf({ questionId, content }: { questionId: string; content: string }): KnownQuestion {
  const question = readContent(content)
  return {
    words: questionWords(question),
    answer: answerWords(question),
    name: '题库',
    stem: readableStem(question.stem),
    to: `/organize/bank/${questionId}`,
  }
}
