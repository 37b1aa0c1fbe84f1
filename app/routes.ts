import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

// The site map on one page. Modules hold HTTP only; what they call lies in the rooms of the domain.
export default [
  // Public
  route('login', 'routes/auth/login.tsx'),
  route('logout', 'routes/auth/logout.ts'),
  route('reset', 'routes/auth/reset.tsx'),
  route('display', 'routes/display.ts'),

  // Signed in
  layout('routes/shell.tsx', [
    route('me', 'routes/me.tsx'),
    route('me/password', 'routes/auth/password.tsx'),
    route('me/sessions', 'routes/auth/sessions.tsx'),
    route('courses', 'routes/courses/catalogue.tsx'),
    route('courses/:course', 'routes/courses/course.tsx'),
    route('courses/:course/:lesson', 'routes/courses/lesson.tsx'),
    route('courses/:course/:lesson/steps', 'routes/courses/lesson-steps.ts'),

    route('pledges', 'routes/pledges/list.tsx'),
    route('pledges/signed/:entry', 'routes/pledges/signed.tsx'),
    route('pledges/signed/:entry/document', 'routes/pledges/document.ts'),
    route('pledges/:pledge', 'routes/pledges/pledge.tsx'),

    route('organize/pledges', 'routes/organize/pledges.tsx'),
    route('organize/pledges/export', 'routes/organize/pledges-export.ts'),

    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
