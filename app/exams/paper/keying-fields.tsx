import type { KeyboardEvent } from 'react'
import { fieldId } from '#app/ui/field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useFocusOn } from './use-focus-on.ts'

/** A place to key in: what it is called and what to type. */
export type KeyingPlace = { name: string; label: string; hint: string }

type Props = {
  places: ReadonlyArray<KeyingPlace>
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  errors: Readonly<Record<string, string>>
}

/** One short field for each place of the sheet; Enter goes on to the next one. */
export function KeyingFields({ places, values, errors }: Props) {
  const [first] = places
  useFocusOn(first && Object.keys(errors).length === 0 ? fieldId(first.name) : null)
  return (
    <div className="keying" role="group" aria-label="答案">
      {places.map(({ name, label, hint }) => (
        <TextField
          key={name}
          name={name}
          label={`第 ${label} 题`}
          placeholder={hint}
          autoComplete="off"
          onKeyDown={goOn}
          maxLength={2000}
          defaultValue={[values[name] ?? ''].flat()[0]}
          error={errors[name]}
        />
      ))}
    </div>
  )
}

/** Without this, Enter would send a sheet that is half keyed in. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  const inputs = [...(event.currentTarget.closest('.keying')?.querySelectorAll('input') ?? [])]
  const next = inputs[inputs.findIndex((input) => input === event.currentTarget) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}
