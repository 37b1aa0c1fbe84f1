import { useContext, useMemo, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FieldError } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { StudyContext } from '../lesson/study-context.ts'
import { useStep } from '../lesson/use-step.ts'
import { LabFeedbackBox } from './lab-feedback.tsx'
import type { LabFace } from './lab.ts'
import type { LabView } from './lab-view.ts'
import type { LedgerRow } from './ledger-row.ts'
import { LedgerView } from './ledger-view.tsx'
import { RuleList } from './rule-list.tsx'
import type { Rule } from './rule.ts'
import { NEW_CONDITION } from './rule-card.tsx'
import { runRules, type Hit } from './run-rules.ts'
import { useDraftRules } from './use-draft-rules.ts'
import { useLedger } from './use-ledger.ts'
import '../aids/aids.css'
import '../lesson/island.css'
import './lab.css'

/** `first` is the page of the ledger that comes with the document, for those without scripts. */
export type LabPageProps = {
  id: string
  title: string
  lesson: { title: string; to: string; course: string }
  face: LabFace
  view: LabView
  first: { rows: Array<LedgerRow>; page: number; pages: number; total: number }
  onJudged: () => void
}

const FIRST_RULE: Rule = {
  name: '',
  level: 'concern',
  mode: 'all',
  conditions: [NEW_CONDITION],
  grouping: null,
}
const NO_HITS: ReadonlyMap<string, Hit> = new Map()

/** A ledger to search with rules of one's own: write, run in the browser, look at the hits, hand in. */
export function LabPage({ id, title, lesson, face, view, first, onJudged }: LabPageProps) {
  const begin = view.rules.length > 0 ? view.rules : [FIRST_RULE]
  const [rules, setRules, forget] = useDraftRules(`lianxue-lab ${lesson.to} ${id}`, begin)
  const [run, setRun] = useState<{ hits: ReadonlyMap<string, Hit>; rules: Array<Rule> } | null>(null)
  const [opened] = useState(view.attempts)
  const ledger = useLedger(`${lesson.to}/labs/${id}/ledger`)
  const nothing = useContext(StudyContext)
  const shared = useMemo(() => {
    function onStudy(): void {
      forget()
      onJudged()
    }
    return { ...nothing, url: lesson.to, onStudy }
  }, [nothing, lesson.to, forget, onJudged])
  return (
    <StudyContext.Provider value={shared}>
      <Page
        width="wide"
        title={title}
        crumbs={[
          { label: '课程', to: '/courses' },
          { label: lesson.title, to: lesson.to },
          { label: '规则台' },
        ]}
      >
        <Task face={face} />
        {view.feedback ? <LabFeedbackBox view={view} feedback={view.feedback} opened={opened} /> : null}
        <section aria-labelledby="lab-rules" className="lab-rules only-scripted">
          <h2 id="lab-rules">写条件</h2>
          <RuleList
            rules={rules}
            rows={ledger.rows ?? []}
            hits={run?.rules === rules ? run.hits : null}
            onChange={setRules}
          />
          <div className="row">
            <Button
              type="button"
              disabled={!ledger.rows}
              onClick={() => setRun({ rules, hits: runRules(ledger.rows ?? [], rules) })}
            >
              {ledger.rows ? '在台账上试运行' : ledger.failed ? '台账没有打开' : '台账正在打开……'}
            </Button>
            <HandIn id={id} view={view} rules={rules} />
          </div>
          {ledger.failed ? (
            <p role="alert">
              台账没有打开。
              <Button type="button" onClick={ledger.retry}>
                再试一次
              </Button>
            </p>
          ) : null}
        </section>
        <p className="only-plain">
          试运行要用浏览器的脚本。没有脚本时，可以按页翻看台账，对照本单位的规定自己找。
        </p>
        <LedgerView
          rows={ledger.rows}
          first={first}
          hits={run?.hits ?? NO_HITS}
          ran={run !== null}
          stale={run !== null && run.rules !== rules}
          rules={run?.rules ?? rules}
        />
      </Page>
    </StudyContext.Provider>
  )
}

function Task({ face }: { face: LabFace }) {
  return (
    <section aria-labelledby="lab-task" className="lab-task">
      <h2 id="lab-task">任务</h2>
      <p>{face.prompt}</p>
      <p className="muted small">
        {face.unit}，{face.year}年的明细台账。单位、人名和数字都是虚构的。
      </p>
      <h3>本单位的规定</h3>
      <ol>
        {face.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </section>
  )
}

function HandIn({ id, view, rules }: { id: string; view: LabView; rules: Array<Rule> }) {
  const { busy, refusal, onSubmit } = useStep(id)
  return (
    <form method="post" action={`#${id}`} onSubmit={onSubmit}>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="exercise" value={id} />
      <input type="hidden" name="entry" value={view.entry} />
      <input type="hidden" name="rules" value={JSON.stringify(rules)} />
      <Button kind="main" disabled={busy}>
        {busy ? '正在判……' : view.attempts > 0 ? '改好了，再交一次' : '交卷，看漏了什么'}
      </Button>
      <FieldError id={`${id}-rules`} error={refusal?.errors['']} />
    </form>
  )
}
