import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { BANK_STATE_TITLES, type BankState } from '../bank-question.ts'
import { importTitle, type ImportStanding } from './import-standing.ts'

type ImportDoneProps = {
  fileName: string
  unitName: string
  at: string
  /** Until when this page is there, in words. */
  keptUntil: string
  summary: Record<string, number>
  standing: ImportStanding
  /** When it was last taken back, in words. */
  takenBackAt: string | null
}

const STATES: ReadonlyArray<BankState> = ['draft', 'in-review', 'approved', 'revising', 'retired']

/** What an applied import did, and what has become of its questions since. */
export function ImportDone(props: ImportDoneProps) {
  const { fileName, unitName, at, summary, standing } = props
  const imported = summary['imported'] ?? 0
  const facts = [
    { term: '导入为草稿', value: imported },
    { term: '题库或文件前面已有，没有重复导入', value: summary['same'] },
    { term: '和已有的很像，没有勾选', value: summary['similar'] },
    { term: '要由人处理，没有导入', value: summary['person'] },
  ]
  return (
    <Page
      title={importTitle(imported, standing)}
      lead={`${fileName}已于${at}${imported === 0 ? '核对完' : `导入到${unitName}`}，记入了审计日志。${whatNow(props)}`}
      crumbs={[{ label: '题库', to: '/organize/bank' }, { label: '导入' }]}
    >
      <Facts items={facts.map(({ term, value }) => ({ term, value: `${value ?? 0}题` }))} />
      {imported > 0 ? <Standing {...props} /> : null}
      <p className="row">
        {standing.states.draft > 0 ? (
          <ButtonLink kind="main" to="/organize/bank?state=draft">
            查看草稿
          </ButtonLink>
        ) : null}
        <ButtonLink to="/organize/bank/import">再导入一份</ButtonLink>
      </p>
      <TakeBack {...props} />
    </Page>
  )
}

function whatNow({ summary, standing, takenBackAt }: ImportDoneProps): string {
  if (!summary['imported']) return '没有新增题目，题库没有变化。'
  const back =
    takenBackAt === null
      ? ''
      : `${whichBack(summary['imported'], standing)}已于${takenBackAt}撤回，可以逐题恢复。`
  const left = standing.states.draft > 0 ? '草稿补齐依据和理由后提交，由另一个人复核。' : ''
  return `${back}${left}`
}

function whichBack(imported: number, { takenBack }: ImportStanding): string {
  return takenBack === imported ? '这些草稿' : `其中${takenBack}题草稿`
}

/** Only the states that some question is in. */
function Standing({ standing }: ImportDoneProps) {
  const items = STATES.filter((state) => standing.states[state] > 0).map((state) => ({
    term: BANK_STATE_TITLES[state],
    value: `${standing.states[state]}题`,
  }))
  return (
    <Card title="导入的题现在">
      <Facts items={items} />
    </Card>
  )
}

function TakeBack({ summary, standing, keptUntil }: ImportDoneProps) {
  const { untouched, states } = standing
  if (!summary['imported']) return null
  if (untouched > 0)
    return (
      <>
        <ConfirmForm
          label="撤回这次导入"
          question={`停用这次导入、还没有人改过的${untouched}题草稿，改过、提交过或已批准的不动。停用的题可以逐题恢复，文件可以改好再导入。`}
          confirm={`确认撤回${untouched}题`}
        >
          <input type="hidden" name="intent" value="take-back" />
        </ConfirmForm>
        <p className="field-hint">这一页保留到{keptUntil}，在那以前可以一并撤回，之后仍可以逐题停用。</p>
      </>
    )
  if (states.retired === summary['imported']) return null
  return <p>其余的题都已有人改过、提交过或批准，不能一并撤回；不用的请在题库里逐题停用。</p>
}
