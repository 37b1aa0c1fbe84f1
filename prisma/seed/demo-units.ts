import type { UnitKind } from '#app/members/units/unit-kind.ts'

/** A unit of the demonstration organization; `key` is its own, `parent` the key of the unit above. */
export type DemoUnit = { key: string; parent: string | null; kind: UnitKind; name: string }

/** An invented energy group: power stations, mines and a county company. */
export const DEMO_UNITS: ReadonlyArray<DemoUnit> = [
  { key: 'group', parent: null, kind: 'group', name: '华川能源集团党委' },
  { key: 'head-office', parent: 'group', kind: 'general-branch', name: '集团机关党总支' },
  { key: 'administration', parent: 'head-office', kind: 'branch', name: '综合管理党支部' },
  { key: 'treasury', parent: 'head-office', kind: 'branch', name: '财务资产党支部' },
  { key: 'discipline', parent: 'head-office', kind: 'branch', name: '纪检审计党支部' },
  { key: 'renewables', parent: 'group', kind: 'committee', name: '新能源公司党委' },
  { key: 'renewables-office', parent: 'renewables', kind: 'branch', name: '机关党支部' },
  { key: 'wind', parent: 'renewables', kind: 'general-branch', name: '北部风电党总支' },
  { key: 'yunling', parent: 'wind', kind: 'branch', name: '云岭风电场党支部' },
  { key: 'yunling-operation', parent: 'yunling', kind: 'party-group', name: '运行党小组' },
  { key: 'yunling-repair', parent: 'yunling', kind: 'party-group', name: '检修党小组' },
  { key: 'changfeng', parent: 'wind', kind: 'branch', name: '长风坝风电场党支部' },
  { key: 'solar', parent: 'renewables', kind: 'branch', name: '金滩光伏电站党支部' },
  { key: 'mining', parent: 'group', kind: 'committee', name: '矿业公司党委' },
  { key: 'mining-office', parent: 'mining', kind: 'branch', name: '机关党支部' },
  { key: 'hongshi', parent: 'mining', kind: 'general-branch', name: '红石矿党总支' },
  { key: 'extraction', parent: 'hongshi', kind: 'branch', name: '采掘党支部' },
  { key: 'extraction-one', parent: 'extraction', kind: 'party-group', name: '采煤一队党小组' },
  { key: 'extraction-two', parent: 'extraction', kind: 'party-group', name: '掘进二队党小组' },
  { key: 'machinery', parent: 'hongshi', kind: 'branch', name: '机电党支部' },
  { key: 'washing', parent: 'mining', kind: 'branch', name: '洗选厂党支部' },
  { key: 'county', parent: 'group', kind: 'committee', name: '安平县能源公司党委' },
  { key: 'heating', parent: 'county', kind: 'branch', name: '城东供热站党支部' },
  { key: 'construction', parent: 'county', kind: 'branch', name: '工程建设党支部' },
]
