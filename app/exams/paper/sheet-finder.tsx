import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { DateTimeField } from '#app/ui/date-time-field.tsx'
import { fieldId } from '#app/ui/field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fieldOf, type ExamFieldsProps } from '../desk/exam-fields.tsx'
import { VERSIONS } from './paper-version.ts'
import { useFocusOn } from './use-focus-on.ts'

/** Whose sheet is keyed in next; version and time stay as they were. */
export function SheetFinder({ isNext, ...props }: ExamFieldsProps & { isNext: boolean }) {
  useFocusOn(isNext && Object.keys(props.errors).length === 0 ? fieldId('number') : null)
  const field = (name: string) => fieldOf(props, name)
  return (
    <Form method="get" className="form" noValidate key={String(isNext)}>
      <TextField {...field('number')} label="工号" hint="照答题纸填写" maxLength={40} autoComplete="off" />
      <RadioGroup
        {...field('version')}
        legend="卷别"
        options={VERSIONS.map((version) => ({ value: version, label: `${version} 卷` }))}
      />
      <DateTimeField {...field('at')} label="交卷时间" hint="合格证明和有效期按这一天算" />
      <Button kind={isNext ? 'main' : 'quiet'}>填写答案</Button>
    </Form>
  )
}
