import { addDays } from '#app/platform/clock.ts'
import { base, fuel, meal, ordinaryRow, scrap, supplies, type Draw } from './ordinary-row.server.ts'
import type { WrittenRow } from './pack-ledger.ts'

type Plant = (draw: Draw) => Array<WrittenRow>

/** What can be planted: each makes the rows of one case, wrong in this one way alone. */
export const PROBLEMS = {
  /** A reception without a letter. */
  letterless: (draw) => [{ ...meal(draw), letter: '无' }],
  /** A reception without a list of guests. */
  listless: (draw) => [{ ...meal(draw), list: '无' }],
  /** A reception dearer for each guest than the unit allows. */
  lavish: (draw) => {
    const row = meal(draw)
    return [{ ...row, amount: row.people * draw.between(150, 380) }]
  },
  /** One purchase cut into bills below the limit of 10,000. */
  split: (draw) => {
    const first = {
      ...supplies(draw),
      party: `${draw.pick(['恒通', '永兴', '天石', '海川'])}商贸${draw.between(100, 999)}号`,
    }
    const parts = draw.between(2, 4)
    return Array.from({ length: parts }, (_, index) => {
      const day = addDays(first.day, index * 2)
      return {
        ...first,
        day,
        booked: addDays(day, draw.between(3, 20)),
        amount: draw.amount(8600, 9900),
        invoice: draw.invoice(),
      }
    })
  },
  /** Booked long after it happened. */
  late: (draw) => {
    const row = ordinaryRow(draw)
    return [{ ...row, booked: addDays(row.day, draw.between(45, 130)) }]
  },
  /** One invoice paid twice. */
  duplicate: (draw) => {
    const row = supplies(draw)
    const again = addDays(row.day, draw.between(20, 60))
    const second = {
      ...row,
      day: again,
      booked: addDays(again, draw.between(1, 20)),
      handler: draw.pick(['邱静', '孟川']),
      accepter: '石磊',
    }
    return [row, second]
  },
  /** Fuel on a weekend without an order for the trip. */
  weekend: (draw) => {
    const day = draw.day('rest')
    return [{ ...fuel(draw), day, booked: addDays(day, draw.between(1, 20)), dispatch: '无' }]
  },
  /** Income that went to somebody's own account. */
  treasury: (draw) => [{ ...scrap(draw), pay: '个人收款码' }],
  /** Cash above the limit of 1,000. */
  cash: (draw) => [
    {
      ...base(draw, '劳务', draw.day('work')),
      summary: '零星用工',
      party: '临时用工',
      amount: draw.amount(1200, 5000),
      pay: '现金',
      list: '有',
      accepter: '',
    },
  ],
  /** Who bought it also accepted it. */
  alone: (draw) => {
    const row = supplies(draw)
    return [{ ...row, accepter: row.handler }]
  },
} satisfies Record<string, Plant>

/** What looks wrong and is not. */
export const DECOYS = {
  /** A booking reversed in red under the same invoice, as it should be, and booked anew. */
  reversed: (draw) => {
    const row = supplies(draw)
    const back = addDays(row.booked, 3)
    return [
      row,
      { ...row, day: back, booked: back, amount: -row.amount, summary: `${row.summary}（红字冲回）` },
    ]
  },
  /** Fuel on a weekend with an order for the trip: on duty. */
  duty: (draw) => {
    const day = draw.day('rest')
    return [
      {
        ...fuel(draw),
        day,
        booked: addDays(day, draw.between(1, 20)),
        summary: '值班抢修加油',
        dispatch: '有',
      },
    ]
  },
} satisfies Record<string, Plant>
