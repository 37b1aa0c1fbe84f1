import { describe, expect, it } from 'vitest'
import { readBankFile } from './read-bank-file.server.ts'

const read = (...lines: ReadonlyArray<string>) => {
  const result = readBankFile(Buffer.from(lines.join('\n')))
  if (!result.ok) throw new Error(result.sentence)
  const { form, questions, unread } = result.file
  return { form, unread, questions: questions.map((row) => (row.ok ? row.draft.question : row.reasons)) }
}

describe('tables of Markdown', () => {
  it('have rows by the numbers of their lines, with or without outer bars, and marks of Markdown left out', () => {
    const { form, questions, unread } = read(
      '# 党纪题库',
      '',
      '题型 | **题干** | 选项 | 答案',
      '--- | :-: | --- | ---',
      String.raw`单选 | 警告的**影响期**是\_\_？ | A. 半年<br>B. 一年 | B`,
      '| 多选 | 属于党纪处分的是？ | A. 警告\\|B. 严重警告\\|C. 记过 | AB |',
      '',
      '以上摘自内部资料。',
    )
    expect(form).toBe('Markdown 表格，UTF-8 编码')
    expect(questions).toMatchObject([
      { stem: '警告的影响期是__？', options: [{ text: '半年' }, { text: '一年', right: true }] },
      {
        stem: '属于党纪处分的是？',
        options: [{ text: '警告', right: true }, { text: '严重警告', right: true }, { text: '记过' }],
      },
    ])
    expect(unread).toEqual([{ place: '第8行', words: '以上摘自内部资料。' }])
  })

  it('take the type from the heading above each', () => {
    const head = ['| 题目 | 答案 |', '| --- | --- |']
    const { questions } = read(
      '## 判断题',
      ...head,
      '| 党员可以经商。 | 错 |',
      '## 填空题',
      ...head,
      '| 警告的影响期为____。 | 一年 |',
    )
    expect(questions).toMatchObject([{ type: 'judge', answer: false }, { type: 'fill' }])
  })
})
