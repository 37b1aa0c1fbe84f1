import type { LoaderFunctionArgs } from '@remix-run/node'
import { previewRoster } from '#app/members/roster/preview-roster.server.ts'
import { rowWords } from '#app/members/roster/row-words.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, refuse } from '#app/platform/respond.server.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'
import { requirePendingImport } from './pending-import.server.ts'

/** The whole check of a roster as a workbook: every row, what will happen and why not; and who is not in the file. */
export async function loader(args: LoaderFunctionArgs) {
  const { importer, pending } = await requirePendingImport(args)
  if (pending.content.kind === 'applied') throw refuse(404, '名册已经导入，核对报告不再保留')
  const { roster } = pending.content
  const { plan } = await previewRoster(
    database,
    importer,
    pending.scope,
    roster,
    pending.choices,
    dayOf(now()),
  )
  const rows = toSheet({
    name: '逐行核对',
    columns: [
      { key: 'row', title: '文件行号', value: ({ row }) => row },
      { key: 'employeeNumber', title: '工号', width: 14, value: ({ employeeNumber }) => employeeNumber },
      { key: 'name', title: '姓名', width: 14, value: ({ name }) => name },
      { key: 'outcome', title: '处理', value: ({ outcomeTitle }) => outcomeTitle },
      { key: 'changes', title: '改动', width: 50, value: ({ changes }) => changes.join('\n') },
      { key: 'problems', title: '问题', width: 60, value: ({ findings }) => sentences(findings, 'refused') },
      { key: 'notices', title: '提示', width: 60, value: ({ findings }) => sentences(findings, 'notice') },
    ],
    rows: plan.rows.map(rowWords),
  })
  const absent = toSheet({
    name: '名册中没有的人员',
    columns: [
      { key: 'employeeNumber', title: '工号', width: 14, value: ({ employeeNumber }) => employeeNumber },
      { key: 'name', title: '姓名', width: 14, value: ({ name }) => name },
      { key: 'unit', title: '所在党组织', width: 30, value: ({ unitName }) => unitName },
    ],
    rows: plan.absent,
  })
  const file = await writeWorkbook([rows, absent])
  return new Response(new Uint8Array(file), {
    headers: attachment(`名册核对 ${dayOf(now())}.xlsx`, WORKBOOK),
  })
}

function sentences(
  findings: ReturnType<typeof rowWords>['findings'],
  severity: 'refused' | 'notice',
): string {
  return findings
    .filter((finding) => finding.severity === severity)
    .map(({ sentence }) => sentence)
    .join('\n')
}
