import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

// The site map on one page. Modules hold HTTP only; what they call lies in the rooms of the domain.
export default [
  // Public
  route('login', 'routes/auth/login.tsx'),
  route('logout', 'routes/auth/logout.ts'),
  route('reset', 'routes/auth/reset.tsx'),
  route('display', 'routes/display.ts'),
  route('verify', 'routes/verify.tsx'),
  route('verify/pledge', 'routes/verify-pledge.tsx'),
  route('ledger/checkpoint', 'routes/ledger/checkpoint.ts'),
  route('ledger/key', 'routes/ledger/key.ts'),

  // Signed in
  layout('routes/shell.tsx', [
    route('me', 'routes/me.tsx'),
    route('me/password', 'routes/auth/password.tsx'),
    route('me/sessions', 'routes/auth/sessions.tsx'),
    route('me/data', 'routes/me/data.tsx'),
    route('me/data.json', 'routes/me/data-json.ts'),
    route('me/ledger', 'routes/me/ledger.tsx'),
    route('me/ledger.json', 'routes/me/ledger-json.ts'),
    route('me/ledger.xlsx', 'routes/me/ledger-xlsx.ts'),
    route('me/ledger/:entry/proof', 'routes/me/entry-proof.ts'),
    route('courses', 'routes/courses/catalogue.tsx'),
    route('courses/:course', 'routes/courses/course.tsx'),
    route('courses/:course/:lesson', 'routes/courses/lesson.tsx'),
    route('courses/:course/:lesson/steps', 'routes/courses/lesson-steps.ts'),

    route('courses/:course/quiz', 'routes/quizzes/quiz.tsx'),
    route('courses/:course/quiz/:attempt', 'routes/quizzes/result.tsx'),
    route('courses/:course/quiz/:attempt/answers', 'routes/quizzes/answers.ts'),
    route('courses/:course/quiz/:attempt/submit', 'routes/quizzes/submit.tsx'),
    route('courses/:course/quiz/:attempt/:number', 'routes/quizzes/question.tsx'),

    route('practice', 'routes/practice/home.tsx'),
    route('practice/mistakes', 'routes/practice/mistakes.tsx'),
    route('practice/:attempt', 'routes/practice/round.tsx'),
    route('practice/:attempt/answers', 'routes/practice/answers.ts'),
    route('practice/:attempt/:number', 'routes/practice/question.tsx'),

    route('pledges', 'routes/pledges/list.tsx'),
    route('pledges/signed/:entry', 'routes/pledges/signed.tsx'),
    route('pledges/signed/:entry/document', 'routes/pledges/document.ts'),
    route('pledges/:pledge', 'routes/pledges/pledge.tsx'),

    index('routes/home.tsx'),
    route('exams', 'routes/exams/exams.tsx'),

    route('organize', 'routes/organize/overview.tsx'),
    route('organize/export', 'routes/organize/overview-export.ts'),
    route('organize/members', 'routes/organize/members.tsx'),
    route('organize/members/export', 'routes/organize/members-export.ts'),
    route('organize/members/new', 'routes/organize/members-new.tsx'),
    route('organize/members/import', 'routes/organize/members-import.tsx'),
    route('organize/members/import/:import', 'routes/organize/members-import-preview.tsx'),
    route('organize/members/import/:import/report', 'routes/organize/members-import-report.ts'),
    route('organize/members/:member', 'routes/organize/members-member.tsx'),
    route('organize/obligations', 'routes/organize/obligations.tsx'),
    route('organize/obligations/new', 'routes/organize/new-obligation.tsx'),
    route('organize/obligations/:obligation', 'routes/organize/obligation.tsx'),
    route('organize/reports', 'routes/organize/people.tsx'),
    route('organize/reports/export', 'routes/organize/people-export.ts'),
    route('organize/reports/members/:member', 'routes/organize/person.tsx'),
    route('organize/trainings', 'routes/organize/trainings.tsx'),
    route('organize/trainings/new', 'routes/organize/new-training.tsx'),
    route('organize/trainings/:training', 'routes/organize/training.tsx'),
    route('organize/exams', 'routes/organize/exams.tsx'),
    route('organize/assessments', 'routes/organize/assessments.tsx'),
    route('organize/assessments/export', 'routes/organize/assessments-export.ts'),
    route('organize/pledges', 'routes/organize/pledges.tsx'),
    route('organize/pledges/export', 'routes/organize/pledges-export.ts'),

    route('admin', 'routes/admin/overview.tsx'),
    route('admin/units', 'routes/admin/units.tsx'),
    route('admin/units/:unit', 'routes/admin/unit.tsx'),
    route('admin/roles', 'routes/admin/roles.tsx'),
    route('admin/audit', 'routes/admin/audit.tsx'),

    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
