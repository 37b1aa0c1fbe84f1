import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadSheet } from '#app/exams/load-sheet.server.ts'
import { noteContact } from '#app/exams/note-contact.server.ts'
import { submitSitting } from '#app/exams/submit-sitting.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { HandInForm, NotDone } from '#app/quizzes/hand-in-form.tsx'
import { recordFrom } from '#app/record.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadRunning, loadSitting } from './load-sitting.server.ts'
import '#app/quizzes/quiz.css'

export const meta: MetaFunction = () => [
  { title: '交卷前检查 · 廉学' },
  { name: 'description', content: '交卷前检查：哪些题已答、哪些还空着、哪些还没有送达。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { sitting, examId } = await loadRunning(args)
  const { questions } = await loadSheet(database, sitting)
  const numbersOf = (state: string) =>
    questions.filter((question) => question.state === state).map(({ number }) => number)
  return {
    base: `/exams/${examId}/sitting`,
    sittingId: sitting.id,
    count: questions.length,
    open: numbersOf('open'),
    partly: numbersOf('partly'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { sitting, examId, device } = await loadSitting(args)
  // A device that was taken over from must not end what goes on elsewhere.
  if (sitting.submittedAt === null && sitting.deviceHash !== device) return redirect(`/exams/${examId}`)
  // Nor a page that is left over from an earlier round.
  const meant = (await readForm(args.request)).get('attemptId') ?? sitting.id
  if (meant !== sitting.id) return redirect(`/exams/${examId}`)
  const { memberId } = sitting
  const at = now()
  await submitSitting({ record: recordFrom(requireViewer(args)), database }, { memberId, examId }, at)
  // A device hands in only after it has delivered what it kept.
  noteContact({ sittingId: sitting.id, memberId, seenAt: at, waiting: 0 })
  return redirect(`/exams/${examId}/result`)
}

export default function SubmitExam() {
  const { base, sittingId, count, open, partly } = useLoaderData<typeof loader>()
  const isComplete = open.length + partly.length === 0
  return (
    <Page title="检查并交卷" lead={`共${count}题。交卷后不能再改；成绩由组织者公布。`}>
      {isComplete ? (
        <Notice tone="good" title="全部题目都已作答，答案已保存在服务器上" />
      ) : (
        <Notice tone="warning" title={`还有 ${open.length + partly.length} 道题没有做完`}>
          <NotDone base={base} open={open} partly={partly} />
        </Notice>
      )}
      <HandInForm base={base} attemptId={sittingId} open={open} partly={partly} />
    </Page>
  )
}
