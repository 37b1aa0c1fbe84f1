import { expect, test } from 'vitest'
import { isRegulation } from './is-regulation.ts'

test('rules are told from what courses say beside them', () => {
  const rules = [
    '《中国共产党章程》',
    '企业内部控制应用指引（财会〔2010〕11号）',
    '《关于某事的意见》（试行）',
  ]
  const others = ['本课程的工作建议（不是条文）', '二十届中央巡视省区市反馈要求（新闻报道）', '']
  expect([...rules, ...others].filter(isRegulation)).toEqual(rules)
})
