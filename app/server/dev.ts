import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { createServer as createVite } from 'vite'
import { watchContent } from '#app/courses/content/watch-content.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { createServer } from './create-server.ts'
import { listen } from './listen.ts'

/** The development server: Vite compiles on demand and reloads what changes. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  await watchContent(process.cwd(), (line) => process.stderr.write(`${line}\n`), settings.drafts)
  const vite = await createVite({ server: { middlewareMode: true } })
  const loadBuild = async (): Promise<ServerBuild> => {
    const build: unknown = await vite.ssrLoadModule('virtual:remix/server-build')
    // The virtual module is the server build by the plugin's contract.
    return build as ServerBuild
  }
  const loadApplication = async () => {
    const { application } = await vite.ssrLoadModule('/app/server/application.server.ts')
    return application
  }
  // Loaded anew for each request, so that a changed module shows.
  const handle = createRequestHandler(loadBuild)
  const app = createServer({
    pages: () => handle,
    loadApplication,
    origin: settings.origin,
    assets: [vite.middlewares],
    development: true,
  })
  await listen(app, { ...settings, stop: () => vite.close() })
  process.stdout.write(`开发服务器：http://${settings.host}:${settings.port}\n`)
}

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
