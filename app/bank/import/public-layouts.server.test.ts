import { expect, it } from 'vitest'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { rightAnswer } from '#app/questions/answer-words.ts'
import type { Question } from '#app/questions/question.ts'
import { MARKED_LAYOUTS } from '#tests/bank/marked-layouts.ts'
import { inBanks, PUBLIC_LAYOUTS } from '#tests/bank/public-layouts.ts'
import { KEYED_LAYOUTS } from '#tests/bank/keyed-layouts.ts'
import { ROUGH_LAYOUTS } from '#tests/bank/rough-layouts.ts'
import { normalDraft } from '../exchange/normal-draft.ts'
import { writeGift } from '../exchange/write-gift.ts'
import { writeMoodle } from '../exchange/write-moodle.ts'
import { writeOwnWorkbook } from '../exchange/write-own-workbook.server.ts'
import { questionWords } from '../question-words.ts'
import { readBankFile } from './read-bank-file.server.ts'

/** Every question of the courses that such banks can hold: over 300. */
const QUESTIONS = getCatalogue().courses.flatMap(({ questions }) => questions.filter(inBanks))

/** Layouts that hold every question. */
const WHOLE_LAYOUTS = [...KEYED_LAYOUTS, ...MARKED_LAYOUTS]

const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
const answerOf = (question: Question) => bare(rightAnswer(question).split('；').sort().join())

it.each([...PUBLIC_LAYOUTS, ...ROUGH_LAYOUTS, ...WHOLE_LAYOUTS])(
  '$name: at most 2 % need a person, none is wrong',
  ({ name, write }) => {
    const read = readBankFile(Buffer.from(write(QUESTIONS)))
    if (!read.ok) throw new Error(read.sentence)
    const { questions } = read.file
    const truth = new Map(QUESTIONS.map((question) => [questionWords(question), answerOf(question)]))
    const wrong = questions.flatMap((row) => {
      if (!row.ok) return []
      const { question } = row.draft
      return truth.get(questionWords(question)) === answerOf(question) ? [] : [`${row.place} ${row.stem}`]
    })
    const people = questions.filter(({ ok }) => !ok)
    expect(wrong).toEqual([])
    if (WHOLE_LAYOUTS.some((layout) => layout.name === name)) expect(questions).toHaveLength(QUESTIONS.length)
    expect(people.length / questions.length).toBeLessThanOrEqual(0.02)
  },
)

it('knows by its content what a file is, and takes back everything that was exported', async () => {
  const drafts = QUESTIONS.slice(0, 40).map((question) =>
    normalDraft({
      question,
      basis: { regulation: '《条例》', year: 2023, article: question.source.article },
    }),
  )
  const files = [
    await writeOwnWorkbook(drafts),
    Buffer.from(writeGift(drafts).text),
    Buffer.from(writeMoodle(drafts).text),
  ]
  for (const file of files) {
    const read = readBankFile(file)
    if (!read.ok) throw new Error(read.sentence)
    expect(read.file.questions.map((row) => (row.ok ? row.draft : row.reasons))).toEqual(drafts)
  }
})
