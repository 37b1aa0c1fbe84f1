import { TextField } from '#app/ui/text-field.tsx'
import type { Unmarked } from './find-unmarked.server.ts'
import { rubricField } from './rubric-field.ts'

type Props = {
  item: Pick<Unmarked, 'sittingId' | 'number' | 'rubric'>
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
}

/** A field for the points of each line of a rubric. */
export function RubricFields({ item: { sittingId, number, rubric }, errors, values }: Props) {
  return rubric.map(({ id, text, points }) => (
    <TextField
      key={id}
      id={`${sittingId}-${number}-${id}`}
      name={rubricField(id)}
      label={`${text}（要点 ${points} 分）`}
      inputMode="numeric"
      maxLength={3}
      defaultValue={[values[rubricField(id)] ?? ''].flat()[0]}
      error={errors[rubricField(id)]}
    />
  ))
}
