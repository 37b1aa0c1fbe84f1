import { addDays } from '#app/platform/clock.ts'
import type { WrittenRow } from './pack-ledger.ts'

/** Where the chance of a ledger comes from. */
export type Draw = {
  between: (low: number, high: number) => number
  pick: <T>(list: readonly [T, ...Array<T>]) => T
  day: (wanted?: 'any' | 'work' | 'rest') => string
  /** Yuan with two decimals. */
  amount: (low: number, high: number) => number
  invoice: () => string
}

const PEOPLE = [
  '马敏',
  '齐远',
  '罗成',
  '周岚',
  '段勇',
  '邱静',
  '孟川',
  '石磊',
  '白桦',
  '江帆',
  '杜若',
  '严青',
] as const
const SHOPS = [
  '晨光文具店',
  '恒通五金',
  '北岭劳保',
  '华泰电器',
  '永兴轴承',
  '天石电缆',
  '海川工具',
  '宏达标准件',
] as const
const INNS = ['临河宾馆', '石岭饭店', '北岗食府', '白杨河餐厅'] as const
const PUMPS = ['临河加油站', '石岭加油站', '高速服务区加油站'] as const

/** A row with nothing wrong in it: a month's business of a wind farm keeps to its own rules. */
export function ordinaryRow(draw: Draw): WrittenRow {
  const kinds = [
    supplies,
    supplies,
    supplies,
    repair,
    fuel,
    fuel,
    meal,
    travel,
    office,
    canteen,
    labour,
    scrap,
    rent,
  ] as const
  return draw.pick(kinds)(draw)
}

/** What most rows have in common; days until booking stay within the 30 that the unit allows. */
export function base(draw: Draw, kind: string, day: string): WrittenRow {
  const handler = draw.pick(PEOPLE)
  return {
    no: '',
    day,
    booked: addDays(day, draw.between(1, 28)),
    kind,
    flow: '支',
    summary: kind,
    party: '',
    amount: 0,
    people: 0,
    invoice: draw.invoice(),
    pay: draw.pick(['转账', '转账', '公务卡']),
    letter: '不用',
    list: '不用',
    dispatch: '不用',
    handler,
    accepter: anotherThan(draw, handler),
  }
}

/** Somebody else. */
function anotherThan(draw: Draw, person: string): string {
  const other = draw.pick(PEOPLE)
  return other === person ? anotherThan(draw, person) : other
}

export function supplies(draw: Draw): WrittenRow {
  const goods = draw.pick(['轴承', '电缆头', '劳保手套', '螺栓', '润滑脂', '绝缘胶带', '扳手', '滤芯'])
  // Small enough that no ten days of one shop come to the limit by chance.
  return {
    ...base(draw, '物资采购', draw.day('work')),
    summary: `购${goods}`,
    party: `${draw.pick(SHOPS)}${draw.between(1, 9)}部`,
    amount: draw.amount(80, 900),
    list: '有',
  }
}

export function fuel(draw: Draw): WrittenRow {
  const day = draw.day('work')
  return {
    ...base(draw, '燃油', day),
    summary: `${draw.between(1, 9)}号车加油`,
    party: draw.pick(PUMPS),
    amount: draw.amount(180, 620),
    dispatch: '有',
  }
}

export function meal(draw: Draw): WrittenRow {
  const people = draw.between(4, 14)
  const amount = Math.round(people * draw.amount(55, 115) * 100) / 100
  const guests = draw.pick(['市局检查组', '兄弟单位来访', '集团安全督查', '设备厂家验收组'])
  return {
    ...base(draw, '公务接待', draw.day('work')),
    summary: `接待${guests}`,
    party: draw.pick(INNS),
    amount,
    people,
    letter: '有',
    list: '有',
    pay: '公务卡',
  }
}

export function scrap(draw: Draw): WrittenRow {
  return {
    ...base(draw, '废旧处置', draw.day('work')),
    flow: '收',
    summary: draw.pick(['卖废电缆', '卖废机油', '卖废铁', '卖旧电池']),
    party: draw.pick(['临河物资回收公司', '宏达再生资源公司']),
    amount: draw.amount(400, 6000),
    invoice: '',
    pay: '转账',
  }
}

function rent(draw: Draw): WrittenRow {
  return {
    ...base(draw, '场地租金', draw.day('work')),
    flow: '收',
    summary: draw.pick(['料场出租', '门面房租金', '屋顶出租']),
    party: draw.pick(['通信公司', '便民超市', '光伏公司']),
    amount: draw.amount(800, 4000),
    invoice: '',
    pay: '转账',
  }
}

function repair(draw: Draw): WrittenRow {
  const what = draw.pick(['叉车', '水泵', '空调', '升压站门', '消防泵', '照明'])
  return {
    ...base(draw, '维修', draw.day('work')),
    summary: `修${what}`,
    party: draw.pick(['临河机修厂', '石岭电器维修部', '华泰制冷']),
    amount: draw.amount(200, 4800),
    list: '有',
  }
}

function travel(draw: Draw): WrittenRow {
  return {
    ...base(draw, '差旅', draw.day()),
    summary: draw.pick(['省城培训', '集团开会', '厂家监造', '取证考试']),
    party: '本人',
    amount: draw.amount(120, 2600),
    accepter: '',
    pay: '公务卡',
  }
}

function office(draw: Draw): WrittenRow {
  const cash = draw.between(0, 3) === 0
  return {
    ...base(draw, '办公用品', draw.day('work')),
    summary: draw.pick(['打印纸', '硒鼓', '档案盒', '签字笔']),
    party: '晨光文具店',
    amount: draw.amount(30, 880),
    pay: cash ? '现金' : '转账',
    list: '有',
  }
}

function canteen(draw: Draw): WrittenRow {
  return {
    ...base(draw, '食堂', draw.day()),
    summary: draw.pick(['米面油', '蔬菜', '肉蛋', '调料']),
    party: draw.pick(['惠民粮油', '绿源蔬菜', '临河肉联']),
    amount: draw.amount(200, 3200),
    list: '有',
  }
}

function labour(draw: Draw): WrittenRow {
  return {
    ...base(draw, '劳务', draw.day('work')),
    summary: draw.pick(['装卸', '除草', '清雪', '搬迁']),
    party: draw.pick(['临河劳务公司', '众帮家政']),
    amount: draw.amount(300, 3500),
    list: '有',
    accepter: '',
  }
}
