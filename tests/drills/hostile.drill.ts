import fc from 'fast-check'
import { signInAs, type BrowserSession } from '#tests/harness/browser-session.ts'
import { startDemoServer } from '#tests/harness/demo-server.ts'
import { openDatabase } from '#app/platform/database.server.ts'
import { rowCounter } from './count-rows.ts'
import { readForms, readLinks, type PageForm } from './read-forms.ts'

/**
 * Sends hostile values to every form of every page that each kind of account can reach: nothing may answer 500,
 * and an answer of 4xx must leave every table as it was. Afterwards the ledger and its projections must agree.
 */
const small = process.argv.includes('--small')
const ROUNDS = small ? 2 : 40
const PAGES_EACH = small ? 30 : 400
const ACCOUNTS = small
  ? ['member07', 'organizer01', 'admin01']
  : ['member07', 'secretary01', 'organizer01', 'auditor01', 'admin01']
/** Forms that would end the account's own session. */
const SKIPPED = /^\/(logout|me\/password)/

const HOSTILE = [
  '',
  ' ',
  '\0',
  'a\0b',
  '__proto__',
  'constructor',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '0x10',
  'null',
  'undefined',
  '[]',
  '{"a":1}',
  "' OR 1=1 --",
  '%',
  '_',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '\u202e廉\u202c',
  '𠅤䶮㛃',
  '\ud83d\ude00'.repeat(50),
  '=1+1',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '00000000-0000-0000-0000-000000000000',
  '\r\nSet-Cookie: a=b',
  '长'.repeat(30_000),
  'x'.repeat(300_000),
]

const failures: Array<string> = []
let tried = 0
const server = await startDemoServer()
const database = openDatabase(`file:${server.dataDir}/lianxue.db`)
const countRows = await rowCounter(database)
try {
  for (const account of ACCOUNTS) await attack(await signInAs(server.origin, account), account)
} finally {
  await database.$disconnect()
  await server.stop()
}
if (server.lianxue('ledger', 'verify') !== 0) failures.push('the ledger does not verify afterwards')
if (server.lianxue('ledger', 'rebuild', '--check') !== 0)
  failures.push('the projections differ from the ledger afterwards')
server.remove()
for (const failure of failures) process.stdout.write(`${failure}\n`)
process.stdout.write(
  `hostile: ${tried} requests\n${tried - failures.length} passed, ${failures.length} failed\n`,
)
process.exitCode = failures.length > 0 || tried === 0 ? 1 : 0

async function attack(session: BrowserSession, account: string): Promise<void> {
  const seen = new Set<string>()
  for (const { path, html } of await crawl(session))
    for (const form of readForms(html, path)) {
      const key = `${form.method} ${shapeOf(form.action)} ${form.fields.map(({ name }) => name).join()}`
      if (seen.has(key) || SKIPPED.test(form.action)) continue
      seen.add(key)
      for (const values of fc.sample(hostileFields(form), { numRuns: ROUNDS, seed: tried }))
        await tryForm(session, account, form, values)
    }
}

/** Pages within reach of the account, from home by links; of pages that differ in ids alone, a few. */
async function crawl(session: BrowserSession): Promise<Array<{ path: string; html: string }>> {
  const pages: Array<{ path: string; html: string }> = []
  const perShape = new Map<string, number>()
  const queue = ['/']
  const known = new Set(queue)
  for (let path = queue.shift(); path !== undefined && pages.length < PAGES_EACH; path = queue.shift()) {
    const response = await session.get(path)
    const html = response.headers.get('content-type')?.startsWith('text/html') ? await response.text() : ''
    if (response.status >= 500) failures.push(`GET ${path} → ${response.status}`)
    pages.push({ path, html })
    for (const link of readLinks(html)) {
      const shape = shapeOf(link)
      const count = perShape.get(shape) ?? 0
      if (known.has(link) || count >= 2) continue
      known.add(link)
      perShape.set(shape, count + 1)
      queue.push(link)
    }
  }
  return pages
}

function shapeOf(path: string): string {
  return path.replace(/[0-9a-f-]{16,}/g, ':id').replace(/\?.*$/, (query) => query.replace(/=[^&]*/g, '='))
}

function hostileFields(form: PageForm): fc.Arbitrary<Array<[string, string]>> {
  const field = ({ name, value }: PageForm['fields'][number]) =>
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...HOSTILE).map((text): Array<[string, string]> => [[name, text]]),
      },
      {
        weight: 1,
        arbitrary: fc
          .string({ unit: 'binary', maxLength: 200 })
          .map((text): Array<[string, string]> => [[name, text]]),
      },
      { weight: 2, arbitrary: fc.constant<Array<[string, string]>>([[name, value]]) },
      { weight: 1, arbitrary: fc.constant<Array<[string, string]>>([]) },
      {
        weight: 1,
        arbitrary: fc.constant<Array<[string, string]>>([
          [name, value],
          [name, 'second'],
        ]),
      },
    )
  const extra = fc.constantFrom<Array<[string, string]>>(
    [],
    [['__proto__', 'x']],
    [
      ['constructor', 'x'],
      ['toString', 'y'],
    ],
  )
  return fc.tuple(...form.fields.map(field), extra).map((parts) => parts.flat())
}

async function tryForm(
  session: BrowserSession,
  account: string,
  form: PageForm,
  values: Array<[string, string]>,
): Promise<void> {
  tried += 1
  const body = new URLSearchParams(values)
  const before = await countRows()
  const what = `${account} ${form.method.toUpperCase()} ${form.action} ${JSON.stringify(values).slice(0, 300)}`
  const response = await send(session, form, body).catch((error: unknown) =>
    failures.push(`${what} → ${describe(error)}`),
  )
  if (typeof response === 'number') return
  const text = await response.text()
  if (response.status >= 500) failures.push(`${what} → ${response.status}`)
  else if (/\bat .+\.(?:ts|js):\d+/.test(text)) failures.push(`${what} → shows a stack`)
  else if (response.status >= 400 && (await countRows()) !== before)
    failures.push(`${what} → ${response.status}, yet something was written`)
}

function send(session: BrowserSession, form: PageForm, body: URLSearchParams): Promise<Response> {
  if (form.method === 'post') return session.post(form.action, body)
  return session.get(`${form.action.split('?')[0]}?${body.toString().slice(0, 6000)}`)
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error)
}
