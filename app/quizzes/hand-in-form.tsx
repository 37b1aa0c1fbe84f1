import { Form, Link } from '@remix-run/react'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'

type NotDoneProps = {
  /** Address of the sitting; questions are below it by number. */
  base: string
  open: ReadonlyArray<number>
  partly: ReadonlyArray<number>
}

/** `attemptId`: which one is meant, where an address stands for one after the other. */
type HandInFormProps = NotDoneProps & { attemptId?: string | undefined }

/** The last choice before a quiz or an exam is handed in: back to the questions, or hand it in as it is. */
export function HandInForm({ base, attemptId, open, partly }: HandInFormProps) {
  const isComplete = open.length + partly.length === 0
  return (
    <Form method="post" className="quiz-acts">
      {attemptId === undefined ? null : <input type="hidden" name="attemptId" value={attemptId} />}
      <ButtonLink to={`${base}/${open[0] ?? partly[0] ?? 1}`}>
        {isComplete ? '再看一遍' : '继续作答'}
      </ButtonLink>
      <Button kind="main">{isComplete ? '交卷' : '就这样交卷'}</Button>
    </Form>
  )
}

/** Questions that are not done, each leading back to itself. */
export function NotDone({ base, open, partly }: NotDoneProps) {
  return (
    <>
      <Numbers words="没有作答" numbers={open} base={base} />
      <Numbers words="没有答完" numbers={partly} base={base} />
    </>
  )
}

function Numbers({ words, numbers, base }: { words: string; numbers: ReadonlyArray<number>; base: string }) {
  if (numbers.length === 0) return null
  return (
    <p>
      {words}：
      {numbers.map((number) => (
        <Link className="number-link" key={number} to={`${base}/${number}`}>
          第{number}题
        </Link>
      ))}
    </p>
  )
}
