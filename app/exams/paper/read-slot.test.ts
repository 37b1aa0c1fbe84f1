import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldValues, type FieldValues } from '#app/questions/field-values.ts'
import type { Question, QuestionCommon } from '#app/questions/question.ts'
import { rightResponse } from '#app/questions/right-response.ts'
import { arbitraryQuestion } from '#tests/questions/arbitrary-question.ts'
import { slotsOf, type AnswerSlot } from './answer-slot.ts'
import { ON_PAPER, readSlot } from './read-slot.ts'
import { slotWords } from './slot-words.ts'

const common: QuestionCommon = {
  ...{ id: 'q', use: 'quiz', point: 'p', source: { source: 'law', article: '第五条' }, difficulty: 1 },
  ...{ stem: '题干［b1］和［b2］', explanation: '' },
}
const option = (id: string) => ({ id, text: id, why: '' })

function slotOf(question: Question): AnswerSlot {
  const [slot] = slotsOf(7, question, 'seed')
  if (!slot) throw new Error('no place to answer')
  return slot
}

const multiple = slotOf({
  ...common,
  type: 'multiple',
  options: [{ id: 'a', text: 'a', right: true }, option('b'), option('c'), option('d')],
})
const single = slotOf({
  ...common,
  type: 'single',
  options: [{ id: 'a', text: 'a', right: true }, option('b')],
})
const judge = slotOf({ ...common, type: 'judge', answer: true, why: '' })
const fill = slotOf({
  ...common,
  type: 'fill',
  blanks: ['b1', 'b2'].map((id) => ({ id, accept: ['甲'], why: '' })),
})
const rubric = [3, 1].map((points, index) => ({ id: `r${index + 1}`, text: '要点', points }))
const short = slotOf({ ...common, type: 'short', answer: '', rubric })

/** What was typed, read and written back; the error where it cannot be read. */
function keyed(slot: AnswerSlot, typed: string): string {
  const read = readSlot(slot, typed)
  return read.ok ? slotWords(slot, read.fields, read.given) : read.error
}

test('letters, judgements, words and points are read as people type them', () => {
  expect(['b', ' Ｂ ', 'B.'].map((typed) => keyed(single, typed))).toEqual(['B', 'B', 'B'])
  expect(['dba', 'A、B，D', 'ＡＢＤ'].map((typed) => keyed(multiple, typed))).toEqual(['ABD', 'ABD', 'ABD'])
  expect(['对', '√', 't', '错', '×', 'F'].map((typed) => keyed(judge, typed))).toEqual([
    ...['对', '对', '对', '错', '错', '错'],
  ])
  expect([keyed(fill, '半年； 三个月 '), keyed(fill, ';三个月')]).toEqual(['半年；三个月', '；三个月'])
  expect([keyed(short, '3+1'), keyed(short, '2'), keyed(short, '０'), keyed(short, '4')]).toEqual([
    ...['3+1', '2+0', '0+0', '3+1'],
  ])
  expect(readSlot(short, '0')).toMatchObject({ ok: true, fields: { 'written.text': [ON_PAPER] } })
  expect(readSlot(single, '  ')).toEqual({ ok: true, fields: {}, given: null })
})

test('what no sheet can mean is refused in words', () => {
  const refusals = [
    [single, 'AB', '只能填一个字母'],
    [single, 'C', '没有 C 选项'],
    [multiple, 'ABA', 'A 填了两次'],
    [multiple, '12', '请填写选项字母'],
    [multiple, 'A-', '请填写选项字母'],
    [judge, '大概', '请填写 对 或 错'],
    [fill, '半年', '这题有 2 个空'],
    [fill, `${'长'.repeat(201)}；`, '不超过 200 个字'],
    [short, '5', '请填写 0 到 4'],
    [short, '3+2', '请填写 0 到 4'],
    [short, '1+1+1', '请填写 0 到 4'],
    [short, '很好', '请填写 0 到 4'],
  ] as const
  for (const [slot, typed, words] of refusals) expect(keyed(slot, typed)).toContain(words)
})

test('whatever was answered on screen can be written on paper, and is the same when it is keyed in', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string({ maxLength: 8 }), (question, seed) => {
      const fields = fieldValues(question, seed, rightResponse(question))
      const back: FieldValues = {}
      for (const slot of slotsOf(1, question, seed)) {
        if (slot.question.type === 'short') continue
        const read = readSlot(slot, slotWords(slot, fields, null))
        expect(read).toMatchObject({ ok: true })
        if (read.ok) Object.assign(back, read.fields)
      }
      const kept = Object.entries(fields).filter(([name]) => !name.endsWith('written.text'))
      expect(sorted(back)).toEqual(sorted(Object.fromEntries(kept)))
    }),
  )
})

function sorted(fields: FieldValues): Array<[string, Array<string>]> {
  return Object.entries(fields)
    .map(([name, values]): [string, Array<string>] => [name, values.toSorted()])
    .toSorted(([one], [other]) => one.localeCompare(other))
}
