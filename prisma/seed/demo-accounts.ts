import type { PostCode } from '#app/members/posts.ts'
import type { Role } from '#app/members/roles.ts'

/** The password of all demo accounts, as the documentation says. For demonstrations and tests only. */
export const DEMO_PASSWORD = 'Lianxue-demo-2026'

/** A person of the demonstration organization who can sign in. */
export type DemoAccount = {
  employeeNumber: string
  name: string
  /** Key of the unit, see `demo-units.ts`. */
  unit: string
  posts: ReadonlyArray<PostCode>
  role?: { role: Role; unit: string }
  /** Days before the seeding on which the member came to the organization. */
  joinedUnitDaysAgo: number
}

/** The accounts that stand for a duty; names are invented. */
const OFFICERS: ReadonlyArray<DemoAccount> = [
  {
    employeeNumber: 'admin01',
    name: '程思源',
    unit: 'administration',
    posts: ['member'],
    role: { role: 'admin', unit: 'group' },
    joinedUnitDaysAgo: 2_900,
  },
  {
    employeeNumber: 'auditor01',
    name: '温亦可',
    unit: 'discipline',
    posts: ['member'],
    role: { role: 'auditor', unit: 'group' },
    joinedUnitDaysAgo: 2_100,
  },
  {
    employeeNumber: 'organizer01',
    name: '罗景行',
    unit: 'administration',
    posts: ['member', 'branch-committee'],
    role: { role: 'organizer', unit: 'group' },
    joinedUnitDaysAgo: 3_600,
  },
  {
    employeeNumber: 'organizer02',
    name: '褚明薇',
    unit: 'renewables-office',
    posts: ['member', 'branch-committee'],
    role: { role: 'organizer', unit: 'renewables' },
    joinedUnitDaysAgo: 1_800,
  },
  {
    employeeNumber: 'secretary01',
    name: '段启明',
    unit: 'yunling',
    posts: ['member', 'branch-secretary'],
    role: { role: 'secretary', unit: 'yunling' },
    joinedUnitDaysAgo: 4_200,
  },
  {
    employeeNumber: 'secretary02',
    name: '钟铁山',
    unit: 'extraction',
    posts: ['member', 'branch-secretary'],
    role: { role: 'secretary', unit: 'extraction' },
    joinedUnitDaysAgo: 5_100,
  },
  {
    employeeNumber: 'cadre01',
    name: '沈慎之',
    unit: 'discipline',
    posts: ['member', 'discipline-cadre', 'leader'],
    role: { role: 'discipline', unit: 'group' },
    joinedUnitDaysAgo: 4_700,
  },
  {
    employeeNumber: 'cadre02',
    name: '顾清源',
    unit: 'discipline',
    posts: ['member', 'discipline-cadre'],
    joinedUnitDaysAgo: 2_300,
  },
  {
    employeeNumber: 'cadre03',
    name: '梅若谷',
    unit: 'renewables-office',
    posts: ['member', 'discipline-cadre'],
    joinedUnitDaysAgo: 1_500,
  },
  {
    employeeNumber: 'cadre04',
    name: '薛正楠',
    unit: 'mining-office',
    posts: ['member', 'discipline-cadre'],
    joinedUnitDaysAgo: 900,
  },
  // Part-time: they work in a branch and hold the post beside their own.
  {
    employeeNumber: 'cadre05',
    name: '纪小满',
    unit: 'changfeng',
    posts: ['member', 'discipline-commissioner', 'branch-committee'],
    joinedUnitDaysAgo: 1_300,
  },
  {
    employeeNumber: 'cadre06',
    name: '石磊',
    unit: 'machinery',
    posts: ['member', 'discipline-supervisor'],
    joinedUnitDaysAgo: 700,
  },
]

const MEMBER_NAMES = [
  '林晓川', '高远', '赵子衿', '钱慕白', '孙立群', '李望舒', '周海平', '吴若水', '郑克俭', '王守一',
  '冯一帆', '陈嘉树', '卫东升', '蒋怀瑾', '韩秋实', '杨柳青', '朱明哲', '秦岭', '尤佳宁', '许知行',
  '何其远', '吕思勉', '张龑', '孔令仪', '曹云飞', '严于律', '华秋月', '金石开', '魏长风', '陶然',
  '买买提·艾力', '扎西顿珠', '戚少波', '谢晚晴', '邹鲁生', '喻春来', '柏青松', '水生金', '窦文涛', '章䶮',
] // oxfmt-ignore

/** Where the members work, ten by ten: four in the mine's face, five on the wind farm, and so on. */
const MEMBER_UNITS = [
  'yunling-operation', 'yunling-operation', 'yunling-operation', 'yunling-repair', 'yunling-repair', 'changfeng', 'changfeng', 'changfeng', 'solar', 'solar',
  'extraction-one', 'extraction-one', 'extraction-one', 'extraction-two', 'extraction-two', 'machinery', 'machinery', 'washing', 'washing', 'washing',
  'heating', 'heating', 'heating', 'construction', 'construction', 'construction', 'treasury', 'treasury', 'treasury', 'administration',
  'yunling-operation', 'yunling-repair', 'solar', 'extraction-one', 'extraction-two', 'machinery', 'mining-office', 'renewables-office', 'construction', 'discipline',
] // oxfmt-ignore

/** Posts beside 党员, by 工号. */
const MORE_POSTS: Readonly<Record<string, ReadonlyArray<PostCode>>> = {
  member06: ['branch-secretary'],
  member09: ['branch-secretary'],
  member18: ['branch-secretary'],
  member21: ['branch-secretary'],
  member24: ['engineering', 'branch-secretary'],
  member25: ['engineering'],
  member26: ['engineering', 'discipline-commissioner', 'branch-committee'],
  member27: ['finance', 'branch-secretary'],
  member28: ['finance'],
  member29: ['finance', 'discipline-commissioner', 'branch-committee'],
  member30: ['procurement'],
  member37: ['leader'],
  member38: ['leader', 'procurement'],
  member04: ['discipline-commissioner', 'branch-committee'],
  member14: ['discipline-commissioner', 'branch-committee'],
}

/** Every third year or so; the last ten came lately, so that dates counted from joining differ. */
function joinedDaysAgo(index: number): number {
  return index >= 30 ? 6 + (index - 30) * 9 : 200 + ((index * 397) % 4_800)
}

/** All accounts of the demonstration: those named in the documentation and no others. */
export const DEMO_ACCOUNTS: ReadonlyArray<DemoAccount> = [
  ...OFFICERS,
  ...MEMBER_NAMES.map((name, index): DemoAccount => {
    const employeeNumber = `member${String(index + 1).padStart(2, '0')}`
    const posts: ReadonlyArray<PostCode> = ['member', ...(MORE_POSTS[employeeNumber] ?? [])]
    return {
      employeeNumber,
      name,
      unit: MEMBER_UNITS[index] ?? 'administration',
      posts,
      joinedUnitDaysAgo: joinedDaysAgo(index),
    }
  }),
]
