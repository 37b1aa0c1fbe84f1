import { expect, it } from 'vitest'
import { blankQuestion } from './raw-question.ts'
import { planImport } from './plan-import.ts'
import { settleQuestion } from './settle-question.ts'

function plan(rows: ReadonlyArray<readonly [string, string, string?]>): Array<string> {
  const read = rows.map(([stem, answer, options = ''], index) =>
    settleQuestion(
      {
        ...blankQuestion(`第${index + 1}行`),
        ...{ stem, answer, type: options === '' ? '判断' : '单选' },
        options:
          [...options].length === 0
            ? []
            : options.split('|').map((text, at) => ({ label: 'ABCD'[at] ?? '', text })),
      },
      null,
    ),
  )
  return planImport(read, []).map(({ outcome, ticked }) => (ticked ? `${outcome} ticked` : outcome))
}

it.each([
  ['采购金额超过1.5万元的，应当集体研究决定。', '采购金额超过15万元的，应当集体研究决定。'],
  ['比例≥30%的，报上级审批后方可执行。', '比例≤30%的，报上级审批后方可执行。'],
  ['保证金不超过2%的，由业务部门自行审批办理。', '保证金不超过2‰的，由业务部门自行审批办理。'],
  ['公示期为3-5日，期满没有异议的予以确认。', '公示期为35日，期满没有异议的予以确认。'],
  ['党员领导干部应当报告个人婚姻变化情况并说明。', '党员领导干部不得报告个人婚姻变化情况并说明。'],
  ['受到处分的，影响期为一年，期间不得提拔任用。', '受到处分的，影响期为二年，期间不得提拔任用。'],
])('does not drop a question for one that only looks like it: %s', (one, other) => {
  expect(
    plan([
      [one, '对'],
      [other, '对'],
    ]),
  ).toEqual(['new', 'similar ticked'])
})

it('leaves out the same question in other punctuation, width or order of options, and asks where answers differ', () => {
  const asked = '招标文件发售期不得少于几日？'
  expect(
    plan([
      ['采购金额超过1.5万元的，应当集体研究决定。', '对'],
      ['采购金额超过１．５ 万元的,应当集体研究决定', '对'],
      ['采购金额超过1.5万元的，应当集体研究决定。', '错'],
      [asked, 'B', '3日|5日|7日'],
      [asked, 'B', '7日|5日|3日'],
      [asked, 'A', '7日|5日|3日'],
    ]),
  ).toEqual(['new', 'same', 'person', 'new', 'same', 'person'])
})

it('finds questions of the same file that read much alike, and tells options 1 and 12 from 11 and 2', () => {
  const [one, other] = [
    '会议记录应当由记录人签名并保存五年以上备查。',
    '会议纪录应当由记录人签名并保存五年以上备查。',
  ]
  expect(
    plan([
      [one, '对'],
      [other, '对'],
    ]),
  ).toEqual(['new', 'similar'])
  expect(
    plan([
      ['哪个数最大？', 'B', '1|12'],
      ['哪个数最大？', 'A', '11|2'],
    ])[1],
  ).not.toBe('same')
})
