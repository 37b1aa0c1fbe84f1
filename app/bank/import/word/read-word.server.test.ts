import { expect, it } from 'vitest'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { inShort } from '#tests/bank/in-short.ts'
import { inBanks, isRight, lettersOf, ofType, optionsOf } from '#tests/bank/public-layouts.ts'
import { wordFile, wordRun, type WordParagraph } from '#tests/bank/word-file.ts'
import { readBankFile } from '../read-bank-file.server.ts'
import { listNumber } from './list-number.ts'

async function read(...given: Parameters<typeof wordFile>): Promise<Array<string>> {
  const file = readBankFile(await wordFile(...given))
  if (!file.ok) throw new Error(file.sentence)
  return file.file.questions.map(inShort)
}

it('reads a whole bank whose numbers and letters Word has written, none lost and none wrong', async () => {
  const all = getCatalogue().courses.flatMap(({ questions }) => questions.filter(inBanks))
  const titles = { single: '单项选择题', multiple: '多项选择题', judge: '判断题' }
  const kinds = ['single', 'multiple', 'judge'] as const
  const paragraphs = kinds.flatMap((kind): Array<WordParagraph> => [
    { text: titles[kind], level: 0 },
    ...ofType(all, kind).flatMap((question) => [
      { text: question.stem, level: 1 },
      ...optionsOf(question).map((text) => ({ text, level: 2 })),
      { text: `答案：${kind === 'judge' ? (isRight(question) ? '对' : '错') : lettersOf(question)}` },
    ]),
  ])
  const expected = kinds.flatMap((kind) =>
    ofType(all, kind).map((question) =>
      inShort({ ok: true, place: '', stem: '', notices: [], draft: { question, basis: NONE } }),
    ),
  )
  const bare = (short: string) => short.replace(/(?<=\|[对错]).*$/su, '')
  expect((await read(paragraphs)).map(bare)).toEqual(expected.map(bare))
})
const NONE = { regulation: '', year: null, article: '' }

it('takes a line under spaces for a blank, and ticks of a font of signs for what they show', async () => {
  const line = wordRun('      ', '<w:u w:val="single"/>')
  const tick = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
  expect(
    await read([
      { text: '填空题', level: 0 },
      { runs: `${wordRun('影响期为')}${line}${wordRun('。')}`, level: 1 },
      { text: '答案：一年' },
      { text: '判断题', level: 0 },
      { runs: `${wordRun('党员有义务。（')}${tick}${wordRun('）')}`, level: 1 },
    ]),
  ).toEqual(['影响期为［b1］。|一年', '党员有义务。|对'])
})

it('reads what the document says now: neither what was struck out nor the copy for old programs', async () => {
  const struck =
    '<w:del w:id="1"><w:r><w:delText>不</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>再</w:t></w:r></w:moveFrom>'
  const box = `<mc:AlternateContent><mc:Choice>${wordRun('得')}</mc:Choice><mc:Fallback>${wordRun('得')}</mc:Fallback></mc:AlternateContent>`
  const added = `<w:ins w:id="2">${wordRun('应')}</w:ins>`
  expect(
    await read([{ runs: `${wordRun('1.党员')}${struck}${added}${box}${wordRun('交党费。（√）')}` }]),
  ).toEqual(['党员应得交党费。|对'])
})

it.each([
  ['a picture', '<w:r><w:drawing><a:blip r:embed="rId4"/></w:drawing></w:r>'],
  ['a formula', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'],
  ['a raised letter', wordRun('2', '<w:vertAlign w:val="superscript"/>')],
  ['a sign of a font', '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'],
])('leaves a question with %s to a person, and that one alone', async (_, odd) => {
  expect(
    await read([{ runs: `${wordRun('1.甲是')}${odd}${wordRun('。（√）')}` }, { text: '2.乙。（×）' }]),
  ).toEqual(['人工 有图片、公式或上下标，文字里读不出来', '乙。|错'])
})

it('reads tables that name question and answer in their head, and takes other tables for text', async () => {
  const bank = [
    ['题型', '题目', '选项', '答案'],
    ['单选题', '谁来管', 'A.党委\nB.纪委', 'B'],
  ]
  const layout = [
    ['1.哪个（A）', ''],
    ['A.甲', 'B.乙'],
  ]
  expect(await read([], [bank, layout])).toEqual(['哪个（ ）|*甲|乙', '谁来管|党委|*纪委'])
})

it.each([
  [12, 'chineseCounting', '十二'],
  [20, 'chineseCountingThousand', '二十'],
  [35, 'japaneseCounting', '三十五'],
  [28, 'upperLetter', 'BB'],
  [9, 'lowerRoman', 'ix'],
  [44, 'upperRoman', 'XLIV'],
  [3, 'decimalEnclosedCircle', '③'],
  [3, 'ordinal', '3'],
])('writes %d as %s', (number, format, expected) => {
  expect(listNumber(number, format)).toBe(expected)
})
