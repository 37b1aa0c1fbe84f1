import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { NOTE_LENGTH, STANDINGS, SUMMARY_LENGTH, type Promised } from './report.ts'

type ReportFieldsProps = {
  promises: ReadonlyArray<Promised>
  /** As typed before, by field. */
  values: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** A choice and room for a few words on each promise, and on the whole year. */
export function ReportFields({ promises, values, errors }: ReportFieldsProps) {
  const { min, max } = SUMMARY_LENGTH
  return (
    <>
      {promises.map(({ key, title, text }) => (
        <div key={key}>
          <RadioGroup
            legend={title}
            name={`standing-${key}`}
            hint={text}
            options={STANDINGS.map((standing) => ({ value: standing.code, label: standing.title }))}
            defaultValue={values[`standing-${key}`]}
            error={errors[`standing-${key}`]}
            required
          />
          <TextArea
            name={`note-${key}`}
            label="说明"
            hint="没有全部做到的必须写：什么情况，打算怎么改"
            rows={2}
            maxLength={NOTE_LENGTH * 2}
            defaultValue={values[`note-${key}`] ?? ''}
            error={errors[`note-${key}`]}
          />
        </div>
      ))}
      <TextArea
        name="summary"
        label="一年来总的情况"
        hint={`${min}–${max} 字：做了什么，还有什么不足`}
        rows={5}
        maxLength={max * 2}
        required
        defaultValue={values.summary ?? ''}
        error={errors.summary}
      />
    </>
  )
}
