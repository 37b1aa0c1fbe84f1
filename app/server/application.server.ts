import type { AppLoadContext } from '@remix-run/node'
import { readSession } from '#app/auth/read-session.server.ts'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { finishErasures } from '#app/erase.server.ts'
import { checkpointAside } from '#app/platform/checkpoint-aside.server.ts'
import { database } from '#app/platform/database.server.ts'
import { settings, SettingsError } from '#app/platform/settings.server.ts'
import { preparePledges } from '#app/pledges/prepare-pledges.server.ts'
import { examKeeper, sequencer } from '#app/record.server.ts'
import { describeDocument } from './describe-document.server.ts'
import { receiverOf } from './receivers.server.ts'
import { reportFailure } from './report-failure.server.ts'
import { installationFault } from './installation-fault.server.ts'

/** The application as the process around it sees it. */
export type Application = {
  /** What routes are told about a request, and the cookie to set when the session changed. */
  describeRequest(request: {
    cookie: string
    nonce: string
    clientAddress: string
  }): Promise<{ context: AppLoadContext; setCookie: string | null }>
  readSession: typeof readSession
  /** What takes the forms that are sent to a path without a page in answer. */
  receiverOf: typeof receiverOf
  /** Logs an unexpected error of a request. */
  reportFailure: typeof reportFailure
  /** The document at a path as far as it is the same for others. */
  describeDocument: typeof describeDocument
  /** Whether the database answers. */
  ready(): Promise<boolean>
  /** Opens what the first request would otherwise wait for. @throws with one sentence when it cannot be served. */
  start(): Promise<void>
  /** Finishes pending work and lets go of the database. */
  stop(): Promise<void>
}

let aside: Awaited<ReturnType<typeof checkpointAside>> | null = null

export const application: Application = {
  async describeRequest({ cookie, nonce, clientAddress }) {
    const { viewer, setCookie } = await readSession(cookie)
    return { context: { nonce, viewer, clientAddress }, setCookie }
  },
  readSession,
  receiverOf,
  reportFailure,
  describeDocument,
  async ready() {
    try {
      await database.$queryRaw`SELECT 1`
      return true
    } catch {
      return false
    }
  },
  async start() {
    const fault = await installationFault(database, settings)
    if (fault) throw new SettingsError(fault)
    aside = await checkpointAside(database, settings.databaseUrl)
    getCatalogue()
    await preparePledges(database, settings.dataDir)
    await finishErasures()
    // Entries whose sealing a stopped process left unfinished.
    sequencer.wake()
    examKeeper.start()
  },
  async stop() {
    await examKeeper.stop()
    await sequencer.stop()
    await aside?.stop()
    await database.$disconnect()
  },
}
