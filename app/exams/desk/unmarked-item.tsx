import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Unmarked } from './find-unmarked.server.ts'
import { INVOLVEMENTS } from './involvement.ts'
import { rubricField } from './rubric-field.ts'

type Props = {
  /** `isOwn`: it is the viewer's own answer. */
  item: Unmarked & { isOwn: boolean }
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
}

/** A written answer beside the rubric by which it is marked. */
export function UnmarkedItem({ item, errors, values }: Props) {
  const { number, stem, answers, model, isOwn } = item
  return (
    <Card title={`第 ${number} 题`}>
      <p>{stem}</p>
      <h3>考生的回答</h3>
      {answers.map(({ asked, text }, index) => (
        <div key={index}>
          {asked === null ? null : <p className="muted">{asked}</p>}
          <p>{text}</p>
        </div>
      ))}
      <h3>参考答案</h3>
      <p>{model}</p>
      {isOwn ? <p>{INVOLVEMENTS.own}。</p> : <Rubric {...{ item, errors, values }} />}
    </Card>
  )
}

function Rubric({ item: { sittingId, number, rubric }, errors, values }: Props) {
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="sittingId" value={sittingId} />
      <input type="hidden" name="number" value={number} />
      {rubric.map(({ id, text, points }) => (
        <TextField
          key={id}
          id={`${sittingId}-${number}-${id}`}
          name={rubricField(id)}
          label={`${text}（${points} 分）`}
          inputMode="numeric"
          maxLength={3}
          defaultValue={[values[rubricField(id)] ?? ''].flat()[0]}
          error={errors[rubricField(id)]}
        />
      ))}
      <Button>评分</Button>
    </Form>
  )
}
