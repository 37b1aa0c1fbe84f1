import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { KeyingFields, type KeyingPlace } from './keying-fields.tsx'
import type { SheetPreview } from './take-keyed-sheet.server.ts'
import { useFocusOn } from './use-focus-on.ts'

type Values = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

type Props = {
  person: string
  places: ReadonlyArray<KeyingPlace>
  values: Values
  errors: Readonly<Record<string, string>>
  preview: SheetPreview | null
  /** The entry that this sheet corrects; empty for the first time. */
  replaces: string
}

const SAVE = 'save-sheet'

/** What goes along with the answers. */
const ALONG = ['id', 'number', 'version', 'at', 'replaces']

/** The answers of one sheet: typed, looked at once more, saved. */
export function KeyedSheetForm({ person, places, values, errors, preview, replaces }: Props) {
  useFocusOn(preview ? SAVE : null)
  const one = (name: string) => [values[name] ?? ''].flat()[0] ?? ''
  const hidden = preview ? [...ALONG, 'reason', ...places.map(({ name }) => name)] : ALONG
  return (
    <Form method="post" className="form" noValidate>
      {hidden.map((name) => (
        <input key={name} type="hidden" name={name} value={one(name)} />
      ))}
      <h2>{person}</h2>
      {preview ? (
        <>
          <PreviewList preview={preview} />
          <p className="exam-ways">
            <Button kind="main" name="intent" value="save" id={SAVE}>
              保存，录下一份
            </Button>
            <Button name="intent" value="change">
              返回修改
            </Button>
          </p>
        </>
      ) : (
        <>
          {replaces === '' ? null : (
            <TextField
              name="reason"
              label="更正原因"
              maxLength={200}
              defaultValue={one('reason')}
              error={errors.reason}
            />
          )}
          <KeyingFields places={places} values={values} errors={errors} />
          <Button kind="main" name="intent" value="preview">
            核对
          </Button>
        </>
      )}
    </Form>
  )
}

function PreviewList({ preview: { rows, open } }: { preview: SheetPreview }) {
  return (
    <>
      {open.length > 0 ? (
        <Notice tone="warning" title={`${open.length} 处没有作答`}>
          第 {open.join('、')} 题空着。答题纸上确实空着，再保存。
        </Notice>
      ) : null}
      <dl className="keyed-list" aria-label="读到的答案">
        {rows.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words || '—'}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
