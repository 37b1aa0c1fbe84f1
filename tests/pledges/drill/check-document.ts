import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { oid } from '#app/pledges/pdf/der.ts'
import { at, childrenOf, readElement } from '#app/pledges/pdf/read-der.ts'
import type { Tally } from './tally.ts'
import { has } from './tools.ts'

/** With both countersignatures and all time-stamps: small enough to be sent on by any messenger. */
const LARGEST = 120_000
const TOKEN = Buffer.from(oid('1.2.840.113549.1.9.16.2.14'))

export type Expected = {
  /** The certificate (PEM) that seals, and those that it and the time-stamp are issued under. */
  certificate: string
  root: string
  stampRoot: string | null
  signatures: number
  address: string
}

/** Looks at a sealed document with programs that know nothing of us. */
export function checkDocument(tally: Tally, file: string, bytes: Uint8Array, expected: Expected): void {
  writeFileSync(file, bytes)
  tally.check(`${file} is small`, bytes.length <= LARGEST, bytes.length)
  if (has('pdfsig', 'certutil')) checkSignatures(tally, file, expected)
  if (has('openssl'))
    containersOf(bytes).forEach((one, index) => checkContainer(tally, `${file}-${index}`, one, expected))
  if (has('qpdf')) {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    tally.check(`${file} is clean to qpdf`, status === 0, stdout + stderr)
  }
  if (has('pdffonts')) {
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
    const isGood = fonts.length > 0 && fonts.every((font) => /\byes yes yes\b/.test(font))
    tally.check(`${file} has its fonts embedded, cut, with Unicode`, isGood, fonts.join('\n'))
  }
  if (has('zbarimg', 'pdftoppm')) {
    execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', file, `${file}-qr`])
    const read = spawnSync('sh', ['-c', `zbarimg -q --raw "${file}"-qr*.png`], { encoding: 'utf8' }).stdout
    tally.check(`${file} has a QR code to the checking page`, read.trim() === expected.address, read)
  }
}

/** Valid, whole, and trusted by who trusts the root. */
function checkSignatures(tally: Tally, file: string, { certificate, root, signatures }: Expected): void {
  const nss = join(dirname(file), 'nss')
  if (spawnSync('certutil', ['-L', '-d', `sql:${nss}`], { stdio: 'ignore' }).status !== 0) {
    mkdirSync(nss, { recursive: true })
    execFileSync('certutil', ['-N', '-d', `sql:${nss}`, '--empty-password'])
    execFileSync('certutil', ['-A', '-d', `sql:${nss}`, '-n', 'root', '-t', 'C,C,C', '-i', root])
    // Known, not trusted by itself. pdfsig 22.12 loses sight of a certificate that it knows from the document alone: of
    // several signatures by it the second is then an "unknown issue" and the third trusted again.
    execFileSync('certutil', ['-A', '-d', `sql:${nss}`, '-n', 'seal', '-t', ',,', '-i', certificate])
  }
  const told = execFileSync('pdfsig', ['-nssdir', `sql:${nss}`, file], { encoding: 'utf8' })
  const count = (words: string): number => told.split(words).length - 1
  tally.check(`${file} is valid to pdfsig`, count('Signature is Valid') === signatures, told)
  tally.check(`${file} is trusted by pdfsig`, count('Certificate is Trusted') === signatures, told)
  // Of several signatures the last covers the whole file, the earlier ones their revisions.
  const last = told.slice(told.lastIndexOf('Signature #'))
  tally.check(`${file} is signed as a whole`, last.includes('- Total document signed'), told)
}

type Container = { cms: Buffer; signed: Buffer }

function containersOf(bytes: Uint8Array): Array<Container> {
  const file = Buffer.from(bytes)
  return [...file.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/g)].map((range) => {
    const [before = 0, after = 0, rest = 0] = range.slice(1).map(Number)
    const padded = Buffer.from(file.toString('latin1', before + 1, after - 1), 'hex')
    const signed = Buffer.concat([file.subarray(0, before), file.subarray(after, after + rest)])
    return { cms: Buffer.from(readElement(padded).whole), signed }
  })
}

/** The signature, and the time-stamp over its value, by the OpenSSL command line. */
function checkContainer(
  tally: Tally,
  name: string,
  { cms, signed }: Container,
  { root, stampRoot }: Expected,
): void {
  writeFileSync(`${name}.cms`, cms)
  writeFileSync(`${name}.dat`, signed)
  const content = ['-inform', 'DER', '-in', `${name}.cms`, '-content', `${name}.dat`, '-binary']
  const verified = openssl(
    'cms',
    '-verify',
    ...content,
    '-CAfile',
    root,
    '-purpose',
    'any',
    '-out',
    '/dev/null',
  )
  tally.check(`${name} is verified by openssl cms`, verified.status === 0, verified.stderr)
  if (!stampRoot) return
  const signedData = childrenOf(at(childrenOf(at(childrenOf(readElement(cms)), 1)), 0))
  const signer = childrenOf(at(childrenOf(at(signedData, 4)), 0))
  const digest = createHash('sha256').update(at(signer, 5).content).digest('hex')
  const values = cms.subarray(cms.indexOf(TOKEN) + TOKEN.length)
  writeFileSync(`${name}.tok`, cms.includes(TOKEN) ? readElement(values).content : '')
  const stamped = openssl(
    'ts',
    '-verify',
    '-token_in',
    '-in',
    `${name}.tok`,
    '-digest',
    digest,
    '-CAfile',
    stampRoot,
  )
  tally.check(`${name} is stamped, says openssl ts`, stamped.status === 0, stamped.stderr)
}

function openssl(...words: ReadonlyArray<string>) {
  return spawnSync('openssl', words, { encoding: 'utf8' })
}
