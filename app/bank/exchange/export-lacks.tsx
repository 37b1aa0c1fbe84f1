import { ButtonLink } from '#app/ui/button-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { EXPORT_FORMATS, type ExportFormat } from './export-formats.ts'
import type { ExportReport } from './export-report.ts'
import '../bank.css'

type ExportLacksProps = {
  report: ExportReport & { format: ExportFormat }
  query: string
  /** Of all questions that the filter leaves. */
  count: number
}

/** Before an export that would lack some questions: which, and what can be done instead. */
export function ExportLacks({ report, query, count }: ExportLacksProps) {
  const { format, types, stems, more, lacks } = report
  const address = (search: Readonly<Record<string, string>>) =>
    `/organize/bank/export?${new URLSearchParams([...new URLSearchParams(query), ...Object.entries(search)])}`
  return (
    <Notice tone="warning" title={`${EXPORT_FORMATS[format]} 写不下${lacks}题（${types}），还没有导出`}>
      <ul className="bank-reasons">
        {stems.map((stem, index) => (
          <li key={index}>{stem}</li>
        ))}
      </ul>
      {more > 0 ? <p>另有{more}题没有列出。</p> : null}
      <p className="row">
        <ButtonLink kind="main" to={address({ format: 'xlsx' })} reloadDocument>
          改为导出表格（{count}题）
        </ButtonLink>
        {count > lacks ? (
          <ButtonLink to={address({ format, partly: 'yes' })} reloadDocument>
            只导出其余{count - lacks}题
          </ButtonLink>
        ) : null}
      </p>
    </Notice>
  )
}
