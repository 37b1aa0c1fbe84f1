import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { formatMarks } from '#app/exams/marks-words.ts'
import { AnswerSheet } from '#app/exams/paper/answer-sheet.tsx'
import { drawVersion, printVersion } from '#app/exams/paper/load-printed-paper.server.ts'
import { notePaperOpened, PRINTS } from '#app/exams/paper/open-paper.server.ts'
import { PaperHead } from '#app/exams/paper/paper-head.tsx'
import { keyLine } from '#app/exams/paper/paper-key.ts'
import { PaperKeyTable } from '#app/exams/paper/paper-key-table.tsx'
import { versionWords } from '#app/exams/paper/paper-version.ts'
import { QuestionPaper } from '#app/exams/paper/question-paper.tsx'
import { requirePaper } from '#app/exams/paper/require-paper.server.ts'
import { sheetSlot } from '#app/exams/paper/sheet-slot.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { qrCode } from '#app/platform/qr/qr-code.ts'
import { found } from '#app/platform/respond.server.ts'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import '#app/exams/paper/paper.css'
import '#app/exams/paper/paper-print.css'
import { paperAddress, paperOf } from './paper-of.server.ts'

const TITLES = { questions: '试卷', sheet: '答题纸', key: '答案' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? TITLES[page.print] : '打印'} · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '从封存的试题打印的试卷、答题纸和答案。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, exam, search, version, round } = await paperOf(args)
  const print = found(
    PRINTS.find((one) => one === args.params.print),
    '没有这样的打印件',
  )
  const at = now()
  const poolId = await requirePaper(database, exam, viewer, { print, round }, at)
  const drawn = await drawVersion(database, poolId, version, round)
  const { questions, total, hash } = printVersion(drawn)
  if (print !== 'sheet') await notePaperOpened(database, exam, viewer, { print, version, round }, at)
  const asked = print === 'key' ? questions : []
  return {
    exam: { id: exam.id, title: exam.title },
    ...{ print, total, hash, large: search.get('type') === 'large', name: versionWords(version, round) },
    again: `version=${version}&round=${round}`,
    minutes: exam.rules.minutes,
    count: questions.length,
    code: qrCode(paperAddress(exam.id, print === 'sheet' ? '/results' : '', version, round, hash)),
    questions: print === 'questions' ? questions : [],
    slots: print === 'sheet' ? drawn.slots.flat().map(sheetSlot) : [],
    lines: asked.flatMap(({ number, code, marks }, index) => {
      const [question, slots = []] = [drawn.asked[index], drawn.slots[index]]
      return question ? [keyLine({ number, code, marks }, question, slots, drawn.seed)] : []
    }),
  }
}

export default function PaperPrint() {
  const page = useLoaderData<typeof loader>()
  const { exam, print, large } = page
  const own = `/organize/exams/${exam.id}`
  return (
    <Page
      title={`${TITLES[print]}（${page.name}）`}
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: own },
        { label: '纸质考试', to: `${own}/paper` },
      ]}
      lead={
        <Link to={`?${page.again}${large ? '' : '&type=large'}`} className="line-link">
          {large ? '改为普通字号' : '改为大字版'}
        </Link>
      }
      actions={<PrintButton />}
    >
      <article className={large ? 'paper paper-large' : 'paper'}>
        <PaperHead
          title={exam.title}
          subtitle={`${TITLES[print]}　${page.name}`}
          facts={[`共 ${page.count} 题`, `满分 ${formatMarks(page.total)} 分`, `时长 ${page.minutes} 分钟`]}
          code={page.code}
          hash={page.hash}
        />
        {print === 'questions' ? <QuestionPaper questions={page.questions} /> : null}
        {print === 'sheet' ? <AnswerSheet slots={page.slots} /> : null}
        {print === 'key' ? <PaperKeyTable lines={page.lines} /> : null}
      </article>
    </Page>
  )
}
