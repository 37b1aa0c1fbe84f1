import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { BodyFields } from './body-fields.tsx'
import { MOST_PARTS, partTypes } from './case-parts.ts'
import { DifficultyField } from './difficulty-field.tsx'
import type { DraftFieldsProps } from './draft-fields.tsx'
import { partPrefix, PLAIN_TYPES, type PlainType } from './draft-values.ts'
import '../bank.css'

type CaseFieldsProps = Omit<DraftFieldsProps, 'type'>

/** The questions of a case. Adding and removing one sends the form, so that both work without scripts. */
export function CaseFields({ values, errors, action }: CaseFieldsProps) {
  const types = partTypes(values)
  const revision = values['revision'] ?? '0'
  return (
    <>
      <input type="hidden" name="revision" value={revision} />
      {types.map((type, index) => (
        <OnePart
          {...{ type, index, values, errors, action }}
          isOnly={types.length === 1}
          key={`${revision}.${index}`}
        />
      ))}
      {types.length < MOST_PARTS ? (
        <div className="bank-add">
          <SelectField
            name="newType"
            label={types.length === 0 ? '第一小题的题型' : '再加一小题'}
            defaultValue={values['newType'] ?? 'single'}
            error={errors['newType']}
            options={PLAIN_TYPES.map((value) => ({ value, label: QUESTION_TYPE_TITLES[value] }))}
          />
          <Button name="intent" value="add-part" formAction={`${action}#part-${types.length}`}>
            加上
          </Button>
        </div>
      ) : (
        <p>一道案例最多{MOST_PARTS}小题。</p>
      )}
    </>
  )
}

type OnePartProps = CaseFieldsProps & { type: PlainType; index: number; isOnly: boolean }

function OnePart({ type, index, values, errors, action, isOnly }: OnePartProps) {
  const prefix = partPrefix(index)
  const text = (own: string) => {
    const name = `${prefix}${own}`
    return { name, defaultValue: values[name] ?? '', error: errors[name] }
  }
  return (
    <fieldset className="bank-part" id={`part-${index}`}>
      <legend>
        第{index + 1}小题（{QUESTION_TYPE_TITLES[type]}）
      </legend>
      <input type="hidden" name={`${prefix}type`} value={type} />
      <TextField
        {...text('marks')}
        defaultValue={values[`${prefix}marks`] ?? '1'}
        label="分值"
        hint="和其他小题相比占多少，写1到100的整数。"
        inputMode="numeric"
      />
      <BodyFields {...{ type, values, errors, prefix, action }} />
      <TextField {...text('article')} label="条文" hint="如 第八条" />
      <TextField {...text('point')} label="知识点" />
      <DifficultyField {...text('difficulty')} />
      {isOnly ? null : (
        <Button name="intent" value={`remove-part-${index}`} kind="danger" formAction={`${action}#part-0`}>
          移除第{index + 1}小题
        </Button>
      )}
    </fieldset>
  )
}
