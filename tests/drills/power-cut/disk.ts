import { dirname } from 'node:path'
import type { DiskEvent } from './read-trace.ts'

type Change = { offset: number; bytes: Buffer } | { size: number }
/** A file: what is on the disk for certain, and what was changed since without a sync, oldest first. */
type DiskFile = { durable: Buffer; changes: Array<Change>; size: number; named: boolean; removed: boolean }

/** A disk as the kernel and a power cut see it. */
export type Disk = {
  files: Map<string, DiskFile>
  syncs: Map<string, { path: string; changes: number }>
}

/** What is written is torn at these: a disk writes a sector whole or not at all. */
const SECTOR = 512

/** A disk on which these files are safe. */
export function diskWith(files: Iterable<readonly [path: string, bytes: Buffer]>): Disk {
  const disk: Disk = { files: new Map(), syncs: new Map() }
  for (const [path, bytes] of files)
    disk.files.set(path, { durable: bytes, changes: [], size: bytes.length, named: true, removed: false })
  return disk
}

/** Does to the disk what the process did. */
export function applyEvent(disk: Disk, event: DiskEvent): void {
  if (event.kind === 'sync-begin') {
    const changes = disk.files.get(event.path)?.changes.length ?? 0
    disk.syncs.set(event.process, { path: event.path, changes })
  } else if (event.kind === 'sync-end') endSync(disk, event.process)
  else if (event.kind === 'create') create(disk, event.path)
  else {
    const file = disk.files.get(event.path)
    if (!file) throw new Error(`${event.path} was changed before it was made`)
    if (event.kind === 'unlink') file.removed = true
    else change(file, event)
  }
}

function change(file: DiskFile, event: Extract<DiskEvent, { kind: 'write' | 'size' }>): void {
  if (event.kind === 'size') {
    file.changes.push({ size: event.size })
    file.size = event.size
    return
  }
  // A write without an offset appends: only such files are written that way.
  const offset = event.offset ?? file.size
  file.changes.push({ offset, bytes: event.bytes })
  file.size = Math.max(file.size, offset + event.bytes.length)
}

function create(disk: Disk, path: string): void {
  const file = disk.files.get(path)
  if (file?.removed) throw new Error(`${path} was made again: the replay has no model of that`)
  if (!file)
    disk.files.set(path, { durable: Buffer.alloc(0), changes: [], size: 0, named: false, removed: false })
}

/** A sync of a file makes its content safe; that it exists at all, or no longer, is kept by its folder. */
function endSync(disk: Disk, process: string): void {
  const sync = disk.syncs.get(process)
  if (!sync) return
  disk.syncs.delete(process)
  const file = disk.files.get(sync.path)
  if (file) file.durable = withChanges(file.durable, file.changes.splice(0, sync.changes))
  for (const [path, { removed, ...rest }] of disk.files)
    if (dirname(path) === sync.path)
      if (removed) disk.files.delete(path)
      else disk.files.set(path, { ...rest, removed, named: true })
}

/**
 * What is left when the power goes now: each change that no sync covers is there, gone, or there in some of its sectors.
 * How much of it survives on the whole is drawn once for each image.
 */
export function cutPower(disk: Disk, random: () => number): Map<string, Buffer> {
  const survival = random()
  const image = new Map<string, Buffer>()
  for (const [path, file] of disk.files) {
    const gone = (!file.named && random() < 0.5) || (file.removed && random() < 0.5)
    if (gone) continue
    const left = file.changes.flatMap((entry) => {
      if (random() < survival) return [entry]
      return random() < 0.5 ? tear(entry, random) : []
    })
    image.set(path, withChanges(file.durable, left))
  }
  return image
}

/** Some of the sectors of a change. */
function tear(entry: Change, random: () => number): Array<Change> {
  if ('size' in entry) return []
  const sectors: Array<Change> = []
  const end = entry.offset + entry.bytes.length
  for (let from = entry.offset; from < end;) {
    const to = Math.min(end, (Math.floor(from / SECTOR) + 1) * SECTOR)
    if (random() < 0.5)
      sectors.push({ offset: from, bytes: entry.bytes.subarray(from - entry.offset, to - entry.offset) })
    from = to
  }
  return sectors
}

/** The bytes with the changes made one after the other, in memory of their own. */
function withChanges(before: Buffer, changes: ReadonlyArray<Change>): Buffer {
  const ends = changes.map((entry) => ('size' in entry ? entry.size : entry.offset + entry.bytes.length))
  const bytes = Buffer.alloc(ends.reduce((most, end) => Math.max(most, end), before.length))
  before.copy(bytes)
  let size = before.length
  for (const entry of changes)
    if ('size' in entry) {
      if (entry.size < size) bytes.fill(0, entry.size, size)
      size = entry.size
    } else {
      entry.bytes.copy(bytes, entry.offset)
      size = Math.max(size, entry.offset + entry.bytes.length)
    }
  return bytes.subarray(0, size)
}
