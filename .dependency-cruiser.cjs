// The direction of imports (the table of rooms in README). Each rule says why it is there.
const DOMAINS = [
  'content',
  'questions',
  'library',
  'courses',
  'bank',
  'quizzes',
  'mastery',
  'recommendations',
  'pledges',
  'trainings',
  'surveys',
  'live',
  'obligations',
  'reports',
  'search',
  'notes',
  'exams',
]
/** What each domain may read of others, lowest first. */
const MAY_READ = {
  content: [],
  questions: [],
  library: ['content', 'questions'],
  courses: ['content', 'questions', 'library'],
  bank: ['content', 'questions', 'courses'],
  quizzes: ['questions', 'courses', 'bank'],
  mastery: ['questions', 'courses', 'bank', 'quizzes'],
  recommendations: ['questions', 'courses', 'quizzes', 'mastery'],
  pledges: [],
  trainings: [],
  surveys: [],
  live: ['courses', 'trainings'],
  obligations: ['courses', 'quizzes', 'pledges'],
  reports: ['courses', 'quizzes', 'pledges', 'trainings', 'obligations'],
  search: ['content', 'library', 'questions', 'courses', 'quizzes', 'mastery'],
  notes: ['library', 'courses'],
  exams: ['bank', 'questions', 'courses', 'quizzes', 'obligations'],
}
const rooms = (names) => `^app/(${names.join('|')})/`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle has no lowest part to understand first.',
      severity: 'error',
      from: {},
      // A type that is only named costs nothing at run time.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-nothing-above',
      comment: 'The platform is what any web application needs.',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/', pathNot: ['^app/platform/', '^app/generated/'] },
    },
    {
      name: 'ledger-knows-no-domain',
      comment: 'The log must outlive what is recorded in it.',
      severity: 'error',
      from: { path: '^app/ledger/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^app/', pathNot: ['^app/(ledger|platform|generated|ui)/'] },
    },
    {
      name: 'members-below-domains',
      comment: 'Who someone is does not depend on what they learn.',
      severity: 'error',
      from: { path: '^app/members/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^app/', pathNot: ['^app/(members|ledger|platform|generated|ui)/', '^app/env\\.d\\.ts$'] },
    },
    {
      name: 'auth-below-domains',
      comment: 'Sign-in asks the members and nobody else.',
      severity: 'error',
      from: { path: '^app/auth/' },
      to: { path: '^app/', pathNot: ['^app/(auth|members|platform|generated)/'] },
    },
    {
      name: 'lucia-in-auth-alone',
      comment: 'One place to change when the session library changes.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/auth/' },
      to: { path: 'node_modules/lucia/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'The design system serves every domain alike.',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^app/', pathNot: '^app/ui/' },
    },
    ...DOMAINS.map((domain) => ({
      name: `${domain}-direction`,
      comment: `What ${domain} may use: the rooms below it and the domains named here.`,
      severity: 'error',
      from: { path: `^app/${domain}/`, pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^app/',
        pathNot: [
          rooms([domain, ...MAY_READ[domain], 'ledger', 'members', 'auth', 'platform', 'ui', 'generated']),
        ],
      },
    })),
    {
      name: 'nothing-imports-routes',
      comment: 'Routes are the top: HTTP only.',
      severity: 'error',
      from: { path: '^app/', pathNot: ['^app/routes/', '^app/routes\\.ts$'] },
      to: { path: '^app/routes/' },
    },
    {
      name: 'offline-serves-routes',
      comment: 'What is kept on a device is arranged by the routes that show it; domains do without.',
      severity: 'error',
      from: { path: '^app/', pathNot: ['^app/(offline|routes)/'] },
      to: { path: '^app/offline/' },
    },
    {
      name: 'routes-do-no-queries',
      comment: 'A route calls one domain function; queries and rules live below.',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: ['^app/generated/', 'node_modules/@prisma/'] },
    },
    {
      name: 'nothing-compiled-on-a-request',
      comment: 'Lessons are compiled when content changes (decision 0001); a request only looks them up.',
      severity: 'error',
      from: {
        path: ['^app/routes/', '^app/server/(start|application|create-server)', '^app/entry\\.server'],
      },
      to: {
        path: ['^app/courses/content/(compile|check|watch|write)-', 'node_modules/mdx-bundler/'],
        reachable: true,
      },
    },
    {
      name: 'browser-code-without-zod',
      comment: 'Schemas cost 13 kB on the wire and belong to the server.',
      severity: 'error',
      from: { path: '^app/', pathNot: ['\\.server\\.tsx?$', '\\.test\\.tsx?$', '^app/cli/', '^app/server/'] },
      to: { path: 'node_modules/zod/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^app/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
