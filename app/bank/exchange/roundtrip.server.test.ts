import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#app/members/roster/table/read-workbook.server.ts'
import { draftQuestionSchema } from '#app/questions/question-schema.server.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { arbitraryQuestion } from '#tests/questions/arbitrary-question.ts'
import type { DraftQuestion, ReadQuestion } from '../draft-question.ts'
import { readBankFile } from '../import/read-bank-file.server.ts'
import { exportReport } from './export-report.ts'
import { readExtra } from './extra-schema.server.ts'
import { normalDraft } from './normal-draft.ts'
import { readGift } from './read-gift.ts'
import { readMoodle } from './read-moodle.ts'
import { readOwnSheet } from './read-own-sheet.ts'
import { writeGift } from './write-gift.ts'
import { writeMoodle } from './write-moodle.ts'
import { writeOwnWorkbook } from './write-own-workbook.server.ts'
import { writeQtiPackage } from './write-qti-package.server.ts'

/** Texts with everything that means something in one of the formats. */
const tail = fc.string({
  unit: fc.constantFrom(...'甲乙AB.=~#*{}:|\\\n;；,"<>&\'_[]%（ ）/!-1×√'),
  maxLength: 12,
})

/** Puts another hostile tail behind every text of a question; ids, types and groups stay. */
function withTails<Value>(value: Value, tails: ReadonlyArray<string>): Value {
  let next = 0
  const names = new Set([
    'stem',
    'text',
    'why',
    'left',
    'right',
    'explanation',
    'point',
    'article',
    'answer',
    'accept',
    'title',
  ])
  const text = JSON.stringify(value, (key, inner: unknown) => {
    const add = (each: unknown) =>
      typeof each === 'string' ? `${each}${tails[next++ % tails.length] ?? ''}` : each
    if (!names.has(key)) return inner
    return Array.isArray(inner) ? inner.map(add) : add(inner)
  })
  return JSON.parse(text)
}

const drafts: fc.Arbitrary<Array<DraftQuestion>> = fc.array(
  fc
    .tuple(
      arbitraryQuestion,
      fc.array(tail, { minLength: 1, maxLength: 20 }),
      fc.option(fc.integer({ min: 1950, max: 2100 })),
      fc.boolean(),
    )
    .map(([question, tails, year, bare]) => {
      const tailed = withTails(question, tails)
      const lacking = bare ? { ...tailed, explanation: '', point: '' } : tailed
      return normalDraft({ question: lacking, basis: { regulation: '《条例》', year, article: '第五条' } })
    })
    .filter(({ question }) => draftQuestionSchema.safeParse(question).success),
  { minLength: 1, maxLength: 6 },
)

function understood(read: ReadonlyArray<ReadQuestion>): Array<DraftQuestion> {
  return read.map((row) => {
    if (!row.ok) throw new Error(`${row.place} ${row.reasons.join()}`)
    return row.draft
  })
}

describe('what is exported imports again unchanged', () => {
  it('as a table', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (list) => {
        const read = readWorkbook(await writeOwnWorkbook(list))
        const sheet = read.ok ? read.workbook.sheets[0] : undefined
        expect(understood((sheet && readOwnSheet(sheet)) ?? [])).toEqual(list)
      }),
      { numRuns: 60 },
    )
  })

  it('as GIFT, but for what it has no words for', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const { text, leftOut } = writeGift(list)
        expect(understood(readGift(text, readExtra))).toEqual(
          list.filter((draft) => !leftOut.includes(draft)),
        )
        for (const { question } of leftOut)
          expect(['order', 'case', 'fill', 'match', 'sort']).toContain(question.type)
      }),
      { numRuns: 300 },
    )
  })

  it('as Moodle XML, but for what it has no words for', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const { text, leftOut } = writeMoodle(list)
        expect(understood(readMoodle(text, readExtra))).toEqual(
          list.filter((draft) => !leftOut.includes(draft)),
        )
        for (const { question } of leftOut) expect(['case', 'fill']).toContain(question.type)
        for (const { question } of leftOut)
          expect(exportReport(leftOut).types).toContain(QUESTION_TYPE_TITLES[question.type])
      }),
      { numRuns: 300 },
    )
  })

  it.each(['2.1', '3.0'] as const)('as a package of QTI %s, every type', async (version) => {
    await fc.assert(
      fc.asyncProperty(drafts, async (list) => {
        const { bytes, leftOut } = await writeQtiPackage(list, version)
        const read = readBankFile(bytes)
        expect(leftOut).toEqual([])
        expect(read.ok && understood(read.file.questions)).toEqual(list)
      }),
      { numRuns: 150 },
    )
  })
})
