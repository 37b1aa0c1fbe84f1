import { describe, expect, test } from 'vitest'
import { fromBase64, utf8 } from './bytes.ts'
import { formatTlogProof, parseTlogProof, type TlogProof } from './tlog-proof.ts'

// The example of the specification (C2SP tlog-proof), whose signatures are cut short there as well.
const EXAMPLE = `c2sp.org/tlog-proof@v1
extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6kYXJ3aW4tYXJ
index 73894
gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

example.com/fancylog
109482
sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

— example.com/fancylog hI2DJw[...]1roloI=
— witness1.example mJirIklj[...]qY9v2B/5bg==
— witness2.example TnKKVHLX[...]xwYwrSjgow==
— witness3.example S4X82uH5[...]3oEcROGLFQ==
`

test('the example of the specification is read and written back byte for byte', () => {
  const proof = parseTlogProof(EXAMPLE)
  expect(proof).toMatchObject({ hash: 'sha-256', index: 73894 })
  expect(proof?.hashes[4]).toEqual(fromBase64('AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk='))
  expect(proof?.checkpoint.startsWith('example.com/fancylog\n109482\n')).toBe(true)
  expect(proof && formatTlogProof(proof)).toBe(EXAMPLE)
})

test.each<[string, Partial<TlogProof>]>([
  ['the only entry of a log', { index: 0, hashes: [] }],
  ['no extra data', { index: 5 }],
  ['a log with SM3', { hash: 'sm3', extra: utf8('x') }],
])('a proof is read back as it was written: %s', (_, change) => {
  const proof: TlogProof = {
    hash: 'sha-256',
    index: 1,
    hashes: [new Uint8Array(32)],
    checkpoint: 'log\n9\nroot\n\n— log AAAA\n',
    ...change,
  }
  expect(parseTlogProof(formatTlogProof(proof))).toEqual(proof)
})

describe('what the specification does not allow is no proof', () => {
  test.each([
    ['another first line', (text: string) => text.replace('@v1', '@v2')],
    ['an index with a leading zero', (text: string) => text.replace('index 7', 'index 07')],
    ['a negative index', (text: string) => text.replace('index 7', 'index -7')],
    ['no index', (text: string) => text.replace(/index .*\n/, '')],
    ['extra data after the index', (text: string) => text.replace(/(extra .*\n)(index .*\n)/, '$2$1')],
    ['a hash that is too short', (text: string) => text.replace('B95lDa8R', '')],
    ['a hash in another form of base64', (text: string) => text.replace('G+o0', 'G-o0')],
    ['no checkpoint', (text: string) => text.slice(0, text.indexOf('\n\n'))],
  ])('%s', (_, spoil) => {
    expect(parseTlogProof(spoil(EXAMPLE))).toBeNull()
  })
})
