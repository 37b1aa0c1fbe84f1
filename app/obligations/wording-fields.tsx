import { TextField } from '#app/ui/text-field.tsx'
import { textOf, type FieldErrors, type FieldValues } from './field-values.ts'

/** How an obligation is called and which document it rests on. */
export function WordingFields({ values, errors }: { values: FieldValues; errors: FieldErrors }) {
  return (
    <>
      <TextField
        name="title"
        label="任务名称"
        maxLength={60}
        defaultValue={textOf(values.title)}
        error={errors.title}
      />
      <TextField
        name="basisTitle"
        label="依据的文件"
        hint="写全称，例如《华川能源集团党委2026年党员教育培训计划》；每位学员都会看到"
        maxLength={100}
        defaultValue={textOf(values.basisTitle)}
        error={errors.basisTitle}
      />
      <TextField
        name="basisArticle"
        label="文件中的条款"
        hint="例如“第三条”或“第二部分第（一）项”"
        required={false}
        maxLength={40}
        defaultValue={textOf(values.basisArticle)}
        error={errors.basisArticle}
      />
    </>
  )
}
