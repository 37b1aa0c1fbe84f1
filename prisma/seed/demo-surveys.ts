import { castBallot } from '#app/surveys/cast-ballot.server.ts'
import { createSurvey, type NewSurvey } from '#app/surveys/create-survey.server.ts'
import { keepReply } from '#app/surveys/keep-reply.server.ts'
import type { SurveyQuestion } from '#app/surveys/survey.ts'
import { addDays, dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { demoId, demoUnitPath } from './demo-organization.ts'

const CLIMATE: ReadonlyArray<SurveyQuestion> = [
  {
    id: 'q1',
    kind: 'single',
    text: '你所在支部最近一次警示教育，用的是不是身边的事？',
    options: ['是', '不是', '没有参加'],
    need: 'required',
  },
  {
    id: 'q2',
    kind: 'multiple',
    text: '你觉得哪些形式最有用？',
    options: ['典型案例', '旁听庭审', '微课和测验', '支部讨论'],
    need: 'required',
  },
  {
    id: 'q3',
    kind: 'scale',
    text: '遇到拿不准的公务接待或礼品，我知道该向谁问、怎么报告。',
    options: ['很不同意', '很同意'],
    need: 'required',
  },
  { id: 'q4', kind: 'text', text: '对改进廉洁教育有什么建议？', options: [], need: 'optional' },
]

const PLACES: ReadonlyArray<SurveyQuestion> = [
  {
    id: 'q1',
    kind: 'single',
    text: '下季度的现场教学你希望去哪里？',
    options: ['省廉政教育基地', '公司历史展室', '项目现场'],
    need: 'required',
  },
  { id: 'q2', kind: 'text', text: '哪些日子不方便？', options: [], need: 'optional' },
]

/** An anonymous questionnaire with answers and a named one, both open. Once. */
export async function seedDemoSurveys(
  context: { database: Database; dataDir: string },
  now: Instant,
): Promise<void> {
  if (await context.database.survey.findUnique({ where: { id: demoId('survey climate') } })) return
  const by = { memberId: demoId('organizer01'), at: now }
  const climate = surveyOf('climate', '廉洁教育效果问卷', 'anonymous', CLIMATE, now)
  const places = surveyOf('places', '现场教学意向', 'named', PLACES, now)
  await createSurvey(context.database, climate, by)
  await createSurvey(context.database, places, by)
  for (let number = 1; number <= 30; number++) {
    const memberId = demoId(`member${String(number).padStart(2, '0')}`)
    const answers = {
      q1: number % 5 === 0 ? 1 : number % 7 === 0 ? 2 : 0,
      q2: number % 2 === 0 ? [0, 2] : [0, 3],
      q3: 3 + (number % 3),
      ...(number % 9 === 0 ? { q4: '多讲本单位发生过的事，少念文件。' } : {}),
    }
    await castBallot(context, { surveyId: climate.id, memberId, answers })
    if (number % 6 === 0)
      await keepReply(context.database, {
        surveyId: places.id,
        memberId,
        answers: { q1: number % 3 },
        at: now,
      })
  }
}

function surveyOf(
  key: string,
  title: string,
  naming: NewSurvey['naming'],
  questions: ReadonlyArray<SurveyQuestion>,
  now: Instant,
): NewSurvey {
  return {
    id: demoId(`survey ${key}`),
    title,
    lead: '结果只用于安排下一季度的廉洁教育，汇总后在党员大会上通报。',
    unitId: demoId('group'),
    unitPath: demoUnitPath('group'),
    opensOn: addDays(dayOf(now), -3),
    closesOn: addDays(dayOf(now), 11),
    naming,
    questions,
  }
}
