import { ButtonLink } from '#app/ui/button-link.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'

type ImportDoneProps = {
  fileName: string
  unitName: string
  at: string
  summary: Record<string, number>
  /** Drafts of it that nobody has touched since. */
  untouched: number
}

/** What an applied import did. */
export function ImportDone({ fileName, unitName, at, summary, untouched }: ImportDoneProps) {
  const facts = [
    { term: '导入为草稿', value: summary['imported'] },
    { term: '题库或文件前面已有，没有重复导入', value: summary['same'] },
    { term: '和已有的很像，没有勾选', value: summary['similar'] },
    { term: '要由人处理，没有导入', value: summary['person'] },
  ]
  return (
    <Page
      title="题目已导入"
      lead={`${fileName}已于${at}导入到${unitName}，记入了审计日志。补齐依据和理由后提交，由另一个人复核。`}
      crumbs={[{ label: '题库', to: '/organize/bank' }, { label: '导入' }]}
    >
      <Facts items={facts.map(({ term, value }) => ({ term, value: `${value ?? 0}题` }))} />
      <p className="row">
        <ButtonLink kind="main" to="/organize/bank?state=draft">
          查看草稿
        </ButtonLink>
        <ButtonLink to="/organize/bank/import">再导入一份</ButtonLink>
      </p>
      {untouched > 0 ? (
        <ConfirmForm
          label="撤回这次导入"
          question={`停用这次导入、还没有人改过的${untouched}题草稿，改过或提交过的不动。停用的题可以逐题恢复，文件可以改好再导入。`}
          confirm={`确认撤回${untouched}题`}
        >
          <input type="hidden" name="intent" value="take-back" />
        </ConfirmForm>
      ) : (
        <p>这次导入的题都已经撤回、改过或提交复核，没有可以一并撤回的。</p>
      )}
    </Page>
  )
}
