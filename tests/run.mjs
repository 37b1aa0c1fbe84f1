// `npm test`: everything, from a clean clone. Each part says what it counted; the last line is the sum.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureDatabaseModule, ensurePackages } from '../app/cli/prepare.mjs'
import { browserTests, failedIn, filesThatFailed } from './browser-report.mjs'
import { ensureBrowser } from './find-browser.mjs'

const REPORTS = 'test-results/reports'
const bin = (name) => `node_modules/.bin/${name}`
const FORMATTED = ['app', 'prisma', 'tests', '*.ts', '*.js']
const LINT = ['--type-aware', '--max-warnings', '0', '--report-unused-disable-directives']
/** Where more files than this fail, it is not by chance. */
const MOST_TRIED_AGAIN = 4
/** A command that runs longer hangs: the longest takes half of it on a slow machine. */
const MOST_MINUTES = 20
const tally = { passed: 0, failed: 0 }

process.env.CI ??= 'true'
const shared = mkdtempSync(join(tmpdir(), 'lianxue-test-'))
const demo = join(shared, 'demo')
process.env.LIANXUE_TEST_DEMO = demo
let compiled
let built
let seeded
ensurePackages()
const chromium = ensureBrowser()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

// Two at a time: the machines that this runs on have two cores. Browsers come last and have both to themselves.
const steps = [
  databaseModule,
  () => check('types', process.execPath, ['node_modules/typescript-7/bin/tsc', '--noEmit', '-p', '.']),
  () => check('lint', bin('oxlint'), LINT),
  () => check('format', bin('oxfmt'), ['--check', ...FORMATTED]),
  () => check('import directions', bin('depcruise'), ['app', '--output-type', 'err']),
  () => check('dead code', bin('knip'), []),
  () => check('file sizes', bin('tsx'), ['tests/check-file-sizes.ts']),
  build,
  () => vitest('none'),
  () => vitest('sqlite'),
  drills,
  () => vitest('postgres'),
]
await Promise.all([inTurn(steps), inTurn(steps)])
await endToEnd()
rmSync(shared, { recursive: true, force: true, maxRetries: 3 })

process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed\n`)
process.exit(tally.failed > 0 ? 1 : 0)

/** Takes what is next until nothing is left. */
async function inTurn(steps) {
  for (let step = steps.shift(); step; step = steps.shift()) await step()
}

/** What reads a database waits for it. */
function databaseModule() {
  compiled ??= ensureDatabaseModule()
  return compiled
}

/** In a process of its own, so that the other row goes on. */
function build() {
  const script = "(await import('./app/cli/prepare.mjs')).ensureBuilt()"
  built ??= check('build', process.execPath, ['--input-type=module', '--eval', script])
  return built
}

/** One command that either passes or fails as a whole; its output is shown only when it fails. */
async function check(name, command, args) {
  const { code, output, seconds } = await execute(command, args)
  report(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, seconds)
  if (code !== 0) process.stdout.write(output)
}

/** Made once; the drills and the browser tests copy it. */
function demonstration() {
  seeded ??= databaseModule()
    .then(build)
    .then(() => check('demonstration data', bin('tsx'), ['tests/harness/make-demonstration.cli.ts', demo]))
  return seeded
}

async function vitest(database) {
  if (database !== 'none') await databaseModule()
  const file = `${REPORTS}/vitest-${database}.json`
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output, seconds } = await execute(bin('vitest'), args, {
    LIANXUE_TEST_DATABASE: database,
    NODE_ENV: 'test',
  })
  const result = readJson(file)
  const failed = failuresIn(result)
  // A run that ends badly with no failed test (an unhandled error, no report) is one failure. What the report says counts whatever
  // the code: a library loaded by a test may end the process with a code of its own.
  const isOk = code === 0 && result?.success === true
  report(
    database === 'none' ? 'unit tests without a database' : `unit and integration tests on ${database}`,
    result?.numPassedTests ?? 0,
    isOk ? 0 : Math.max(failed, 1),
    seconds,
  )
  if (!isOk) process.stdout.write(output)
}

/** Tests that failed, and files that failed before any of theirs ran. */
function failuresIn(result) {
  const isBare = ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((one) => one.status === 'failed')
  return (result?.numFailedTests ?? 0) + (result?.testResults.filter(isBare).length ?? 0)
}

async function drills() {
  await demonstration()
  const { code, output, seconds } = await execute(process.execPath, ['tests/drills/run.mjs', '--small'])
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [null, '0', '1']
  // What could not be tried here is said, and counts for nothing.
  for (const [line] of output.matchAll(/^skipped: .*$/gm)) process.stdout.write(`${line}\n`)
  report('fault drills, small', Number(passed), code === 0 ? 0 : Math.max(Number(failed), 1), seconds)
  if (code !== 0) process.stdout.write(output)
  // What could not be tried on this machine is said, never counted.
  else for (const [line] of output.matchAll(/^not run: .*$/gm)) process.stdout.write(`        ${line}\n`)
}

/**
 * Files in which something failed are run once more, on data as they were: a try changes what the next one would find. What passes
 * only then is named, for something in it is still to be found.
 */
async function endToEnd() {
  await demonstration()
  const first = await inBrowser('playwright')
  const shaky = filesThatFailed(first.tests)
  const again =
    shaky.length > 0 && shaky.length <= MOST_TRIED_AGAIN ? await inBrowser('playwright-again', shaky) : null
  const tests = again
    ? [...first.tests.filter(({ file }) => !shaky.includes(file)), ...again.tests]
    : first.tests
  const last = again ?? first
  const passed = tests.filter(({ isOk }) => isOk).length
  report(
    'end-to-end tests in Chromium',
    passed,
    last.code === 0 ? 0 : Math.max(tests.length - passed, 1),
    first.seconds + (again?.seconds ?? 0),
  )
  if (again)
    for (const { title } of failedIn(first.tests)) process.stdout.write(`        tried again: ${title}\n`)
  if (first.code !== 0) process.stdout.write(first.output)
  if (again && again.code !== 0) process.stdout.write(again.output)
}

/** Runs the browser tests of these files, or all, against a server and data of their own. */
async function inBrowser(name, files = []) {
  // Playwright reads a relative name from the folder of its configuration.
  const file = resolve(REPORTS, `${name}.json`)
  const environment = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_ENV: 'test' }
  const words = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=line,json']
  const run = await execute(bin('playwright'), [...words, ...files], environment)
  return { ...run, tests: browserTests(readJson(file)) }
}

function report(name, passed, failed, seconds) {
  tally.passed += passed
  tally.failed += failed
  process.stdout.write(
    `${failed > 0 ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed (${seconds} s)\n`,
  )
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** Runs a command to its end; one that hangs is ended and fails, for no limit of a single test sees a process that hangs as a whole. */
function execute(command, args, environment = {}) {
  const started = Date.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const limit = setTimeout(endHanging, MOST_MINUTES * 60_000)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => finish(1, `${error.message}\n`))
    child.on('close', (code) => finish(code ?? 1, ''))

    function endHanging() {
      // What it has started itself may hang as well, and holds its pipes: they are not waited for.
      child.kill('SIGKILL')
      finish(1, `\n${command} was still running after ${MOST_MINUTES} minutes and was ended\n`)
    }

    function finish(code, lastWords) {
      clearTimeout(limit)
      resolve({ code, output: output + lastWords, seconds: Math.round((Date.now() - started) / 1000) })
    }
  })
}
