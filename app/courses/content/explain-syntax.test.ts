import { expect, test } from 'vitest'
import { explainSyntax } from './explain-syntax.ts'

test.each([
  ['Expected a closing tag for `<Steps>` (7:1-7:8)', '<Steps> 没有关上，请另起一行写 </Steps>'],
  ['Unexpected closing slash `/` in tag, expected an open tag first', '多了一个结尾的标签'],
  [
    'Unexpected character `!` (U+0021) before name (note: to create a comment in MDX, use `{/* text */}`)',
    '注释',
  ],
  ['Unexpected character `/` before local name (note: to create a link in MDX, use `[text](url)`)', '链接'],
  ['Unexpected character `5` (U+0035) before name, expected a character that can start a name', '小于号'],
  ['Unexpected end of file in attribute value, expected a corresponding closing quote `"`', '前后成对'],
  ['Unexpected character `a` (U+0061) before attribute value', '标签里的属性要写成'],
  ['Could not parse expression with acorn', '会当成代码'],
  ['Something the parser never said before', '最常见的是标签没有关上'],
])('%s is told in the author’s language, the original at the end', (original, words) => {
  const told = explainSyntax(original)
  expect(told).toContain(words)
  expect(told.endsWith(`（${original}）`)).toBe(true)
})
