import type { Page } from '@playwright/test'
import { demoId } from '../../../prisma/seed/demo-organization.ts'
import {
  attendanceOfSession,
  bankImportPreview,
  bankQuestion,
  bankQuestionToEdit,
  erasureOfMember,
  examToSubmit,
  finishedExam,
  finishedPractice,
  finishedQuiz,
  firstLink,
  importPreview,
  pledgeToCountersign,
  pledgeToReport,
  pledgeToSign,
  quizToSubmit,
  runningExam,
  runningPractice,
  runningQuiz,
  signedPledge,
} from './ways-to-pages.ts'

/** A page of the site: who looks at it and at which address; one that has ids in it is found by walking there. */
export type SitePage = {
  /** As in app/routes.ts, with a leading slash. */
  pattern: string
  as: string | null
  find: (page: Page) => Promise<string>
  /** The status it answers with. */
  status: number
}

const EXAM = /^\/exams\/[^/]+$/
const COURSE = '/courses/four-forms'

/** Every page, with somebody who may see it and something on it. */
export const SITE_PAGES: ReadonlyArray<SitePage> = [
  ...pages(null, {
    '/login': '/login',
    '/reset': '/reset',
    '/published': '/published',
    '/verify': '/verify',
    '/verify/pledge': '/verify/pledge',
    '/verify/certificate': '/verify/certificate',
    '/ledger/checkpoints': '/ledger/checkpoints',
    '/ledger/sheet': '/ledger/sheet',
    '/ledger/witnesses': '/ledger/witnesses',
  }),
  ...pages('member36', {
    '/': '/',
    '/me': '/me',
    '/me/password': '/me/password',
    '/me/sessions': '/me/sessions',
    '/me/passkeys': '/me/passkeys',
    '/me/data': '/me/data',
    '/me/notes': `/me/notes?lesson=four-forms/ladder`,
    '/courses': '/courses',
    '/courses/:course': COURSE,
    '/courses/:course/:lesson': `${COURSE}/ladder`,
    '/courses/:course/:lesson/labs/:lab': '/courses/audit-basics/sampling/labs/ab-lab-1',
    '/courses/:course/quiz': `${COURSE}/quiz`,
    '/courses/:course/quiz/:attempt/submit': quizToSubmit,
    '/courses/:course/quiz/:attempt/:number': runningQuiz,
    '/live': '/live',
    '/live/:session': linked('/live', /^\/live\/[0-9a-f]{8}-[^/]+$/),
    '/practice': '/practice',
    '/practice/:attempt/:number': runningPractice,
    '/pledges': '/pledges',
    '/pledges/:pledge': pledgeToSign,
    '/exams': '/exams',
    '/exams/:exam': (page) => firstLink(page, '/exams', EXAM),
    '/surveys': '/surveys',
    '/surveys/:survey': linked('/surveys', /^\/surveys\/[0-9a-f]{8}-[^/]+$/),
    '/library': '/library',
    '/library/cases': '/library/cases',
    '/library/cases/:case': '/library/cases/canteen-false-purchase',
    '/library/responsibilities': '/library/responsibilities',
    '/library/responsibilities/:post': '/library/responsibilities/branch-secretary',
    '/library/templates': '/library/templates',
    '/library/templates/:template': '/library/templates/rectification-ledger',
    '/glossary': '/glossary',
    '/help': '/help',
    '/help/:page': '/help/authors',
    '/search': '/search?q=小金库',
  }),
  ...pages('cadre02', { '/courses/:course/updates': '/courses/decisions-procurement/updates' }),
  // Somebody who does nothing else: whoever sits an exam is kept from practice and from handing a quiz in.
  ...pages('member19', {
    '/exams/:exam/sitting/:number': runningExam,
    '/exams/:exam/sitting/submit': examToSubmit,
  }),
  ...pages('member20', {
    '/me/ledger': '/me/ledger',
    '/courses/:course/quiz/:attempt': finishedQuiz,
    '/practice/:attempt': finishedPractice,
    '/practice/mistakes': '/practice/mistakes',
    '/exams/:exam/result': finishedExam,
  }),
  ...pages('member01', {
    '/exams/:exam/appeal': `/exams/${demoId('exam over')}/appeal`,
    '/exams/:exam/certificate': `/exams/${demoId('exam over')}/certificate`,
  }),
  // Each signs one: two workers may be at it at once.
  ...pages('member21', { '/pledges/signed/:entry': signedPledge }),
  ...pages('member18', { '/pledges/signed/:entry/report': pledgeToReport }),
  ...pages('member22', { '/pledges/agreement': '/pledges/agreement' }),
  ...pages('organizer01', {
    '/organize': '/organize',
    '/organize/members': '/organize/members',
    '/organize/members/new': '/organize/members/new',
    '/organize/members/:member': linked('/organize/members', /^\/organize\/members\/[0-9a-f]{8}-[^/]+$/),
    '/organize/members/import': '/organize/members/import',
    '/organize/members/import/:import': importPreview,
    '/organize/obligations': '/organize/obligations',
    '/organize/obligations/new': '/organize/obligations/new',
    '/organize/obligations/:obligation': linked(
      '/organize/obligations',
      /^\/organize\/obligations\/[0-9a-f]{8}-[^/]+$/,
    ),
    '/organize/reports': '/organize/reports',
    '/organize/reports/members/:member': linked('/organize/reports', /^\/organize\/reports\/members\/[^/]+$/),
    '/organize/trainings': '/organize/trainings',
    '/organize/trainings/new': '/organize/trainings/new',
    '/organize/trainings/:training': linked(
      '/organize/trainings',
      /^\/organize\/trainings\/[0-9a-f]{8}-[^/]+$/,
    ),
    '/organize/surveys': '/organize/surveys',
    '/organize/surveys/new': '/organize/surveys/new',
    '/organize/surveys/:survey': linked('/organize/surveys', /^\/organize\/surveys\/[0-9a-f]{8}-[^/]+$/),
    '/organize/live': '/organize/live',
    '/organize/live/new': '/organize/live/new',
    '/organize/live/:session': linked('/organize/live', /^\/organize\/live\/[0-9a-f]{8}-[^/]+$/),
    '/organize/live/:session/attendance': attendanceOfSession,
    '/organize/bank': '/organize/bank',
    '/organize/bank/new': '/organize/bank/new?type=fill',
    '/organize/bank/statistics': '/organize/bank/statistics?of=course:four-forms',
    '/organize/bank/articles': '/organize/bank/articles',
    '/organize/bank/import': '/organize/bank/import',
    '/organize/bank/import/:import': bankImportPreview,
    '/organize/bank/:question': bankQuestion,
    '/organize/bank/:question/edit': bankQuestionToEdit,
    '/organize/exams': '/organize/exams',
    '/organize/exams/new': '/organize/exams/new',
    '/organize/exams/:exam': examPage('over', ''),
    '/organize/exams/:exam/edit': examPage('draft', '/edit'),
    '/organize/exams/:exam/candidates': examPage('2026', '/candidates'),
    '/organize/exams/:exam/arrange': examPage('2026', '/arrange'),
    '/organize/exams/:exam/candidates/:member': examPage('2026', `/candidates/${demoId('member30')}`),
    '/organize/exams/:exam/appeals': examPage('over', '/appeals'),
    '/organize/exams/:exam/marking': examPage('over', '/marking'),
    '/organize/exams/:exam/log': examPage('2026', '/log'),
    '/organize/exams/:exam/late': examPage('over', '/late'),
    '/organize/exams/:exam/remark': examPage('over', '/remark'),
    '/organize/exams/:exam/results': examPage('over', '/results'),
    '/organize/exams/:exam/paper': examPage('2026', '/paper'),
    '/organize/exams/:exam/paper/results': examPage('2026', '/paper/results'),
    '/organize/exams/:exam/paper/:print': examPage('over', '/paper/questions'),
    '/organize/exams/:exam/live': examPage('2026', '/live'),
    '/organize/exams/:exam/live/:sitting': linked(examPage('2026', '/live'), /\/live\/[0-9a-f]{8}-[^/]+$/),
    '/organize/assessments': '/organize/assessments',
    '/organize/pledges': '/organize/pledges',
    '/organize/pledges/faults': '/organize/pledges/faults',
    '/organize/pledges/print': '/organize/pledges/print',
    '/organize/pledges/publish': '/organize/pledges/publish',
  }),
  ...pages('cadre01', {
    '/organize/pledges/reviews': '/organize/pledges/reviews',
    '/organize/pledges/countersign': '/organize/pledges/countersign',
    '/organize/pledges/countersign/:entry': pledgeToCountersign,
  }),
  ...pages('admin01', {
    '/admin': '/admin',
    '/admin/units': '/admin/units',
    '/admin/units/:unit': linked('/admin/units', /^\/admin\/units\/[^/]+$/),
    '/admin/roles': '/admin/roles',
    '/admin/audit': '/admin/audit',
    '/admin/erasures': '/admin/erasures',
    '/admin/erasures/:member': erasureOfMember,
    '/admin/witnesses': '/admin/witnesses',
  }),
  ...missing('member36', { '/*': '/no-such-page', '/refused': '/refused' }),
  // No answer of the demonstration was marked by a person: what is shown to whoever follows an old link.
  ...missing('organizer01', {
    '/organize/exams/:exam/marking/:sitting/:number': examPage('over', `/marking/${demoId('nobody')}/1`),
  }),
]

/** A page of an exam of the demonstration. */
function examPage(exam: string, rest: string): string {
  return `/organize/exams/${demoId(`exam ${exam}`)}${rest}`
}

type Way = string | SitePage['find']

/** Pages that one person sees, by pattern: their address or the way to it. */
function pages(as: string | null, ways: Readonly<Record<string, Way>>): Array<SitePage> {
  return Object.entries(ways).map(([pattern, way]) => {
    const find = typeof way === 'string' ? () => Promise.resolve(way) : way
    return { pattern, as, find, status: 200 }
  })
}

/** Pages where there is nothing to be seen. */
function missing(as: string, ways: Readonly<Record<string, Way>>): Array<SitePage> {
  return pages(as, ways).map((page) => ({ ...page, status: 404 }))
}

function linked(from: string, fitting: RegExp): SitePage['find'] {
  return (page) => firstLink(page, from, fitting)
}
