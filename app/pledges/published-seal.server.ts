import type { Readable } from '#app/platform/database.server.ts'
import { findOrganizationName } from './find-organization-name.server.ts'
import { fingerprintOf, readSealKey } from './pdf/seal-key.server.ts'

/** SHA-256 fingerprint of the certificate that seals this organization's documents, hexadecimal. */
export async function publishedSeal(database: Readable, dataDir: string): Promise<string> {
  const { certificate } = await readSealKey(dataDir, await findOrganizationName(database), new Date())
  return fingerprintOf(certificate)
}
