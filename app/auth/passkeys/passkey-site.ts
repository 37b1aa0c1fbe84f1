/** What browsers tie a passkey to: the public address of the platform and its host name. */
export type PasskeySite = { origin: string; rpId: string }

/**
 * Where passkeys can be used: browsers ask for HTTPS (or this very machine as `localhost`) and for a host name, never
 * a bare IP address. @param origin the public address from the settings. @returns null where they cannot.
 */
export function passkeySite(origin: string): PasskeySite | null {
  const { protocol, hostname } = new URL(origin)
  if (hostname === 'localhost') return { origin, rpId: hostname }
  // An address in brackets is IPv6; a host name has a letter in its last part.
  const isName = !hostname.startsWith('[') && /\.[^.]*[a-z][^.]*$/i.test(hostname)
  return protocol === 'https:' && isName ? { origin, rpId: hostname } : null
}

/** Said where passkeys cannot be used. */
export const NO_PASSKEY_SITE =
  '本平台的网址不是 https 域名，浏览器不允许在这里使用通行密钥；请用登录密码确认，或请管理员为平台配好域名和证书。'
