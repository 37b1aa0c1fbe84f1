import { DataTable } from '#app/ui/data-table.tsx'
import type { LateAnswer } from './find-late.server.ts'
import { lateFacts } from './late-facts.ts'

type Props = {
  /** The candidate's. */
  name: string
  answers: ReadonlyArray<LateAnswer>
  /** Which of those that wait are taken into the verdict; left out where the viewer gives none. */
  ticked?: ReadonlyArray<string>
}

/** Late answers of one candidate, a line each, with what speaks for them; those that wait for a verdict can be ticked. */
export function LateTable({ name, answers, ticked }: Props) {
  const rows = answers.map((answer) => ({ answer, facts: lateFacts(answer) }))
  // The one with the most to say names the columns: only a pause is not told of every answer.
  const fullest = rows.toSorted((one, other) => other.facts.length - one.facts.length)[0]
  const terms = fullest?.facts.map(({ term }) => term) ?? []
  return (
    <DataTable
      caption={`${name}迟到的答案`}
      captionHidden
      rows={rows}
      rowKey={({ answer }) => answer.id}
      columns={[
        { key: 'number', title: '题号', cell: ({ answer }) => <QuestionNumber {...{ answer, ticked }} /> },
        ...terms.map((term) => ({
          key: term,
          title: term,
          cell: ({ facts }: (typeof rows)[number]) => facts.find((fact) => fact.term === term)?.value ?? '无',
        })),
      ]}
    />
  )
}

function QuestionNumber({
  answer,
  ticked,
}: {
  answer: LateAnswer
  ticked: ReadonlyArray<string> | undefined
}) {
  const words = `第 ${answer.number} 题`
  if (!ticked || answer.verdict !== null) return words
  return (
    <label className="choice">
      <input type="checkbox" name="lateId" value={answer.id} defaultChecked={ticked.includes(answer.id)} />
      <span>{words}</span>
    </label>
  )
}
