import { describe, expect, it } from 'vitest'
import { readPoliticalStatus } from './political-status.ts'
import { readEmployeeNumber } from './read-employee-number.ts'
import { readName } from './read-name.ts'
import { readPosts } from './read-posts.ts'
import { readState } from './read-state.ts'
import { unitKey } from './unit-key.ts'
import type { Cell } from './table/table.ts'

const text = (value: string): Cell => ({ kind: 'text', text: value })
const number = (value: string): Cell => ({ kind: 'number', text: value, day: null })

describe('readEmployeeNumber', () => {
  it.each([
    ['００１２３Ａ', '00123A'],
    ["'00123", '00123'],
    [' 00\u200b123　', '00123'],
    ['HC-00.1_2', 'HC-00.1_2'],
    ['member01', 'member01'],
  ])('reads %j', (value, expected) => {
    expect(readEmployeeNumber(text(value)).value).toBe(expected)
  })

  it.each([
    text('1.23E+05'),
    number('1.23E+17'),
    number('12.5'),
    text('张三'),
    text('1'.repeat(33)),
    { kind: 'error', text: '#N/A' } as const,
    { kind: 'day', text: '2019-07-01', day: '2019-07-01' } as const,
  ])('refuses %j with a reason', (cell) => {
    expect(readEmployeeNumber(cell)).toMatchObject({ value: null, refusal: expect.any(String) })
  })

  it('tells that a number may have lost its zeros', () => {
    expect(readEmployeeNumber(number('123'))).toEqual({ value: '123', fromNumber: true })
  })
})

describe('readName', () => {
  it.each([
    ['张　三', '张三'],
    ['张\u200b三', '张三'],
    ['龚䶮', '龚䶮'],
    ['\u{20164}丽', '\u{20164}丽'],
    ['﨑山', '﨑山'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提・艾力', '买买提·艾力'],
    ['买买提.艾力', '买买提·艾力'],
    ['买买提 · 艾力', '买买提·艾力'],
    ['John  Smith', 'John Smith'],
  ])('reads %j', (value, expected) => {
    expect(readName(text(value))).toEqual({ value: expected })
  })

  it.each(['张\ufffd', '张?', '123', '张'.repeat(61), '\ud800张'])('refuses %j', (value) => {
    expect(readName(text(value))).toMatchObject({ value: null, refusal: expect.any(String) })
  })

  it('warns of characters that only one computer can show', () => {
    expect(readName(text('张\ue123'))).toMatchObject({ value: '张\ue123', notice: expect.any(String) })
  })
})

describe('words of rosters', () => {
  it.each([
    ['中共党员', 'full'],
    ['中共预备党员', 'probationary'],
    ['入党积极分子', 'activist'],
    ['共青团员', 'masses'],
    ['党员', 'full'],
    ['民盟盟员', 'masses'],
  ])('political status %s', (value, expected) => {
    expect(readPoliticalStatus(text(value)).value).toBe(expected)
  })

  it.each([
    ['党支部书记', ['branch-secretary']],
    ['支部副书记', ['branch-committee']],
    ['纪检委员', ['discipline-commissioner', 'branch-committee']],
    ['组织委员、纪检监督员', ['branch-committee', 'discipline-supervisor']],
    ['党员', []],
    ['会计', ['finance']],
    ['党委书记', ['leader']],
  ])('posts %s', (value, expected) => {
    expect(readPosts(text(value)).value).toEqual({ posts: expected, complete: true })
  })

  it('keeps what it understood of a cell and tells the rest', () => {
    expect(readPosts(text('支部书记、风机检修工'))).toMatchObject({
      value: { posts: ['branch-secretary'], complete: false },
      notice: expect.stringContaining('风机检修工'),
    })
  })

  it.each([
    ['离职', '状态', 'left'],
    ['是', '是否离职', 'left'],
    ['否', '是否离职', 'present'],
    ['是', '是否在职', 'present'],
    ['退休', '状态', 'present'],
    ['组织关系转出', '状态', 'left'],
  ])('state %s under %s', (value, head, expected) => {
    expect(readState(text(value), head).value).toBe(expected)
  })
})

describe('unitKey', () => {
  it.each([
    ['中共华川能源集团有限公司委员会', '华川能源集团有限公司党委'],
    ['风电 场一支部', '风电场一支部委员会'],
    ['第1党支部', '第一党支部'],
    ['矿业公司总支部', '矿业公司党总支'],
    ['矿业公司总支部委员会', '矿业公司党总支'],
    ['机电（一）支部', '机电(一)党支部'],
    ['第十二小组', '第12党小组'],
  ])('%s is %s', (left, right) => {
    expect(unitKey(left)).toBe(unitKey(right))
  })

  it('keeps different names apart', () => {
    expect(
      new Set(['第一党支部', '第二党支部', '第一党小组', '第一党总支', '第十一党支部', '党委'].map(unitKey))
        .size,
    ).toBe(6)
  })
})
