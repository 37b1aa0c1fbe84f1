import { join } from 'node:path'
import { issueCertificate, P256 } from '../issue-certificate.ts'

export type SealFiles = ReturnType<typeof makeSealKeys>

/**
 * A sealing key whose certificate is issued under a test root, as an organization with a certificate of a licensed
 * authority has it. @returns the files of certificate and root (PEM).
 */
export function makeSealKeys(dataDir: string): { certificate: string; root: string } {
  return issueCertificate({
    folder: join(dataDir, 'keys'),
    name: 'seal',
    key: P256,
    organization: '演练集团党委',
    commonName: '䶮山系统签章',
    purpose: ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation'],
  })
}
