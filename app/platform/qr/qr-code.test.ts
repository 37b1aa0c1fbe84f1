import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type QrCode, qrCode } from './qr-code.ts'
import { dataBytes, qrVersion, versionFor } from './qr-version.ts'
import { errorCorrection } from './reed-solomon.ts'

/** Dark modules by row, read back from the path. */
function modulesOf({ size, path }: QrCode): Array<Array<boolean>> {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  return rows
}

/** What zbar reads from the code drawn as a picture of black and white, six pixels a module. */
function decoded(code: QrCode, folder: string): string {
  const scale = 6
  const side = (code.size + 8) * scale
  const modules = modulesOf(code)
  const pixels = Buffer.alloc(side * side, 255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (modules[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4]) pixels[y * side + x] = 0
  const file = join(folder, 'code.pgm')
  writeFileSync(file, Buffer.concat([Buffer.from(`P5 ${side} ${side} 255\n`), pixels]))
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], {
    encoding: 'utf8',
  })
  return stdout.replace(/\n$/, '')
}

const decoder = spawnSync('zbarimg', ['--version']).error === undefined
if (!decoder) console.info('QR codes are not read back: zbarimg is missing (apt-get install zbar-tools)')

describe.skipIf(!decoder)('an independent reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qr-'))

  test('reads the longest and the shortest text of every version', { timeout: 120_000 }, () => {
    for (let version = 1; version <= 20; version++) {
      const most = dataBytes(qrVersion(version)) - (version < 10 ? 2 : 3)
      const least = version === 1 ? 1 : dataBytes(qrVersion(version - 1)) - (version - 1 < 10 ? 2 : 3) + 1
      for (const length of [least, most]) {
        const text = Array.from({ length }, (_, index) =>
          String.fromCharCode(33 + ((index * 37 + version) % 90)),
        ).join('')
        const code = qrCode(text)
        expect(code?.size).toBe(17 + 4 * version)
        expect(code && decoded(code, folder)).toBe(text)
      }
    }
  })

  test('reads Chinese and a checkpoint with its line breaks', () => {
    const note =
      'lianxue.example.cn/ledger\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— lianxue.example.cn/ledger Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8='
    for (const text of ['学习台账检查点', note, '廉'.repeat(200)]) {
      const code = qrCode(text)
      expect(code && decoded(code, folder)).toBe(text)
    }
    rmSync(folder, { recursive: true })
  })
})

test('error correction is that of the example in ISO/IEC 18004 annex I', () => {
  // "01234567" in version 1-M.
  const data = [
    0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
  ]
  const expected = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55]
  expect([...errorCorrection(Uint8Array.from(data), 10)]).toEqual(expected)
})

test('versions hold what the standard says, and no text is cut to fit', () => {
  // Byte capacities of level M: versions 1, 5, 10, 12, 20.
  for (const [version, bytes] of [
    [1, 14],
    [5, 84],
    [10, 213],
    [12, 287],
    [20, 666],
  ] as const) {
    expect(versionFor(bytes)?.version).toBe(version)
    if (version < 20) expect(versionFor(bytes + 1)?.version).toBe(version + 1)
  }
  expect(qrCode('x'.repeat(667))).toBeNull()
})

test('the three finders stand in their corners', () => {
  const code = qrCode('finder')
  const rows = code ? modulesOf(code) : []
  const size = code?.size ?? 0
  const pattern = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
  for (const [left, top] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const)
    expect(
      rows.slice(top, top + 7).map((row) =>
        row
          .slice(left, left + 7)
          .map(Number)
          .join(''),
      ),
    ).toEqual(pattern)
})
