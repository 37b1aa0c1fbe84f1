import { audit } from '#app/members/audit.server.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { giveObligation } from '#app/obligations/give-obligation.server.ts'
import type { PlannedObligation } from '#app/obligations/plan-obligation.server.ts'
import { addDays, addMilliseconds, dayOf, type Day, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { seedDemoCompletions } from './demo-completions.ts'
import { demoId, demoUnitPath } from './demo-organization.ts'
import { DEMO_UNITS } from './demo-units.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const COURSE = 'four-forms'

/** What distinguishes one obligation of the demonstration; documents are the invented organization's own. */
type DemoObligation = {
  key: string
  unit: string
  title: string
  target: Pick<PlannedObligation, 'targetKind' | 'targetId'>
  posts: ReadonlyArray<string>
  givenDaysAgo: number
  /** Days from today; negative: over. Or days after joining. */
  due: { inDays: number } | { afterDays: number }
  thisYearOnly?: boolean
  newcomersOnly?: boolean
  basis: string
  article: string
}

const DEMO_OBLIGATIONS: ReadonlyArray<DemoObligation> = [
  {
    key: 'course for all',
    unit: 'group',
    title: '学完《监督执纪“四种形态”》',
    target: { targetKind: 'course', targetId: COURSE },
    posts: [],
    givenDaysAgo: 75,
    due: { inDays: 38 },
    basis: '《华川能源集团党委2026年党员教育培训计划》',
    article: '第三项',
  },
  {
    key: 'quiz for renewables',
    unit: 'renewables',
    title: '新能源公司“四种形态”测验',
    target: { targetKind: 'quiz', targetId: COURSE },
    posts: [],
    givenDaysAgo: 20,
    due: { inDays: 5 },
    basis: '《新能源公司党委2026年“以考促学”工作安排》',
    article: '第二条',
  },
  {
    key: 'pledge of members',
    unit: 'group',
    title: '签署本年度廉洁承诺书',
    target: { targetKind: 'pledge', targetId: 'integrity-member' },
    posts: ['member'],
    givenDaysAgo: 30,
    due: { inDays: 24 },
    thisYearOnly: true,
    basis: '《华川能源集团党委关于开展2026年廉洁承诺的通知》',
    article: '第一条',
  },
  {
    key: 'course for cadres',
    unit: 'group',
    title: '纪检干部先学一步：“四种形态”',
    target: { targetKind: 'course', targetId: COURSE },
    posts: ['discipline-cadre', 'discipline-commissioner', 'discipline-supervisor'],
    givenDaysAgo: 60,
    due: { inDays: -4 },
    basis: '《华川能源集团纪委2026年纪检干部学习安排》',
    article: '第四条',
  },
  {
    key: 'course for newcomers',
    unit: 'group',
    title: '新加入党员入门学习',
    target: { targetKind: 'course', targetId: COURSE },
    posts: [],
    givenDaysAgo: 100,
    due: { afterDays: 30 },
    newcomersOnly: true,
    basis: '《华川能源集团党委新进党员教育管理办法》',
    article: '第六条',
  },
]

/** Gives the obligations of the demonstration and records what some of its members have done. Once. */
export async function seedDemoObligations(
  database: Database,
  record: RecordEntries,
  now: Instant,
): Promise<void> {
  if (await database.obligation.findUnique({ where: { id: demoId('obligation course for all') } })) return
  for (const obligation of DEMO_OBLIGATIONS) {
    await giveObligation(database, planOf(obligation, now), demoId('organizer01'))
  }
  await audit(database, {
    at: now,
    actorId: null,
    action: 'demonstration.seeded',
    detail: { obligations: DEMO_OBLIGATIONS.length },
  })
  await seedDemoCompletions(database, record, now)
}

function planOf(demo: DemoObligation, now: Instant): PlannedObligation {
  const today = dayOf(now)
  const unit = DEMO_UNITS.find(({ key }) => key === demo.unit)
  if (!unit) throw new Error(`no demo unit ${demo.unit}`)
  return {
    id: demoId(`obligation ${demo.key}`),
    title: demo.title,
    ...demo.target,
    unitId: demoId(demo.unit),
    unitName: unit.name,
    unitPath: demoUnitPath(demo.unit),
    audience: demo.posts.length === 0 ? 'everyone' : 'posts',
    posts: demo.posts,
    reach: 'present-and-future',
    ...deadlineOf(demo, today),
    countsFrom: demo.thisYearOnly ? `${today.slice(0, 4)}-01-01` : null,
    joinedFrom: demo.newcomersOnly ? addDays(today, -demo.givenDaysAgo) : null,
    basisTitle: demo.basis,
    basisArticle: demo.article,
    createdAt: addMilliseconds(now, -demo.givenDaysAgo * DAY_MS),
    withdrawnAt: null,
    listedIds: null,
  }
}

function deadlineOf({ due }: DemoObligation, today: Day) {
  return 'inDays' in due
    ? { dueOn: addDays(today, due.inDays), dueAfterDays: null }
    : { dueOn: null, dueAfterDays: due.afterDays }
}
