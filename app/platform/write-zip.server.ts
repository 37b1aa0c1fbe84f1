import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive; names are UTF-8 and may hold folders. `pack` is for what is not packed inside already. */
export type ZipMember = { name: string; bytes: Uint8Array; pack?: boolean }

/** 1980-01-01 00:00, the earliest that the format can say: the times that matter stand inside the files. */
const DATE = 0x21
const UTF8_NAMES = 0x0800

/**
 * Writes a ZIP archive (PKWARE APPNOTE 6.3), file by file as they come: stored as they are unless a file asks to be packed. For up to 65,535 files and 4 GiB.
 */
export async function* writeZip(members: AsyncIterable<ZipMember>): AsyncGenerator<Uint8Array> {
  const directory: Array<Buffer> = []
  let offset = 0
  for await (const { name, bytes: plain, pack = false } of members) {
    const bytes = pack ? deflateRawSync(plain) : plain
    const fields = fieldsOf(name, plain, { method: pack ? 8 : 0, length: bytes.length })
    const local = Buffer.concat([signature(0x04034b50), fields.common, fields.name])
    yield local
    yield bytes
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    const made = Buffer.from([20, 0])
    directory.push(Buffer.concat([signature(0x02014b50), made, fields.common, central, fields.name]))
    offset += local.length + bytes.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  yield Buffer.concat([central, signature(0x06054b50), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** The fields that stand before a file and again in the directory. */
function fieldsOf(
  path: string,
  bytes: Uint8Array,
  packed: { method: number; length: number },
): { common: Buffer; name: Buffer } {
  const name = Buffer.from(path, 'utf8')
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(UTF8_NAMES, 2)
  common.writeUInt16LE(packed.method, 4)
  common.writeUInt16LE(DATE, 8)
  common.writeUInt32LE(crc32(bytes), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(bytes.length, 18)
  common.writeUInt16LE(name.length, 22)
  return { common, name }
}
