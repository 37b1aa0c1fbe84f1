import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { loadSheet } from '#app/exams/load-sheet.server.ts'
import { database } from '#app/platform/database.server.ts'
import { nextNumber } from '#app/quizzes/show-attempt.ts'
import { loadRunning } from './load-sitting.server.ts'

/** Leads to the first question that is not answered. */
export async function loader(args: LoaderFunctionArgs) {
  const { sitting, examId } = await loadRunning(args)
  const { questions } = await loadSheet(database, sitting)
  return redirect(`/exams/${examId}/sitting/${nextNumber(questions)}`)
}
