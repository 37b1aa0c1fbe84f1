import { execFileSync } from 'node:child_process'
import { startDemoServer } from '#tests/harness/demo-server.ts'
import { load, type LoadResult } from './load.ts'
import { loadCompletions } from './load-completions.ts'
import { report } from './report.ts'
import { signIn } from './sign-in.ts'
import { startBare } from './start-bare.ts'

// Signed-in pages and the completion of a lesson, beside a bare Remix route on the same machine in the same run.
const LEARNERS = 3000
// They stand at different places of the lesson.
const MEMBERS = [
  'member01',
  'member02',
  'member05',
  'member09',
  'member14',
  'member20',
  'member27',
  'member36',
]
const bare = await startBare()
const limit = await load('bare Remix route', bare.origin)
bare.stop()

const server = await startDemoServer()
const results: Array<LoadResult> = [limit]
try {
  const cookies: Array<string> = []
  for (const number of MEMBERS) cookies.push(await signIn(server.origin, number))
  const lesson = `${server.origin}/courses/four-forms/ladder`
  results.push(await load('lesson, signed in', lesson, cookies))
  // An address with a query is never answered with a document rendered before.
  results.push(await load('lesson, rendered anew', `${lesson}?anew`, cookies))
  results.push(await load('home, signed in', `${server.origin}/`, cookies))
  const environment = {
    ...process.env,
    LIANXUE_DATA_DIR: server.dataDir,
    DATABASE_URL: '',
    NODE_ENV: 'production' as const,
    LIANXUE_ORIGIN: server.origin,
  }
  const secrets = execFileSync('node_modules/.bin/tsx', ['tests/bench/seed-learners.ts', String(LEARNERS)], {
    env: environment,
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
  results.push(await loadCompletions(server.origin, secrets))
} finally {
  await server.stop()
  server.remove()
}
report(
  'web',
  results.map((result) => ({
    ...result,
    share: `${Math.round((100 * result.perSecond) / limit.perSecond)} %`,
  })),
)
