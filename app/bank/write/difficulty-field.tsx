import { SelectField } from '#app/ui/select-field.tsx'

type DifficultyFieldProps = { name: string; defaultValue: string; error: string | undefined }

/** How difficult a question is; the middle where nothing was chosen. */
export function DifficultyField({ name, defaultValue, error }: DifficultyFieldProps) {
  return (
    <SelectField
      name={name}
      label="难度"
      defaultValue={defaultValue || '2'}
      error={error}
      options={[...'易中难'].map((label, index) => ({ value: String(index + 1), label }))}
    />
  )
}
