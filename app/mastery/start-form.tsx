import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { AskedRound } from './practice-form.server.ts'

type StartFormProps = {
  /** Of the round that begins. */
  attemptId: string
  /** The round that still runs and ends when this one begins; null when none does. */
  running: string | null
  /** What is practised: fields, or hidden inputs. */
  children: ReactNode
}

/** Begins a round of practice. While another one runs its button says that this ends it. */
export function StartForm({ attemptId, running, children }: StartFormProps) {
  return (
    <Form method="post" action="/practice" className="form">
      <input type="hidden" name="attemptId" value={attemptId} />
      {running === null ? null : <input type="hidden" name="ends" value={running} />}
      {children}
      {running === null ? <Button kind="main">开始练习</Button> : <Button>结束上次的练习并开始新的</Button>}
    </Form>
  )
}

type AskedRoundFormProps = Omit<StartFormProps, 'children'> & { asked: AskedRound }

/** The round that was asked for elsewhere while another one ran, to be begun after all. */
export function AskedRoundForm({ asked, ...rest }: AskedRoundFormProps) {
  return (
    <StartForm {...rest}>
      <p>
        刚才要开始的新练习：{scopeWords(asked)}，{asked.length}题以内。
      </p>
      {Object.entries(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </StartForm>
  )
}

function scopeWords({ mistakes, exam, point, course }: AskedRound): string {
  if (mistakes !== '') return '错题本里的题'
  if (exam !== '') return '考试的题库'
  if (point !== '') return '一个知识点的题'
  return course === '' ? '全部课程的题' : '一门课程的题'
}
