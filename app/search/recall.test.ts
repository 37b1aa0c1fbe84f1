import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Catalogue } from '#app/courses/catalogue.ts'
import { collectPassages } from './collect-passages.ts'
import type { Passage } from './passage.ts'
import { searchPassages } from './search-passages.ts'

/** What people ask, and the beginning of an address that answers it. */
const QUERIES: ReadonlyArray<[string, string]> = [
  ['四种形态 谁决定', '/courses/four-forms/'],
  ['函询多少天回复', '/courses/four-forms/first-form'],
  ['提醒谈话和谈话提醒', '/glossary#reminder-talk'],
  ['诫勉是处分吗', '/glossary#admonition'],
  ['举报信怎么处理', '/library/cases/clue-in-drawer'],
  ['实名举报几天告知', '/courses/supervision-procedure/clues'],
  ['匿名信能不能查笔迹', '/courses/supervision-procedure/clues'],
  ['小金库', '/glossary#hoard'],
  ['小金库怎么认定', '/courses/finance-basics/hoard'],
  ['白条报销', '/courses/finance-basics/voucher'],
  ['公务接待陪餐几个人', '/courses/finance-basics/spending'],
  ['没有公函可以接待吗', '/courses/finance-basics/spending'],
  ['公车私用', '/glossary#private-use-car'],
  ['油卡', '/courses/grassroots-risks/vehicle-stores'],
  ['拆分合同 规避招标', '/library/cases/split-repair'],
  ['招标限额 200万', '/courses/decisions-procurement/need-to-tender'],
  ['投标保证金比例', '/glossary#bid-bond'],
  ['串通投标的情形', '/glossary#bidder-collusion'],
  ['三重一大 会议记录', '/library/templates/major-decision-minutes'],
  ['整改台账怎么写', '/library/templates/rectification-ledger'],
  ['销号需要什么证据', '/glossary#cancel-number'],
  ['过年收了购物卡', '/library/cases/gift-new-year'],
  ['礼品登记期限', '/glossary#gift-registration'],
  ['亲属做生意 回避', '/library/cases/relative-supplier'],
  ['党员一年要学多少学时', '/glossary#study-hours'],
  ['支部大会表决过半数', '/courses/commissioner-duties/daily-supervision'],
  ['组织生活会什么时候开', '/glossary#organizational-life'],
  ['留置时间', '/courses/supervision-procedure/investigation'],
  ['处分影响期', '/courses/discipline-regulations/frame'],
  ['受处分的人不服怎么申诉', '/courses/supervision-procedure/trial-and-after'],
  ['抽样 样本量', '/courses/audit-basics/sampling'],
  ['食堂采购验收', '/courses/grassroots-risks/canteen'],
  ['废旧物资卖了钱', '/library/cases/hoard-scrap'],
  ['第一百一十三条', '/courses/discipline-regulations/integrity'],
]

/** Names of rules, and the course that teaches each. */
const RULES: ReadonlyArray<[string, string]> = [
  ['中国共产党纪律处分条例', '/courses/discipline-regulations'],
  ['《中国共产党纪律处分条例》', '/courses/discipline-regulations'],
  ['监督执纪工作规则', '/courses/supervision-procedure'],
  ['中国共产党纪律检查机关监督执纪工作规则', '/courses/supervision-procedure'],
  ['廉洁自律准则', '/courses/integrity-conduct'],
]

let passages: Array<Passage> = []
let catalogue: Catalogue

beforeAll(() => {
  // Compiled with the build that the tests run on; read as it is, because this needs no server.
  catalogue = JSON.parse(readFileSync('build/content/catalogue.json', 'utf8'))
  passages = collectPassages(catalogue)
})

test('the name of a rule finds the course that teaches it before all that mentions it', () => {
  for (const [name, to] of RULES) expect(searchPassages(name, passages, 1)[0]?.passage.to, name).toBe(to)
})

test('what people ask is answered among the first five, and mostly by the first', () => {
  const places = QUERIES.map(([query, to]) => {
    const found = searchPassages(query, passages, 5)
    return { query, place: found.findIndex(({ passage }) => passage.to.startsWith(to)) }
  })
  expect(places.filter(({ place }) => place < 0)).toEqual([])
  expect(places.filter(({ place }) => place === 0).length).toBeGreaterThanOrEqual(QUERIES.length * 0.6)
})

test('nothing is found for words that stand nowhere, and nothing breaks on odd ones', () => {
  expect(searchPassages('量子纠缠玫瑰', passages, 5)).toEqual([])
  for (const odd of ['', '  ', '“”', '(((', '的了吗', '.*', '\\'])
    expect(() => searchPassages(odd, passages, 5)).not.toThrow()
})

/** Whether one of the first five results is at this address. */
function isFound(query: string, to: string): boolean {
  return searchPassages(query, passages, 5).some(({ passage }) => passage.to === to)
}

test('a card is found by either side, at its place in the lesson', () => {
  const boxes = catalogue.courses.flatMap(({ lessons }) =>
    lessons.flatMap(({ id, aids }) =>
      aids.flatMap((aid) => (aid.kind === 'cards' ? [{ to: `/courses/${id}#${aid.id}`, aid }] : [])),
    ),
  )
  expect(boxes.length).toBeGreaterThan(0)
  for (const { to, aid } of boxes)
    for (const { front, back } of aid.cards)
      expect(isFound(`${front}${back}`, to), `${aid.id}: ${front}`).toBe(true)
})

test('a form is found by the heads and columns printed on it', () => {
  for (const { id, title, parts } of catalogue.library.templates) {
    const heads = parts.flatMap((part) => (part.kind === 'table' ? [part.title, ...part.columns] : []))
    if (heads.length > 0)
      expect(isFound(`${title} ${heads.join(' ')}`, `/library/templates/${id}`), id).toBe(true)
  }
})

test.each(['__proto__', 'constructor', 'toString 举报', 'hasOwnProperty', ''])(
  'looks for %s as for any other word',
  (query) => {
    expect(() => searchPassages(query, passages, 10)).not.toThrow()
  },
)
