import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { startBankImport } from '#app/bank/import/start-import.server.ts'
import { findUnit, findUnitsAbovePartyGroups } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { requireKeeper } from './bank-access.server.ts'

export const meta: MetaFunction = () => [
  { title: '导入题目 · 廉学' },
  { name: 'description', content: '从表格成批导入题目，先核对再入库。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { scopes } = await requireKeeper(args)
  const units = await findUnitsAbovePartyGroups(database, scopes)
  return { units: unitOptions(units) }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, scopes } = await requireKeeper(args)
  const form = await args.request.formData().catch(() => null)
  const [unitId, file, pasted] = [form?.get('unit'), form?.get('file'), form?.get('pasted')]
  const words = typeof pasted === 'string' ? pasted.toWellFormed().replaceAll('\0', '') : ''
  const unit = typeof unitId === 'string' ? await findUnit(database, scopes, unitId) : null
  if (!unit) return refused('unit', '请选择题目归哪个组织', words)
  const isFile = file instanceof File && file.size > 0
  if (!isFile && words.trim() === '') return refused('file', '请选择文件，或把题目粘贴到下面', words, unit.id)
  const upload = isFile
    ? { fileName: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
    : { fileName: '粘贴的文字', bytes: Buffer.from(words) }
  const started = await startBankImport(database, viewer.memberId, { ...upload, unitId: unit.id }, now())
  if (started.ok) return redirect(`/organize/bank/import/${started.id}`)
  return refused(isFile ? 'file' : 'pasted', started.sentence, words, unit.id)
}

function refused(field: 'unit' | 'file' | 'pasted', sentence: string, pasted: string, unit = '') {
  const errors: Record<string, string> = { [field]: sentence }
  return data({ errors, unit, pasted }, { status: 400 })
}

export default function ImportQuestions() {
  const { units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title="导入题目"
      lead="先核对，再导入：下一步逐题列出将要新增的、题库里已有的和看不明白的，确认之前不改动任何数据。"
      crumbs={[{ label: '题库', to: '/organize/bank' }, { label: '导入' }]}
    >
      <ErrorSummary errors={answer?.errors} />
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <SelectField
          name="unit"
          label="归哪个组织"
          hint="这个组织和它的下级组卷时可以用。"
          options={units}
          defaultValue={answer?.unit || units[0]?.value}
          error={answer?.errors['unit']}
          required
        />
        <FileField
          name="file"
          label="题目文件"
          hint="现有的 .xlsx、.csv 表格、.docx 文档或 .txt 文字即可，不必改格式；也可以是 GIFT、Moodle XML、QTI 文件。不超过 10 MB。"
          accept=".xlsx,.csv,.docx,.txt,.gift,.xml,.zip"
          error={answer?.errors['file']}
        />
        <TextArea
          name="pasted"
          label="或者把题目粘贴到这里"
          rows={8}
          defaultValue={answer?.pasted ?? ''}
          error={answer?.errors['pasted']}
        />
        <Button kind="main">检查</Button>
      </Form>
      <Card title="怎样的文件能读" tone="quiet">
        <p>
          表格要有“题干”和“答案”两列，名称和次序不限；题型、选项（分列或写在一格里）、解析、难度、依据、知识点有就读。
        </p>
        <p>文字要有题号和答案，答案写在每题后面、括号里或集中在末尾都可以。</p>
        <p>Word 文档连同自动编号和表格一起读，有图片或公式的题交给你。</p>
        <p>
          凡是可以有两种理解的题，不会猜，会列出原因交给你。导入的题是草稿，补齐后由另一个人复核才能使用。
        </p>
      </Card>
    </Page>
  )
}
