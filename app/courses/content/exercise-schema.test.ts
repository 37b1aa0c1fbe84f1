import { expect, test } from 'vitest'
import { ISLAND_FILES } from '#tests/courses/fixture-islands.ts'
import { exercisesSchema } from './exercise-schema.server.ts'
import { readYaml } from '#app/content/read-yaml.server.ts'

const RIGHT = ISLAND_FILES['exercises.yaml'] ?? ''

/** The fault, what is replaced, by what, and the words of the finding. */
const FAULTS: ReadonlyArray<[string, string, string, string]> = [
  ['a problem names no part', 'parts: [unsigned]', 'parts: [unsignedd]', '没有 unsignedd 这一处'],
  ['a part is wrong and fine', '- { parts: [unsigned]', '- { parts: [rounded]', '既是问题又不是问题'],
  ['a row is short', 'cells: [付款, 100]', 'cells: [付款]', '这一行有1格，表头有2格'],
  ['a paper is of no kind', 'kind: voucher', 'kind: letter', '只能是'],
  ['two parts share a name', 'id: rounded', 'id: unsigned', '有两处都叫 unsigned'],
  ['a sum has no answer', 'answer: 24.5, ', '', '缺少这一项'],
  ['two inputs share a name', 'id: days, label', 'id: hours, label', 'id hours 重复'],
  ['an item is listed twice', '{ id: two, text: 第二项', '{ id: one, text: 第二项', 'id one 重复'],
  ['a step goes back to a later one', 'back: { to: ask', 'back: { to: pay', '前面没有 pay 这一步'],
  ['an entry has an unknown word', 'front: 正面甲', 'fronts: 正面甲', '不认识的项 fronts'],
]

test('what is right is found right', () => {
  expect(readYaml(exercisesSchema, RIGHT, 'exercises.yaml').findings).toEqual([])
})

test.each(FAULTS)('%s: told near its line', (_name, from, to, words) => {
  expect(RIGHT).toContain(from)
  const line = RIGHT.slice(0, RIGHT.indexOf(from)).split('\n').length
  const { findings } = readYaml(exercisesSchema, RIGHT.replace(from, to), 'exercises.yaml')
  const found = findings.find(({ message }) => message.includes(words))
  expect(found, JSON.stringify(findings)).toBeDefined()
  // A fault in a part may be told at the head of its entry, never at another entry.
  expect(Math.abs((found?.line ?? 0) - line)).toBeLessThan(16)
})
