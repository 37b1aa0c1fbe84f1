import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { Unmarked } from './find-unmarked.server.ts'
import { INVOLVEMENTS } from './involvement.ts'
import { RubricFields } from './rubric-fields.tsx'
import { WrittenAnswer } from './written-answer.tsx'

type Props = {
  /** `isOwn`: it is the viewer's own answer. */
  item: Unmarked & { isOwn: boolean }
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
}

/** A written answer beside the rubric by which it is marked. */
export function UnmarkedItem({ item, errors, values }: Props) {
  return (
    <Card title={`第 ${item.number} 题`}>
      <WrittenAnswer item={item} />
      {item.isOwn ? <p>{INVOLVEMENTS.own}。</p> : <Rubric {...{ item, errors, values }} />}
    </Card>
  )
}

function Rubric({ item, errors, values }: Props) {
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="sittingId" value={item.sittingId} />
      <input type="hidden" name="number" value={item.number} />
      <RubricFields {...{ item, errors, values }} />
      <Button>评分</Button>
    </Form>
  )
}
