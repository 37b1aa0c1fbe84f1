/** A line of the ledger of a made-up unit. Days are `YYYY-MM-DD`, amounts yuan, negative where a booking was reversed. */
export type LedgerRow = {
  /** 凭证号: the id of the row. */
  no: string
  day: string
  booked: string
  kind: string
  flow: string
  summary: string
  party: string
  amount: number
  people: number
  invoice: string
  pay: string
  letter: string
  list: string
  dispatch: string
  handler: string
  accepter: string
  /** Worked out from the others: days from the act to the booking, whether it was a weekend, yuan for each guest. */
  wait: number
  rest: string
  perHead: number
}

export type FieldName = keyof LedgerRow
export type LedgerField = { name: FieldName; title: string; type: 'text' | 'choice' | 'number' | 'day' }

/** The columns in the order in which they are shown and offered. */
export const LEDGER_FIELDS: ReadonlyArray<LedgerField> = [
  { name: 'no', title: '凭证号', type: 'text' },
  { name: 'kind', title: '类别', type: 'choice' },
  { name: 'summary', title: '摘要', type: 'text' },
  { name: 'amount', title: '金额（元）', type: 'number' },
  { name: 'day', title: '业务日期', type: 'day' },
  { name: 'rest', title: '是周末', type: 'choice' },
  { name: 'booked', title: '入账日期', type: 'day' },
  { name: 'wait', title: '隔几天入账', type: 'number' },
  { name: 'flow', title: '收支', type: 'choice' },
  { name: 'party', title: '对方', type: 'text' },
  { name: 'pay', title: '结算方式', type: 'choice' },
  { name: 'invoice', title: '发票号', type: 'text' },
  { name: 'letter', title: '公函', type: 'choice' },
  { name: 'list', title: '清单', type: 'choice' },
  { name: 'people', title: '用餐人数', type: 'number' },
  { name: 'perHead', title: '人均（元）', type: 'number' },
  { name: 'dispatch', title: '派车单', type: 'choice' },
  { name: 'handler', title: '经手人', type: 'text' },
  { name: 'accepter', title: '验收人', type: 'text' },
]

/** The column of this name. */
export function fieldOf(name: FieldName): LedgerField {
  return LEDGER_FIELDS.find((field) => field.name === name) ?? { name, title: name, type: 'text' }
}
