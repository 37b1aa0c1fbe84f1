import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { makeDemonstration } from './make-demonstration.ts'

/** The production server, as a process of its own, on a demonstration organization of its own. */
export type DemoServer = {
  origin: string
  dataDir: string
  /** Starts the process again on the same data, after `kill` or `stop`. */
  start(): Promise<void>
  /** Ends the process at once, as a power switch of the process would. */
  kill(): Promise<void>
  /** Ends the process as an operator does. */
  stop(): Promise<void>
  /** Runs a command of the operator's tool on the same data; answers with its exit code. */
  lianxue(...args: Array<string>): number
  /** Removes the data. */
  remove(): void
}

/** Makes fresh demonstration data and serves it on a free port. The application must be built. */
export async function startDemoServer(): Promise<DemoServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianxue-demo-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const databaseUrl = `file:${join(dataDir, 'lianxue.db')}`
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    LIANXUE_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    LIANXUE_ORIGIN: origin,
    NODE_ENV: 'production',
  }
  fillWithDemonstration(dataDir)
  let process_: ChildProcess | null = null

  async function start(): Promise<void> {
    process_ = spawn(process.execPath, ['--max-semi-space-size=64', 'app/cli/start.mjs'], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await untilReady(origin)
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = process_
    process_ = null
    if (!ending || ending.exitCode !== null) return
    const exited = once(ending, 'exit')
    ending.kill(signal)
    await exited
  }

  await start()
  return {
    origin,
    dataDir,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    lianxue: (...args) => exitCodeOf(args, environment),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

/** Where `LIANXUE_TEST_DEMO` names a folder, demonstration data were made there once: making them takes long. */
function fillWithDemonstration(dataDir: string): void {
  const kept = process.env.LIANXUE_TEST_DEMO
  if (kept) cpSync(kept, dataDir, { recursive: true })
  else makeDemonstration(dataDir)
}

function exitCodeOf(args: ReadonlyArray<string>, environment: NodeJS.ProcessEnv): number {
  try {
    execFileSync('node_modules/.bin/tsx', ['app/cli/lianxue.ts', ...args], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return 0
  } catch (error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 1
  }
}

async function untilReady(origin: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${origin} did not get ready within 120 s`)
}
