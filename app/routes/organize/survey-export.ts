import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, refuse } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'
import {
  COUNT_COLUMNS,
  countRows,
  replyColumns,
  TEXT_COLUMNS,
  textRows,
} from '#app/surveys/export-columns.ts'
import { findResults } from '#app/surveys/find-results.server.ts'
import { requireHeldSurvey } from '#app/surveys/require-held-survey.server.ts'
import { surveyState } from '#app/surveys/survey.ts'

/** The results as a workbook. Of an anonymous questionnaire only counts and texts: whole answer sheets would tell more. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const survey = await requireHeldSurvey(database, viewer, args.params.survey)
  const today = dayOf(now())
  const { answers, replies } = await findResults(
    { database, dataDir: settings.dataDir },
    survey,
    surveyState(survey, today),
  )
  if (answers === null) throw refuse(409, '匿名问卷的回答还太少，不能导出结果')
  const { questions, title } = survey
  const sheets = [
    toSheet({ name: '汇总', columns: COUNT_COLUMNS, rows: countRows(questions, answers) }),
    toSheet({ name: '文字回答', columns: TEXT_COLUMNS, rows: textRows(questions, answers) }),
    ...(survey.naming === 'named'
      ? [toSheet({ name: '每人回答', columns: replyColumns(questions), rows: replies })]
      : []),
  ]
  const file = await writeWorkbook(sheets)
  return new Response(new Uint8Array(file), { headers: attachment(`${title} ${today}.xlsx`, WORKBOOK) })
}
