import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

// Last step of `npm run build`: scripts and styles are compressed once and as well as can be, not for each visitor and
// in haste. On the wire this is worth a seventh of all scripts.
const folder = 'build/client/assets'
const names = readdirSync(folder).filter((name) => /\.(js|css|svg)$/.test(name))
for (const name of names) {
  const bytes = readFileSync(join(folder, name))
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: size }))
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
}
