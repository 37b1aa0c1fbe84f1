import { Form, Link, useNavigation } from '@remix-run/react'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ImportRows } from './import-rows.tsx'
import { ImportSettings } from './import-settings.tsx'
import type { ImportView } from './import-view.server.ts'
import { OUTCOMES, type Outcome } from './plan.ts'

type ImportPreviewProps = {
  fileName: string
  scopeName: string
  form: string
  view: ImportView
  show: Outcome | null
  page: number
  error: string | undefined
}

/** The dry run of an import: how the file was understood, what will happen row by row, and the button that does it. */
export function ImportPreview({ fileName, scopeName, form, view, show, page, error }: ImportPreviewProps) {
  const sheet = view.sheets.find(({ chosen }) => chosen)
  return (
    <Page
      width="wide"
      title="核对名册"
      lead={`${fileName}（${form}），工作表“${sheet?.name ?? ''}”，表头在第 ${view.headerRow} 行；导入范围：${scopeName}。现在还没有改动任何数据。`}
    >
      <Breadcrumbs
        items={[
          { label: '成员', to: '/organize/members' },
          { label: '导入名册', to: '/organize/members/import' },
          { label: '核对名册' },
        ]}
      />
      {error ? <Notice tone="error" title={error} /> : null}
      {view.missing.length > 0 ? (
        <Notice
          tone="warning"
          title={`没有找到“${view.missing.map((field) => (field === 'name' ? '姓名' : '工号')).join('”和“')}”一列`}
        >
          请在下面“各列的含义”中指明，然后按新设置重新检查；或者检查文件的表头。
        </Notice>
      ) : (
        <Card title="结果">
          <p className="number">{countWords(view)}</p>
          {view.notes > 0 ? (
            <p className="muted small">另有 {view.notes} 行是说明、合计或重复行，没有作为人员处理。</p>
          ) : null}
          <ApplyForm view={view} />
        </Card>
      )}
      <ImportSettings view={view} />
      {view.missing.length > 0 ? null : <ImportRows view={view} show={show} page={page} />}
    </Page>
  )
}

function countWords({ counts }: ImportView): string {
  const parts = OUTCOMES.filter(({ code }) => counts[code] > 0).map(
    ({ code, title }) => `${title} ${counts[code]} 人`,
  )
  return parts.length > 0 ? parts.join('，') : '文件里没有人员'
}

function ApplyForm({ view }: { view: ImportView }) {
  const busy = useNavigation().state !== 'idle'
  if (view.writes === 0) return <p>没有需要写入的改动。</p>
  const leavers = view.absent.mark ? view.absent.total : 0
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value="apply" />
      <input type="hidden" name="hash" value={view.hash} />
      {view.counts.refused > 0 ? (
        <CheckboxField
          name="acceptGoodRows"
          value="yes"
          label={`只导入没有问题的行，${view.counts.refused} 行有问题的留待以后`}
        />
      ) : null}
      {leavers > 0 ? <p>名册中没有的 {leavers} 人将标记为离开，他们将不能登录，学习记录保留。</p> : null}
      <p className="row">
        <Button kind="main" disabled={busy}>
          确认导入 {view.writes} 项改动
        </Button>
        <Link className="button button-quiet" to="report" reloadDocument>
          下载核对报告
        </Link>
      </p>
    </Form>
  )
}
