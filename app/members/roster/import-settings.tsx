import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { FIELDS } from './fields.ts'
import type { ImportView } from './import-view.server.ts'

const FIELD_OPTIONS = [
  { value: '', label: '不导入' },
  ...FIELDS.map(({ code, title }) => ({ value: code, label: title })),
]

/** What the importer may correct: the sheet, the meaning of columns, unknown units, leavers. */
export function ImportSettings({ view }: { view: ImportView }) {
  const busy = useNavigation().state !== 'idle'
  const doubtful = view.missing.length > 0 || view.columns.some((column) => column.doubtful)
  return (
    // A new plan brings new defaults: the key makes the fields take them.
    <Form method="post" className="stack" key={view.hash}>
      <input type="hidden" name="intent" value="adjust" />
      {view.unknownUnits.length > 0 ? <UnknownUnits units={view.unknownUnits} /> : null}
      {view.absent.total > 0 ? <Absent absent={view.absent} /> : null}
      <details className="fold" open={doubtful}>
        <summary>各列的含义{doubtful ? '（有拿不准的列，请核对）' : ''}</summary>
        {view.sheets.length > 1 ? (
          <SelectField
            name="sheet"
            label="工作表"
            options={view.sheets.map(({ index, name, rows }) => ({
              value: String(index),
              label: `${name}（${rows} 行）`,
            }))}
            defaultValue={String(view.sheets.find(({ chosen }) => chosen)?.index ?? 0)}
          />
        ) : null}
        <div className="field-grid">
          {view.columns.map(({ index, letter, head, field, doubtful: unsure }) => (
            <SelectField
              key={index}
              name={`field-${index}`}
              label={`${letter} 列“${head}”`}
              hint={unsure ? '拿不准，请核对' : undefined}
              options={FIELD_OPTIONS}
              defaultValue={field}
            />
          ))}
        </div>
      </details>
      <div>
        <Button disabled={busy}>按新设置重新检查</Button>
      </div>
    </Form>
  )
}

function UnknownUnits({ units }: { units: ImportView['unknownUnits'] }) {
  return (
    <Card title={`系统中没有的党组织（${units.length} 个）`}>
      <p>名称写错了就改正文件；确实是新组织，选择建在哪里。不选的，名册中相应的行不会导入。</p>
      {units.map(({ key, name, kind, rows, chosen, options }) => (
        <SelectField
          key={key}
          id={`create-${key}`}
          name={`create:${key}`}
          label={`${name}（${kind}，${rows} 行）`}
          options={options}
          defaultValue={chosen}
        />
      ))}
    </Card>
  )
}

function Absent({ absent }: { absent: ImportView['absent'] }) {
  return (
    <Card title={`名册中没有的人员（${absent.total} 人）`}>
      <details className="fold">
        <summary>查看名单</summary>
        <ul className="names">
          {absent.shown.map(({ memberId, name, employeeNumber, unitName }) => (
            <li key={memberId}>
              {name} <span className="muted small">{`${employeeNumber} · ${unitName}`}</span>
            </li>
          ))}
        </ul>
        {absent.total > absent.shown.length ? (
          <p className="muted small">其余 {absent.total - absent.shown.length} 人见核对报告。</p>
        ) : null}
      </details>
      <CheckboxField
        name="markLeavers"
        value="yes"
        label="将名册中没有的人员标记为离开"
        hint="只有名册包含导入范围内的全部人员时才勾选。"
        defaultChecked={absent.mark}
      />
    </Card>
  )
}
