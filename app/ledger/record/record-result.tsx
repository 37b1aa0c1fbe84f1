import { formatInstant } from '#app/platform/clock.ts'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Status } from '#app/ui/status.tsx'
import { type DescribeEntry, objectIn } from '../entry-words.ts'
import { erasureOf } from '../erase/record-erasures.ts'
import { flagWords } from '../plausibility/flag-words.ts'
import { describeRecordProblem, nameOf } from './describe-record-problem.ts'
import type { OwnSignatures } from './check-own-signatures.ts'
import { RecordMeaning } from './record-meaning.tsx'
import type { RecordedEntry } from './record-file.ts'
import type { RecordVerdict } from './verify-record.ts'

type RecordResultProps = {
  verdict: RecordVerdict
  signatures: OwnSignatures
  describe: DescribeEntry
  /** The record came out of a PDF. */
  isPrinted: boolean
}

/** What the check has found: the verdict, what it means and, entry by entry, what was checked. */
export function RecordResult({ verdict, signatures, describe, isPrinted }: RecordResultProps) {
  const { ok, problems, statement, checkpoint, entries, waiting } = verdict
  return (
    <div className="stack">
      {ok ? (
        <Notice tone="good" title="核验通过：这份台账完整，没有被改动" />
      ) : (
        <Notice tone="error" title="核验未通过：这份台账不能相信">
          <ul className="ledger-list">
            {problems.slice(0, 20).map((problem) => (
              <li key={`${problem.kind}-${problem.index}`}>
                {describeRecordProblem(problem, entries, describe)}
              </li>
            ))}
          </ul>
          {problems.length > 20 ? <p>另有 {problems.length - 20} 处问题。</p> : null}
        </Notice>
      )}
      {isPrinted ? (
        <Notice tone="info" title="核对的是这份 PDF 里附带的台账数据">
          PDF 版面上的文字没有签名，可能另被改动：姓名、工号和每条记录以下面列出的为准。
        </Notice>
      ) : null}
      {statement ? (
        <Facts
          items={[
            { term: '学员', value: `${statement.name}（工号 ${statement.employeeNumber}）` },
            { term: '所在组织', value: statement.unit },
            {
              term: '记录',
              value: `${statement.entries} 条${waiting > 0 ? `，其中 ${waiting} 条待存证` : ''}`,
            },
            { term: '导出时间', value: formatInstant(statement.exportedAt) },
            {
              term: '所在台账',
              value: checkpoint ? `${checkpoint.origin}，检查点含 ${checkpoint.size} 条记录` : '检查点不可信',
            },
          ]}
        />
      ) : null}
      {ok ? (
        <RecordMeaning
          waiting={waiting}
          flagged={entries.filter((entry) => flagsOf(entry).length > 0).length}
          signatures={signatures}
        />
      ) : null}
      {entries.length > 0 ? <Entries verdict={verdict} describe={describe} /> : null}
    </div>
  )
}

function Entries({
  verdict: { entries, problems, erasures },
  describe,
}: Pick<RecordResultProps, 'verdict' | 'describe'>) {
  const wrong = new Map(problems.map(({ index, kind }) => [index, kind]))
  const rows = entries.map((entry, index) => ({ entry, index }))
  return (
    <Card title="逐条结果">
      <DataTable
        caption="台账里的记录和核验结果"
        captionHidden
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: 'name',
            title: '记录',
            cell: ({ entry, index }) => (
              <Name entry={entry} name={`${index + 1}. ${nameOf(entry, describe)}`} />
            ),
          },
          {
            key: 'position',
            title: '总台账序号',
            numeric: true,
            cell: ({ entry }) => entry.position ?? '待存证',
          },
          {
            key: 'state',
            title: '结果',
            cell: ({ entry, index }) => (
              <State entry={entry} wrong={wrong.has(index)} erased={erasureOf(entry, erasures)} />
            ),
          },
        ]}
      />
    </Card>
  )
}

/** What is recorded, and what was noticed as implausible when it was: that stands in the content and is proven with it. */
function Name({ entry, name }: { entry: RecordedEntry; name: string }) {
  return (
    <div>
      {name}
      {flagsOf(entry).map((flag) => (
        <p key={flag}>
          <Status kind="soon">存疑</Status> {flag}
        </p>
      ))}
    </div>
  )
}

function flagsOf({ content }: RecordedEntry): Array<string> {
  return content ? flagWords(objectIn(content, 'payload')) : []
}

function State({ entry, wrong, erased }: { entry: RecordedEntry; wrong: boolean; erased: string | null }) {
  if (wrong) return <Status kind="overdue">不符</Status>
  if (erased)
    return (
      <div>
        <Status kind="info">内容已销毁</Status> {erased}
      </div>
    )
  return entry.position === null ? <Status kind="open">待存证</Status> : <Status kind="met">已核实</Status>
}
