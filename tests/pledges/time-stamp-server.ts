import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { issueCertificate } from './issue-certificate.ts'

/** A time-stamp server by `openssl ts`; `root` is the certificate (PEM) that its own is issued under. */
export type TimeStampServer = { url: string; root: string; requests: () => number; stop: () => Promise<void> }

/** How the server behaves: as it should, or in one of the ways in which such servers fail. */
export type Behaviour = 'answers' | 'silent' | 'refuses' | 'other-digest' | 'garbage' | 'error'

/** Starts a time-stamp server on this machine with keys of its own in the folder. */
export async function startTimeStampServer(
  folder: string,
  behaviour: Behaviour = 'answers',
): Promise<TimeStampServer> {
  const tsa = join(folder, 'tsa')
  mkdirSync(tsa, { recursive: true })
  const root = makeKeys(tsa)
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    if (behaviour === 'silent') return
    void readAll(request).then((query) => {
      response.writeHead(behaviour === 'error' ? 500 : 200, { 'Content-Type': 'application/timestamp-reply' })
      response.end(answer(tsa, query, behaviour))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/tsr`,
    root,
    requests: () => requests,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(tsa: string, query: Buffer, behaviour: Behaviour): Buffer {
  // PKIStatusInfo with status 2, rejection.
  if (behaviour === 'refuses') return Buffer.from([0x30, 5, 0x30, 3, 2, 1, 2])
  if (behaviour === 'garbage') return Buffer.from('<html>not a time-stamp</html>')
  if (behaviour === 'error') return Buffer.alloc(0)
  const sent = Buffer.from(query)
  // The digest follows the algorithm: OCTET STRING of 32 bytes.
  const digest = sent.indexOf(Buffer.from([4, 32])) + 2
  if (behaviour === 'other-digest') sent[digest] = (sent[digest] ?? 0) ^ 1
  const [asked, reply] = [join(tsa, 'query.tsq'), join(tsa, 'reply.tsr')]
  writeFileSync(asked, sent)
  openssl(tsa, 'ts', '-reply', '-queryfile', asked, '-config', join(tsa, 'tsa.cnf'), '-out', reply)
  return readFileSync(reply)
}

function makeKeys(tsa: string): string {
  writeFileSync(join(tsa, 'tsa.cnf'), CONFIGURATION)
  writeFileSync(join(tsa, 'serial'), '01\n')
  const { root } = issueCertificate({
    folder: tsa,
    name: 'tsa',
    key: ['rsa:2048'],
    organization: '演练',
    commonName: '演练时间戳',
    purpose: ['extendedKeyUsage=critical,timeStamping', 'keyUsage=critical,digitalSignature'],
  })
  return root
}

function openssl(folder: string, ...words: ReadonlyArray<string>): void {
  execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Array<Buffer> = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const CONFIGURATION = `[tsa]
default_tsa = stamping
[stamping]
serial = serial
crypto_device = builtin
signer_cert = tsa.crt
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`
