import type { ActionFunctionArgs } from '@remix-run/node'
import { passkeySite } from '#app/auth/passkeys/passkey-site.ts'
import { checkPasskey } from '#app/auth/passkeys/sign-with-passkey.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import type { Pledge } from '#app/pledges/pledge.ts'
import { sealPledge } from '#app/pledges/seal-pledge.server.ts'
import {
  signPledge,
  type SignPledgeInput,
  type SignPledgeOutcome,
  type SignPledgeTools,
} from '#app/pledges/sign-pledge.server.ts'
import { record, sequencer } from '#app/record.server.ts'
import { auditRefusal } from './audit-refusal.server.ts'
import { confirmIdentity } from './confirm-identity.server.ts'
import { sealingTools } from './sealing.server.ts'

/** Signs with what this installation has, seals at once, and leaves every refusal in the audit log. */
export async function receiveSignature(
  args: ActionFunctionArgs,
  viewer: Viewer,
  pledge: Pledge,
  input: SignPledgeInput,
  at: Instant,
): Promise<SignPledgeOutcome> {
  const site = passkeySite(settings.origin)
  const tools: SignPledgeTools = {
    database,
    dataDir: settings.dataDir,
    record,
    checkPassword: await confirmIdentity(args, viewer, at),
    checkPasskey:
      site && ((subject, answer) => checkPasskey(database, site, viewer.memberId, subject, answer, at)),
  }
  const outcome = await signPledge(tools, viewer, pledge, input, at)
  if (outcome.ok) await sealSoon(outcome.entryId)
  else await auditRefusal(viewer, pledge.id, outcome.reason, at)
  return outcome
}

/** Seals now, so that the document is ready; what fails here is made up for when the document is asked for. */
async function sealSoon(entryId: string): Promise<void> {
  try {
    await sequencer.sealPending()
    await sealPledge(sealingTools, entryId, now())
  } catch (error) {
    log.error({ entryId, error: String(error) }, 'sealing a pledge failed')
  }
}
