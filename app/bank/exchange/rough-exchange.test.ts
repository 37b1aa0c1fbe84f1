import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inShort } from '#tests/bank/in-short.ts'
import { readGift } from './read-gift.ts'
import { readMoodle } from './read-moodle.ts'
import { readQti } from './read-qti.ts'
import { writeMoodle } from './write-moodle.ts'

const noExtra = () => null

it.each([
  ['::一::[html]<p>带<b>格式</b>的&nbsp;题干</p>{=<p>甲</p> ~乙#<i>为何</i>}', '带格式的 题干|*甲|乙'],
  ['<p>没有写明格式</p>{T}', '没有写明格式|对'],
  ['[plain]写着<b>的题干{T}', '写着<b>的题干|对'],
  ['a<b 而 c>d {T}', 'a<b 而 c>d|对'],
  ['[html]限额10<sup>4</sup>元{T}', '人工 有图片、表格、公式或上下标'],
])('reads the words of GIFT in its format: %s', (text, expected) => {
  expect(readGift(text, noExtra).map(inShort)).toEqual([expected])
})

it.each([
  ['<![CDATA[限额10<sup>4</sup>元]]>', '甲', '人工 有图片、表格、公式或上下标'],
  ['H<sub>2</sub>O', '甲', '人工 有图片、表格、公式或上下标'],
  ['问', '<![CDATA[<p>甲<img src="a.png"></p>]]>', '人工 有图片、表格、公式或上下标'],
  ['问', '<![CDATA[<p>甲</p>]]>', '问|*甲|乙|*丙'],
])('leaves to a person what is more than words in Moodle XML: %s %s', (stem, first, expected) => {
  const answer = (text: string, fraction: number) =>
    `<answer fraction="${fraction}" format="html"><text>${text}</text></answer>`
  const xml = `<quiz><question type="multichoice"><questiontext format="html"><text>${stem}</text></questiontext>
    <single>0</single>${answer(first, 50)}${answer('乙', 0)}${answer('丙', 50)}</question></quiz>`
  expect(readMoodle(xml, noExtra).map(inShort)).toEqual([expected])
})

it.each([
  ['建党于哪年？{#1921}', '建党于哪年？［b1］|1921'],
  ['比例是{#0.5:0}', '比例是［b1］|0.5'],
  ['比例是{#0.5:0.1}', '人工 填空里有得一部分分、用*代替或在一个范围内的答案'],
  ['比例是{#3..5}', '人工 填空里有得一部分分、用*代替或在一个范围内的答案'],
  ['谁{=张* =李四}', '人工 填空里有得一部分分、用*代替或在一个范围内的答案'],
  ['谁{=张\\\\*三}', '谁［b1］|张*三'],
  ['在D:\\temp里{T}', '在D:\\temp里|对'],
  ['归类{=甲 -> 党纪 =乙 -> 政务 =丙 -> 党纪}', 'sort'],
  ['连线{=甲 -> 党纪 =乙 -> 政务}', 'match'],
])('reads figures, stars and backslashes of GIFT as Moodle does: %s', (text, expected) => {
  expect(readGift(text, noExtra).map(inShort)).toEqual([expected])
})

it.each([
  ['多久{=一年#见第十条 ~二年#太长}', '见第十条'],
  ['多久{=一年#很好！ ~二年#太长}', ''],
  ['是否{FALSE#不对#见第十条####见全文}', '见全文\n见第十条'],
  ['多久{=一年#见第十条 =1年#见第十条}', '见第十条'],
])('keeps what is said to whoever answers right, but for praise: %s', (text, expected) => {
  const [read] = readGift(text, noExtra)
  expect(read?.ok && read.draft.question.explanation).toBe(expected)
})

const question = (type: string, asked: string, rest = '') =>
  `<quiz><question type="${type}"><questiontext format="html"><text><![CDATA[${asked}]]></text></questiontext>${rest}</question></quiz>`

it.each([
  [question('cloze', '<p>甲{1:SHORTANSWER:=A&amp;B~=C&#126;D#见第十条}乙</p>'), '甲［b1］乙|A&B'],
  [question('cloze', '甲{1:SA:=a\\}b}乙{2:NM:=6}丙'), '甲［b1］乙［b2］丙|a}b|6'],
  [
    question('cloze', '甲{1:NM:=6:1}'),
    '人工 完形填空的答案没有看懂，或有得一部分分、用*代替、在一个范围内的答案',
  ],
  [question('cloze', '甲{1:MULTICHOICE:=a~b}'), '人工 完形填空里有不是填空的题'],
  [
    question('numerical', '几年', '<answer fraction="100"><text>6</text><tolerance>0</tolerance></answer>'),
    '几年 ［b1］|6',
  ],
  [
    question('numerical', '几年', '<answer fraction="100"><text>6</text><tolerance>1</tolerance></answer>'),
    '人工 填空里有得一部分分、用*代替或在一个范围内的答案',
  ],
])('reads typed answers of Moodle XML: %s', (xml, expected) => {
  expect(readMoodle(xml, noExtra).map(inShort)).toEqual([expected])
})

it('leaves a match of QTI with a choice that belongs nowhere to a person', () => {
  const side = (...names: Array<string>) =>
    `<simpleMatchSet>${names.map((name) => `<simpleAssociableChoice identifier="${name}" matchMax="1">${name}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`
  const item = (
    ...rights: Array<string>
  ) => `<assessmentItem identifier="q"><responseDeclaration identifier="RESPONSE"
    cardinality="multiple" baseType="directedPair"><correctResponse><value>A C</value><value>B D</value></correctResponse>
    </responseDeclaration><itemBody><p>连线</p><matchInteraction responseIdentifier="RESPONSE">${side('A', 'B')}${side(...rights)}
    </matchInteraction></itemBody></assessmentItem>`
  expect(readQti(item('C', 'D'), '', noExtra).map(inShort)).toEqual(['match'])
  expect(readQti(item('C', 'D', 'E'), '', noExtra).map(inShort)).toEqual(['人工 连线题里有连不上的选项'])
})

/** How Moodle takes the first answer out of a sentence and compares it (question/type/multianswer and shortanswer). */
function moodleForms(cloze: string): Array<string> {
  const [, inner = ''] = /\{1:SHORTANSWER:(.*)\}/su.exec(cloze) ?? []
  const forms = inner.split('~').map((piece) => piece.replace(/^=/u, ''))
  const decoded = forms.map((form) =>
    form.replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code))),
  )
  return decoded.map((form) => form.replaceAll('\\}', '}').replaceAll('\\#', '#').replaceAll('\\*', '*'))
}

it('writes answers of a sentence so that Moodle compares with the very words', () => {
  const form = fc.string({ unit: fc.constantFrom(...'甲A1=~#*{}:"/&;'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 3 }), (accept) => {
      const blanks = [{ id: 'b1', accept, why: '' }]
      const common = { id: 'q', use: 'quiz' as const, point: '', difficulty: 2 as const, explanation: '' }
      const source = { source: 'regulation', article: '' }
      const draft = { question: { ...common, source, type: 'fill' as const, stem: '答［b1］', blanks } }
      const { text } = writeMoodle([{ ...draft, basis: { regulation: '', year: null, article: '' } }])
      const asked = /<questiontext format="plain_text"><text>(.*)<\/text><\/questiontext>/su.exec(text)?.[1]
      expect(moodleForms((asked ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'))).toEqual(accept)
    }),
  )
})
