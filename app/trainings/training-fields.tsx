import { DateField } from '#app/ui/date-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Attendable } from './find-attendable.server.ts'

type Values = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

type TrainingFieldsProps = {
  values: Values
  errors: Readonly<Record<string, string | undefined>>
  members: ReadonlyArray<Attendable>
}

/** What was held, when and where, for how many 学时, on which document, and who attended. */
export function TrainingFields({ values, errors, members }: TrainingFieldsProps) {
  const text = (name: string) => [values[name] ?? ''].flat()[0] ?? ''
  const field = (name: string) => ({ name, defaultValue: text(name), error: errors[name] })
  return (
    <>
      <TextField {...field('title')} label="学习主题" maxLength={60} />
      <DateField {...field('heldOn')} label="学习日期" />
      <TextField {...field('place')} label="地点" maxLength={60} />
      <TextField
        {...field('credit')}
        label="学时"
        hint="最多一位小数，例如 2 或 2.5"
        inputMode="decimal"
        maxLength={5}
      />
      <TextField
        {...field('basisTitle')}
        label="依据的文件"
        hint="例如《华川能源集团党委2026年党员教育培训计划》"
        maxLength={100}
      />
      <RadioGroup
        legend="参加人员"
        name="members"
        multiple
        options={members.map(({ memberId, name, employeeNumber, unitName }) => ({
          value: memberId,
          label: name,
          hint: `${employeeNumber} · ${unitName}`,
        }))}
        defaultValues={[values.members ?? []].flat()}
        error={errors.members}
      />
    </>
  )
}
