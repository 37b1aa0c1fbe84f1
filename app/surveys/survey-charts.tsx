import { BarChart } from '#app/ui/bar-chart.tsx'
import { percentWords } from '#app/ui/chart-scale.ts'
import { meanWords, type FilteredTally, type Tally } from './tally.ts'

/** One question's counts as bars with a table behind, the texts of a text question as a list. */
export function SurveyChart({
  number,
  tally,
  texts,
}: {
  number: number
  tally: Tally
  texts: ReadonlyArray<string>
}) {
  const { question, answered, choices } = tally
  const title = `${number}. ${question.text}`
  if (question.kind === 'text') return <Texts title={title} texts={texts} />
  const mean = question.kind === 'scale' ? `，平均 ${meanWords(tally)} 分` : ''
  return (
    <BarChart
      title={`${title}（${answered} 人回答${mean}）`}
      max={Math.max(answered, 1)}
      labelTitle="选项"
      valueTitle="人数和占比"
      items={choices.map(({ label, count }) => ({
        label,
        value: count,
        words: `${count} 人${answered > 0 ? ` · ${percentWords(count / answered)}` : ''}`,
      }))}
    />
  )
}

function Texts({ title, texts }: { title: string; texts: ReadonlyArray<string> }) {
  return (
    <section className="stack">
      <h2 className="chart-heading">{`${title}（${texts.length} 人回答）`}</h2>
      {texts.length === 0 ? (
        <p>没有人填写。</p>
      ) : (
        <ul className="chart-texts">
          {texts.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A question under a filter: its counts, or why they are not shown. */
export function FilteredChart({ number, filtered }: { number: number; filtered: FilteredTally }) {
  if ('tally' in filtered) return <SurveyChart number={number} tally={filtered.tally} texts={[]} />
  return (
    <section className="stack">
      <h2 className="chart-heading">{`${number}. ${filtered.question.text}`}</h2>
      <p>这道题在这个条件下有选项只对应 1 到 4 个人，为避免认出本人，不显示。</p>
    </section>
  )
}
