import { publishedKeys } from '#app/ledger/ledger-identity.server.ts'
import { database } from '#app/platform/database.server.ts'

/**
 * The ledger's public key (C2SP verifier key) on the first line, earlier ones and the statements between them below:
 * to be kept elsewhere by everyone who relies on the ledger.
 */
export async function loader() {
  return new Response(await publishedKeys(database), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
}
