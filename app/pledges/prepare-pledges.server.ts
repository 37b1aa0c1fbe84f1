import type { Database } from '#app/platform/database.server.ts'
import { signingAgreement } from './agreement/load-agreement.server.ts'
import { readFieldKey } from '#app/platform/field-cipher.server.ts'
import { findOrganizationName } from './find-organization-name.server.ts'
import { allPledges } from './load-pledges.server.ts'
import { loadFontFile } from './pdf/font-file.server.ts'
import { readSealKey } from './pdf/seal-key.server.ts'

/**
 * Reads the pledges, the font and the keys before the first signer waits for them. The keys are made when there are
 * none, the seal's once there is an organization to make it for.
 * @throws PledgeContentError naming file and line when a pledge is not sound.
 */
export async function preparePledges(database: Database, dataDir: string): Promise<void> {
  allPledges()
  signingAgreement()
  await loadFontFile()
  await readFieldKey(dataDir)
  if ((await database.orgUnit.count()) > 0)
    await readSealKey(dataDir, await findOrganizationName(database), new Date())
}
