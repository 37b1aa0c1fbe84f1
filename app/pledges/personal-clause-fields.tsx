import { useFetcher } from '@remix-run/react'
import { TextArea } from '#app/ui/text-area.tsx'
import { PERSONAL_CLAUSE_LENGTH, type PersonalClauseRules } from './pledge.ts'
import { personalField } from './personal-field.ts'

type PersonalClauseFieldsProps = {
  rules: PersonalClauseRules
  /** As typed or kept before. */
  values: ReadonlyArray<string>
  errors: Readonly<Record<string, string>>
}

/** The fields for the signer's own clauses; what is typed is kept as a draft on leaving a field. */
export function PersonalClauseFields({ rules, values, errors }: PersonalClauseFieldsProps) {
  const fetcher = useFetcher()
  if (rules.max === 0) return null
  const { min, max } = PERSONAL_CLAUSE_LENGTH
  return (
    <fieldset className="personal-clauses">
      <legend>个人承诺事项</legend>
      <p className="field-hint">
        {rules.prompt}（{rules.min === rules.max ? `${rules.min} 条` : `${rules.min}–${rules.max} 条`}，每条{' '}
        {min}–{max} 字）
      </p>
      {rules.hints.length > 0 ? (
        <details className="clause-hints">
          <summary>可以从哪些方面写</summary>
          <ul>
            {rules.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {Array.from({ length: rules.max }, (_, index) => (
        <TextArea
          key={personalField(index)}
          name={personalField(index)}
          label={`第 ${index + 1} 条`}
          rows={3}
          maxLength={max * 2}
          required={index < rules.min}
          defaultValue={values[index] ?? ''}
          error={errors[personalField(index)]}
          onBlur={({ currentTarget: { form } }) => {
            if (!form) return
            const draft = new FormData()
            draft.set('intent', 'save')
            for (const [name, value] of new FormData(form))
              if (name.startsWith('personal-')) draft.set(name, value)
            fetcher.submit(draft, { method: 'post' })
          }}
        />
      ))}
    </fieldset>
  )
}
