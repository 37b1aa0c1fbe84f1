import { Form } from '@remix-run/react'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import './exams.css'
import { BOOK_WORDS } from './book-of.ts'
import { DeliverKept } from './deliver-kept.tsx'
import type { MyExam } from './find-my-exams.server.ts'
import type { MyRound } from './find-my-rounds.server.ts'
import { RoundTable } from './round-table.tsx'
import { passWords, releaseRuleWords, resitRuleWords, validityWords } from './rule-words.ts'
import { STANDING_WORDS, windowWords } from './standing-words.ts'
import { marksWords } from './time-words.ts'

type ExamPageProps = {
  exam: MyExam
  /** The sitting that runs; `isHere`: on this device. */
  running: { sittingId: string; count: number; isHere: boolean } | null
  /** Rounds that are handed in. */
  rounds: ReadonlyArray<MyRound>
  /** The server's clock, milliseconds since 1970. */
  now: number
  refusal?: string | undefined
}

/** An exam to its candidate: what holds for it, and the one act that is possible now. */
export function ExamPage({ exam, running, rounds, now, refusal }: ExamPageProps) {
  const { kind, word } = STANDING_WORDS[exam.standing]
  return (
    <Page
      title={exam.round > 1 ? `${exam.title}（补考）` : exam.title}
      crumbs={[{ label: '考试', to: '/exams' }]}
      lead={exam.basis || undefined}
    >
      {refusal ? (
        <Notice tone="error" title="没有开始">
          {refusal}
        </Notice>
      ) : null}
      {[...(running ? [running] : []), ...rounds].map(({ sittingId, count }) => (
        <DeliverKept key={sittingId} examId={exam.id} sittingId={sittingId} count={count} now={now} />
      ))}
      <p>
        <Status kind={kind}>{word}</Status>
      </p>
      <Facts items={factsOf(exam)} />
      {exam.instructions ? <p>{exam.instructions}</p> : null}
      <Act exam={exam} running={running} />
      {exam.canPractise && exam.standing !== 'running' ? (
        <p>
          <ButtonLink to={`/practice?exam=${exam.id}`}>练习这场考试的题库</ButtonLink>
        </p>
      ) : null}
      <RoundTable examId={exam.id} rounds={rounds} />
    </Page>
  )
}

function Act({ exam, running }: Pick<ExamPageProps, 'exam' | 'running'>) {
  if (running?.isHere)
    return (
      <ButtonLink kind="main" to={`/exams/${exam.id}/sitting`}>
        继续作答
      </ButtonLink>
    )
  if (running)
    return (
      <Form method="post" className="stack">
        <Notice tone="warning" title="这场考试正在另一台设备上作答">
          <p>
            可以改在本机继续：已保存的答案都在，时间照常计算。那台设备随即停止作答，它未送出的答案仍可送达。
          </p>
        </Notice>
        <Button kind="main" name="act" value="take-over">
          在本机继续
        </Button>
      </Form>
    )
  if (exam.standing === 'open')
    return (
      <Form method="post" className="stack">
        <ul className="exam-terms">
          <li>按“开始考试”后立即计时，共{exam.minutes}分钟；时间由服务器计算，不受设备时间影响。</li>
          <li>每个答案随填随存：断网、关机、换设备都可以回来接着答，不算离开，也不少次数。</li>
          <li>时间到自动保存并交卷。因断网晚到、但在截止前填写的答案，由组织员判定。</li>
          <li>组织员暂停考试时停止计时，请停止作答：暂停期间填写的答案不直接计入，由组织员判定。</li>
        </ul>
        <Button kind="main" name="act" value="start">
          开始考试
        </Button>
      </Form>
    )
  if (exam.standing === 'paused')
    return (
      <Notice tone="warning" title="考试暂停中">
        <p>组织员恢复考试后才能开始；你还没有开始，时间没有计。</p>
        <p>
          <ButtonLink reloadDocument to={`/exams/${exam.id}`}>
            看看恢复了没有
          </ButtonLink>
        </p>
      </Notice>
    )
  return exam.standing === 'handed-in' || exam.standing === 'released' ? (
    <ButtonLink kind="main" to={`/exams/${exam.id}/result`}>
      {exam.standing === 'released' ? '看成绩' : '看交卷情况'}
    </ButtonLink>
  ) : null
}

function factsOf(exam: MyExam) {
  const { pass, count, total, minutes, extraMinutes, book, typeSize } = exam
  return [
    { term: '开考时间', value: windowWords(exam) },
    {
      term: '时长',
      value: extraMinutes > 0 ? `${minutes}分钟（含为你延长的${extraMinutes}分钟）` : `${minutes}分钟`,
    },
    { term: '试卷', value: `${count}题，满分${marksWords(total)}` },
    { term: '合格线', value: passWords(pass) },
    { term: '方式', value: BOOK_WORDS[book] },
    ...(typeSize === 'large' ? [{ term: '字号', value: '大字' }] : []),
    { term: '成绩', value: releaseRuleWords(exam.release) },
    { term: '补考', value: resitRuleWords(exam.resitUntil) },
    { term: '有效期', value: validityWords(exam.validYears) },
  ]
}
