import { execFileSync, spawn } from 'node:child_process'
import { freePort } from '#tests/harness/free-port.ts'

/** Builds and serves a bare Remix route: the most that any page here could reach on this machine. */
export async function startBare(): Promise<{ origin: string; stop: () => void }> {
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' }
  execFileSync(
    'node_modules/.bin/remix',
    ['vite:build', '--config', 'tests/bench/bare/vite.config.ts', '--logLevel', 'error'],
    { env: environment },
  )
  const port = await freePort()
  const server = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bare/serve.ts', String(port)], {
    env: environment,
    stdio: 'inherit',
  })
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(origin)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      return { origin, stop: () => server.kill() }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the bare route did not start')
}
