import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A sealing key whose certificate is issued under a test root, as an organization with a certificate of a licensed
 * authority has it; names are Chinese. @returns the root certificate's file (PEM).
 */
export function makeSealKeys(dataDir: string): string {
  const keys = join(dataDir, 'keys')
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  const openssl = (...words: ReadonlyArray<string>): void => {
    execFileSync('openssl', words, { cwd: keys, stdio: ['ignore', 'ignore', 'pipe'] })
  }
  const subject = (name: string): Array<string> => ['-utf8', '-subj', `/C=CN/O=演练集团党委/CN=${name}`]
  writeFileSync(
    join(keys, 'seal.ext'),
    'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n',
  )
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    'req',
    '-x509',
    ...key,
    '-days',
    '3650',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    ...subject('演练根证书'),
  )
  openssl('req', '-new', ...key, '-keyout', 'seal.key', '-out', 'seal.csr', ...subject('䶮山系统签章'))
  const issued = [
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '3650',
    '-extfile',
    'seal.ext',
  ]
  openssl('x509', '-req', '-in', 'seal.csr', ...issued, '-out', 'seal.crt')
  return join(keys, 'root.pem')
}
