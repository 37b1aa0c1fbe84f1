import { publishedKey } from '#app/ledger/ledger-identity.server.ts'

/** The ledger's public key (C2SP verifier key): to be kept elsewhere by everyone who relies on the ledger. */
export function loader() {
  return new Response(`${publishedKey()}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
}
