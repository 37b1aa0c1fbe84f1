import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What can be wrong with a device or the page that uses it. */
export type Misbehaviour = { origin?: string; rpId?: string; isUnlocked?: boolean }

const SITE = { origin: 'https://lianxue.example.cn', rpId: 'lianxue.example.cn' }
const [PRESENT, UNLOCKED, HAS_KEY] = [0x01, 0x04, 0x40]

/** A passkey in software: answers as a phone does (P-256, no attestation), and misbehaves when told to. */
export function softwarePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(16)
  const id = credentialId.toString('base64url')
  let counter = 0

  function authenticatorData({ rpId = SITE.rpId, isUnlocked = true }: Misbehaviour, key?: Buffer): Buffer {
    const flags = PRESENT | (isUnlocked ? UNLOCKED : 0) | (key ? HAS_KEY : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    const attested = key ? [Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, key] : []
    const site = createHash('sha256').update(rpId).digest()
    return Buffer.concat([site, Buffer.from([flags]), count, ...attested])
  }

  function clientData(type: string, challenge: string, { origin = SITE.origin }: Misbehaviour): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  /** The browser's answer to registration options, as JSON. */
  function register(options: string, wrong: Misbehaviour = {}): string {
    // As DER, whose end is the point: exporting a key just made as JWK makes Node 20 wait for itself, now and then without end, when
    // its memory is tidied up in between.
    const point = publicKey.export({ format: 'der', type: 'spki' })
    const key = coseKey(point.subarray(-64, -32), point.subarray(-32))
    const attestation = attestationObject(authenticatorData(wrong, key))
    const response = {
      clientDataJSON: clientData('webauthn.create', challengeIn(options), wrong).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    }
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
  }

  /** The browser's answer to a question, as JSON. */
  function answer(options: string, wrong: Misbehaviour = {}): string {
    const data = authenticatorData(wrong)
    const said = clientData('webauthn.get', challengeIn(options), wrong)
    const signed = Buffer.concat([data, createHash('sha256').update(said).digest()])
    const response = {
      clientDataJSON: said.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, privateKey).toString('base64url'),
    }
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
  }
  return { site: SITE, register, answer }
}

function challengeIn(options: string): string {
  const parsed: { challenge: string } = JSON.parse(options)
  return parsed.challenge
}

/** {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR: an ES256 key. */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const bytes = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, value.length]), value])
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21])
  return Buffer.concat([head, bytes(x), Buffer.from([0x22]), bytes(y)])
}

/** {fmt: "none", attStmt: {}, authData} in CBOR. */
function attestationObject(data: Buffer): Buffer {
  const text = (value: string): Buffer =>
    Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
  const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff])
  return Buffer.concat([
    Buffer.from([0xa3]),
    ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), length, data],
  ])
}
