import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { Unmarked } from './find-unmarked.server.ts'
import { RubricFields } from './rubric-fields.tsx'
import { WrittenAnswer } from './written-answer.tsx'

type Props = {
  item: Unmarked
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
}

/** A written answer beside the rubric by which it is marked. */
export function UnmarkedItem({ item, errors, values }: Props) {
  const { sittingId, number } = item
  return (
    <Card title={`第 ${number} 题`}>
      <WrittenAnswer item={item} />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="sittingId" value={sittingId} />
        <input type="hidden" name="number" value={number} />
        <RubricFields {...{ item, errors, values }} />
        <Button>评分</Button>
      </Form>
    </Card>
  )
}
