import { dayOf, formatDay } from '#app/platform/clock.ts'
import type { ReportedPayload } from '../report/reported.entry.ts'
import { standingTitle } from '../report/report.ts'
import type { Block, TextBlock } from './layout.ts'

const BODY = { size: 12, leading: 21 }
const HEAD = { size: 11, leading: 18, align: 'center', gray: 0.35 } as const

/** A fulfilment report as it is printed: what it is on, the whole, every promise with its standing, by whom and when. */
export function reportBlocks(report: ReportedPayload, organization: string): Array<Block> {
  const { pledgeTitle, year, summary, items, signer, reportedAt } = report
  return [
    { kind: 'text', text: organization, ...HEAD },
    { kind: 'text', text: '履诺报告', size: 22, leading: 34, align: 'center', before: 6 },
    { kind: 'text', text: `（${pledgeTitle}，${year}年度）`, ...HEAD },
    paragraph(summary, 18),
    ...items.flatMap(({ title, standing, note }): Array<Block> => [
      {
        kind: 'text',
        text: `${title}：${standingTitle(standing)}`,
        ...BODY,
        size: 12.5,
        before: 9,
        ...(note === '' ? {} : { keepWithNext: true }),
      },
      ...(note === '' ? [] : [paragraph(note, 0)]),
    ]),
    { ...paragraph(`报告人：${signer.unitName}　${signer.name}`, 20), keepWithNext: true },
    paragraph(formatDay(dayOf(reportedAt)), 0),
  ]
}

function paragraph(text: string, before: number): TextBlock {
  return { kind: 'text', text, ...BODY, indent: 2, before }
}
