/** A colleague without an account: nobody has given them a one-time code yet. */
export type DemoColleague = {
  employeeNumber: string
  name: string
  unit: string
  joinedUnitDaysAgo: number
  probationary: boolean
}

const SURNAMES =
  '云苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳酆鲍史唐费廉岑雷贺倪汤滕殷毕郝邬安常乐于时傅皮卞齐康伍余元卜平黄和穆萧尹姚邵'
const GIVEN = [
  '建业', '秀英', '志远', '国栋', '丽华', '晓峰', '玉兰', '文博', '春生', '雨桐', '卫国', '爱民', '思齐', '新宇', '海燕', '铁军', '长庚', '静怡', '保全',
] // oxfmt-ignore
const BRANCHES = [
  'administration', 'treasury', 'discipline', 'renewables-office', 'yunling-operation', 'yunling-repair', 'changfeng', 'changfeng', 'solar', 'solar',
  'mining-office', 'extraction-one', 'extraction-two', 'machinery', 'washing', 'heating', 'heating', 'construction',
] // oxfmt-ignore

/** Fifty-six more members, so that branches have the size of branches and tables something to show. */
export const DEMO_COLLEAGUES: ReadonlyArray<DemoColleague> = [...SURNAMES].map((surname, index) => ({
  employeeNumber: `HC${String(20_310 + index * 7)}`,
  name: surname + (GIVEN[(index * 5) % GIVEN.length] ?? '明'),
  unit: BRANCHES[index % BRANCHES.length] ?? 'administration',
  joinedUnitDaysAgo: 150 + ((index * 271) % 5_200),
  probationary: index % 11 === 3,
}))
