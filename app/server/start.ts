import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import express, { type RequestHandler } from 'express'
import { keepPrivate } from '#app/platform/keep-private.server.ts'
import { readSettings, SettingsError, type Settings } from '#app/platform/settings.server.ts'
import type { Application } from './application.server.ts'
import { createServer } from './create-server.ts'
import { listen } from './listen.ts'
import { renderPages, routeRequests } from './route-requests.ts'
import { serveAssets } from './serve-assets.ts'
import { unsafeSetting } from './unsafe-setting.ts'

const BUILD = resolve('build/server/index.js')
/** The production server on an existing build. Refuses to start, in one sentence, when something is missing or unsafe. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const unsafe = unsafeSetting(settings)
  if (unsafe) throw new SettingsError(unsafe)
  keepPrivate(settings.dataDir)
  const build: ServerBuild & { entry: { module: { application: Application } } } = await import(
    pathToFileURL(BUILD).href
  )
  const { application } = build.entry.module
  await application.start()
  const app = createServer({
    pages: routeRequests(build),
    render: renderPages(build, settings.origin),
    loadApplication: async () => application,
    origin: settings.origin,
    built: serveAssets('build/client/assets'),
    assets: [serveFiles()],
    development: false,
  })
  await listen(app, { ...settings, stop: () => application.stop() })
  announce(settings)
}

/** Files of `public/`. A path without an extension is never looked for on the disk. */
function serveFiles(): RequestHandler {
  const serve = express.static('build/client', { maxAge: '1h', index: false, redirect: false })
  return (request, response, next) => (request.path.includes('.') ? serve(request, response, next) : next())
}

function announce({ host, port }: Settings): void {
  process.stdout.write(`廉学已启动：http://${host.includes(':') ? `[${host}]` : host}:${port}\n`)
}

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
