import { parseDocument } from 'yaml'
import { expect, test } from 'vitest'
import { explainYaml } from './explain-yaml.ts'

test.each([
  ['title: 一课\nminutes： 12\npoints: [a]\n', 2, '冒号是中文的'],
  ['title: 一课\n\tminutes: 12\n', 2, '制表符'],
  ['title: 关键: 时间\n', 1, '两个冒号'],
  ['title: 一\ntitle: 二\n', 2, '同名的项'],
  ['title: "一课\nminutes: 12\n', 3, '引号没有成对'],
  ['points: [a, b\nminutes: 12\n', 2, '没有关上'],
  ['title: 一课\n  minutes: 12\n', 1, '冒号'],
])('a fault of YAML is told in words of its author: %j', (text, line, words) => {
  const [error] = parseDocument(text).errors
  const fault = explainYaml(error?.message ?? '', text, error?.linePos?.[0].line ?? 0)
  expect(fault.words).toContain(words)
  expect(fault.line).toBe(line)
})
