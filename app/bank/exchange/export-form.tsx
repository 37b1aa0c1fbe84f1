import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { EXPORT_FORMAT_LIST, EXPORT_FORMATS } from './export-formats.ts'

/** Exports what the filter leaves; `query` is the filter as it stands in the address. */
export function ExportForm({ query }: { query: string }) {
  return (
    <form method="get" action="/organize/bank/export" className="form" aria-label="导出">
      {[...new URLSearchParams(query)].map(([name, value], index) => (
        <input type="hidden" name={name} value={value} key={index} />
      ))}
      <SelectField
        name="format"
        label="格式"
        hint="表格和 QTI 能写下所有题型。导出的文件都能原样导入。"
        options={EXPORT_FORMAT_LIST.map((value) => ({ value, label: EXPORT_FORMATS[value] }))}
      />
      <Button>导出</Button>
    </form>
  )
}
