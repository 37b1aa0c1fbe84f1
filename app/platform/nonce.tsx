import { createContext, useContext } from 'react'

/**
 * The Content-Security-Policy nonce of this answer, through React context so that it never enters loader data.
 * Browsers hide nonces from scripts, so on the client it is empty.
 */
export const NonceContext = createContext('')

export function useNonce(): string {
  return useContext(NonceContext)
}
