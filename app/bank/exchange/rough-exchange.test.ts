import { expect, it } from 'vitest'
import { inShort } from '#tests/bank/in-short.ts'
import { readGift } from './read-gift.ts'
import { readMoodle } from './read-moodle.ts'

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
