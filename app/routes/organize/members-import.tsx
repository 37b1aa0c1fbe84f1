import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { startImport } from '#app/members/roster/start-import.server.ts'
import { refusalSentence } from '#app/members/roster/table/refusal-sentence.ts'
import { findUnit, findUnitsAbovePartyGroups } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'

export const meta: MetaFunction = () => [
  { title: '导入名册 · 廉学' },
  { name: 'description', content: '从表格成批导入和更新名册，先核对再生效。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'import:members:subtree')
  const units = await findUnitsAbovePartyGroups(database, scopesOf(viewer, 'import:members:subtree'))
  return { units: unitOptions(units) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'import:members:subtree')
  const form = await args.request.formData().catch(() => null)
  const scopeId = form?.get('scope')
  const file = form?.get('file')
  const scope =
    typeof scopeId === 'string'
      ? await findUnit(database, scopesOf(viewer, 'import:members:subtree'), scopeId)
      : null
  if (!scope) return refused('scope', '请选择名册属于哪个组织')
  if (!(file instanceof File) || (file.size === 0 && file.name === ''))
    return refused('file', '请选择名册文件', scope.id)
  const bytes = Buffer.from(await file.arrayBuffer())
  const started = await startImport(
    database,
    viewer.memberId,
    { fileName: file.name, bytes, scopeId: scope.id },
    now(),
  )
  if (!started.ok) return refused('file', refusalSentence(started.reason), scope.id)
  return redirect(`/organize/members/import/${started.id}`)
}

function refused(field: 'scope' | 'file', sentence: string, scope = '') {
  const errors: Record<string, string> = { [field]: sentence }
  return data({ errors, scope }, { status: 400 })
}

export default function ImportMembers() {
  const { units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page
      title="导入名册"
      lead="先核对，再导入：下一步会逐行列出将要新增、更新、调动的人员和有问题的行，确认之前不改动任何数据。"
    >
      <Breadcrumbs items={[{ label: '成员', to: '/organize/members' }, { label: '导入名册' }]} />
      <ErrorSummary errors={answer?.errors} />
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <SelectField
          name="scope"
          label="名册属于"
          hint="只处理这个组织及其下级的人员。"
          options={units}
          defaultValue={answer?.scope || units[0]?.value}
          error={answer?.errors['scope']}
          required
        />
        <FileField
          name="file"
          label="名册文件"
          hint="现有的 .xlsx 或 .csv 名册即可，不必改格式，不超过 10 MB。身份证号、电话等其他列不会读取。"
          accept=".xlsx,.csv"
          error={answer?.errors['file']}
          required
        />
        <Button kind="main" disabled={busy}>
          {busy ? '正在检查…' : '上传并检查'}
        </Button>
      </Form>
      <Card title="名册怎样写" tone="quiet">
        <p>
          必须有“工号”和“姓名”两列；其他列有就读：党委、党总支、党支部、党小组、职务、政治面貌、入党日期、到本单位日期、状态、离开日期。列的次序和表头上方的标题行都不要紧。
        </p>
        <p>空着的格子不会抹去系统里已有的内容。同名的人按工号区分。</p>
      </Card>
    </Page>
  )
}
