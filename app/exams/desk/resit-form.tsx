import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { DateTimeField } from '#app/ui/date-time-field.tsx'
import { fieldOf, type ExamFieldsProps } from './exam-fields.tsx'

/** Gives everybody on the list of resits one more round in a window. */
export function ResitForm(props: ExamFieldsProps) {
  return (
    <section className="stack on-screen">
      <h2>安排补考</h2>
      <p>
        补考名单里的人各得一次补考，在下面的时间内开始，原来的加时、字号和开卷照旧。补考还没有到时间的，不重复安排。
      </p>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="resit" />
        <DateTimeField {...fieldOf(props, 'opensAt')} label="补考开考时间" />
        <DateTimeField {...fieldOf(props, 'closesAt')} label="补考最晚开始时间" />
        <Button>安排补考</Button>
      </Form>
    </section>
  )
}
