import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'openssl-'))
/** DER in front of the 65 bytes of an SM2 public key (SubjectPublicKeyInfo, RFC 5480; curve 1.2.156.10197.1.301). */
const SPKI_HEAD = '3059301306072a8648ce3d020106082a811ccf5501822d034200'
const SM2 = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']

/** Whether the OpenSSL command line is here and knows SM2 and SM3; a printed notice says so when it is not. */
export function hasOpenssl(): boolean {
  const { status, stdout } = spawnSync('openssl', ['list', '-digest-commands'], { encoding: 'utf8' })
  const has = status === 0 && stdout.includes('sm3')
  if (!has) process.stdout.write('openssl with SM3 is not installed: the comparison with it is skipped\n')
  return has
}

/** SM3 by OpenSSL, in hexadecimal. */
export function opensslSm3(bytes: Uint8Array): string {
  return run(['dgst', '-sm3', '-r'], bytes).toString().slice(0, 64)
}

/** Whether OpenSSL takes a signature (DER) of the standard signer for that of the public key (0x04, x, y). */
export function opensslVerifiesSm2(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  const der = Buffer.concat([Buffer.from(SPKI_HEAD, 'hex'), publicKey])
  const key = file('public.pem', run(['pkey', '-pubin', '-inform', 'DER'], der))
  const sign = file('signature', signature)
  const args = [
    'pkeyutl',
    '-verify',
    '-pubin',
    '-inkey',
    key,
    '-sigfile',
    sign,
    '-in',
    file('message', message),
  ]
  return spawnSync('openssl', [...args, ...SM2]).status === 0
}

/** A key made by OpenSSL: its public key, and what it signs as the standard signer. */
export function opensslSm2Signer(): { publicKey: Uint8Array; sign: (message: Uint8Array) => Uint8Array } {
  const key = file('private.pem', run(['genpkey', '-algorithm', 'SM2']))
  const publicKey = run(['pkey', '-in', key, '-pubout', '-outform', 'DER']).subarray(-65)
  return {
    publicKey: new Uint8Array(publicKey),
    sign: (message) =>
      new Uint8Array(run(['pkeyutl', '-sign', '-inkey', key, '-in', file('message', message), ...SM2])),
  }
}

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function run(args: ReadonlyArray<string>, input?: Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync('openssl', args, { input })
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr.toString()}`)
  return stdout
}
