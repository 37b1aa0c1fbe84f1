import type { Navigation } from '#app/ui/navigation.ts'
import { may } from './rights.ts'
import type { Viewer } from './viewer.ts'

const PLEDGES: NonNullable<Navigation['organizer']> = [
  { to: '/organize/pledges', label: '承诺签署', icon: 'pledges' },
]

const SURVEYS: NonNullable<Navigation['organizer']> = [
  { to: '/organize/surveys', label: '问卷', icon: 'surveys' },
]

/** The discipline office sees pledges and nothing else of the organizers' pages. */
function mayCountersignOnly(viewer: Viewer): boolean {
  return may(viewer, 'read:pledges:subtree') && !may(viewer, 'read:obligations:subtree')
}

/** The places this viewer can go to; each page checks the right again. */
export function navigationFor(viewer: Viewer): Navigation {
  return {
    member: [
      { to: '/', label: '今日学习', icon: 'today', end: true },
      { to: '/courses', label: '课程', icon: 'courses' },
      { to: '/library', label: '资料库', icon: 'search' },
      { to: '/live', label: '直播课', icon: 'live' },
      { to: '/practice', label: '练习', icon: 'practice' },
      { to: '/exams', label: '考试', icon: 'exams' },
      { to: '/pledges', label: '廉洁承诺', icon: 'pledges' },
      { to: '/surveys', label: '问卷', icon: 'surveys' },
      { to: '/me', label: '我的', icon: 'me' },
    ],
    organizer: mayCountersignOnly(viewer)
      ? PLEDGES
      : may(viewer, 'read:obligations:subtree')
        ? [
            { to: '/organize', label: '进展总览', icon: 'organize', end: true },
            { to: '/organize/obligations', label: '学习任务', icon: 'obligations' },
            { to: '/organize/members', label: '成员', icon: 'members' },
            ...PLEDGES,
            { to: '/organize/trainings', label: '集中学习', icon: 'today' },
            { to: '/organize/live', label: '直播课', icon: 'live' },
            { to: '/organize/bank', label: '题库', icon: 'courses' },
            { to: '/organize/exams', label: '考试安排', icon: 'exams' },
            ...(may(viewer, 'manage:surveys:subtree') ? SURVEYS : []),
            { to: '/organize/assessments', label: '考核记录', icon: 'ledger' },
            { to: '/organize/reports', label: '报表', icon: 'reports' },
          ]
        : undefined,
    administrator: may(viewer, 'read:audit:all')
      ? [{ to: '/admin', label: '系统管理', icon: 'settings' }]
      : undefined,
  }
}
