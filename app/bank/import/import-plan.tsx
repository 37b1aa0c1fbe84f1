import { Form, Link } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Toolbar } from '#app/ui/toolbar.tsx'
import { OUTCOME_TITLES, type ImportView, type ShownRow } from './import-view.ts'
import '../bank.css'

type ImportPlanProps = {
  id: string
  fileName: string
  unitName: string
  view: ImportView
  hash: string
  error?: string | undefined
}

/** What importing the file would do, question by question; nothing is done before the button is pressed. */
export function ImportPlan({ id, fileName, unitName, view, hash, error }: ImportPlanProps) {
  const { counts, rows, left, unread, unreadCount } = view
  return (
    <Page
      width="wide"
      title="核对题目"
      lead={`${fileName}（${view.form}），导入到${unitName}。还没有改动任何数据。`}
      crumbs={[
        { label: '题库', to: '/organize/bank' },
        { label: '导入', to: '/organize/bank/import' },
        { label: '核对' },
      ]}
    >
      {error ? <Notice tone="error">{error}</Notice> : null}
      <Facts
        items={[
          { term: '新增', value: `${counts.new}题` },
          { term: '要由人处理，这次不导入', value: `${counts.person}题` },
          { term: '和已有的很像，勾选的才导入', value: `${counts.similar}题` },
          { term: '题库或本文件前面已有，不重复导入', value: `${counts.same}题` },
        ]}
      />
      {unreadCount > 0 ? (
        <Notice title={`有${unreadCount}处内容不属于任何一题，没有读`}>
          <ul className="bank-reasons">
            {unread.map(({ place, words }, index) => (
              <li key={index}>
                {place}：{words}
              </li>
            ))}
            {unreadCount > unread.length ? <li>其余的在核对报告里</li> : null}
          </ul>
        </Notice>
      ) : null}
      <Form method="post">
        <input type="hidden" name="intent" value="apply" />
        <input type="hidden" name="hash" value={hash} />
        <Toolbar
          count={left > 0 ? `下面列出${rows.length}题，另有${left}题在核对报告里` : `共${rows.length}题`}
        >
          <ButtonLink to={`/organize/bank/import/${id}/report`} reloadDocument>
            下载核对报告
          </ButtonLink>
          <Button kind="main">导入为草稿</Button>
        </Toolbar>
        <DataTable
          caption="逐题核对"
          captionHidden
          rows={rows}
          rowKey={(row) => row.place}
          columns={[
            { key: 'place', title: '位置', cell: (row) => row.place },
            { key: 'outcome', title: '处理', cell: (row) => <Outcome row={row} /> },
            { key: 'stem', title: '题干', cell: (row) => row.stem },
            { key: 'answer', title: '读成的题型和答案', cell: (row) => row.answer || '没有读懂' },
            { key: 'reasons', title: '原因和提示', cell: (row) => <Reasons row={row} /> },
          ]}
        />
      </Form>
    </Page>
  )
}

function Outcome({ row }: { row: ShownRow }) {
  if (row.outcome !== 'similar') return OUTCOME_TITLES[row.outcome]
  return (
    <label className="choice">
      <input type="checkbox" name="taken" value={row.place} defaultChecked={row.ticked} />
      <span>很像，勾选就导入</span>
    </label>
  )
}

function Reasons({ row }: { row: ShownRow }) {
  return (
    <>
      {[...row.reasons, ...row.notices].join('；') || '无'}
      {row.likeTo ? (
        <>
          {' '}
          <Link to={row.likeTo}>看已有的题</Link>
        </>
      ) : null}
    </>
  )
}
