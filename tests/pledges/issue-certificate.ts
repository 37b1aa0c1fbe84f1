import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Issued = {
  /** Folder of the files; made when it is missing. */
  folder: string
  /** Name of the files: `NAME.key` and `NAME.crt` (PEM). */
  name: string
  /** Words of `openssl req` for a new key of some kind. */
  key: ReadonlyArray<string>
  organization: string
  commonName: string
  /** Lines of extensions that say what the certificate is for. */
  purpose: ReadonlyArray<string>
}

export const P256 = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']

/**
 * A key and its certificate by the OpenSSL command line, issued under a root of its own as an authority issues it; names may be
 * Chinese. @returns the files of certificate and root (PEM).
 */
export function issueCertificate({ folder, name, key, organization, commonName, purpose }: Issued): {
  certificate: string
  root: string
} {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = (ending: string): string => join(folder, `${name}.${ending}`)
  const root = join(folder, 'root.pem')
  const rootKey = join(folder, 'root.key')
  writeFileSync(file('ext'), `${purpose.join('\n')}\n`)
  const newKey = ['-newkey', ...key, '-nodes']
  const subject = (common: string): Array<string> => [
    '-utf8',
    '-subj',
    `/C=CN/O=${organization}/CN=${common}`,
  ]
  const forYears = ['-days', '3650']
  openssl('req', '-x509', ...newKey, ...forYears, '-keyout', rootKey, '-out', root, ...subject('演练根证书'))
  openssl('req', '-new', ...newKey, '-keyout', file('key'), '-out', file('csr'), ...subject(commonName))
  const issuer = ['-CA', root, '-CAkey', rootKey, '-CAcreateserial', '-extfile', file('ext')]
  openssl('x509', '-req', '-in', file('csr'), ...issuer, ...forYears, '-out', file('crt'))
  return { certificate: file('crt'), root }
}

function openssl(...words: ReadonlyArray<string>): void {
  execFileSync('openssl', words, { stdio: ['ignore', 'ignore', 'pipe'] })
}
