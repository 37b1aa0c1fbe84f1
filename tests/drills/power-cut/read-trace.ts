import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/**
 * What a traced process did to files, in order. A write counts from the moment it is handed to the kernel; a sync covers
 * what was written before it began (`sync-begin`) and protects it from the moment it has returned (`sync-end`).
 */
export type DiskEvent =
  | { kind: 'create'; path: string }
  | { kind: 'write'; path: string; offset: number | null; bytes: Buffer }
  | { kind: 'size'; path: string; size: number }
  | { kind: 'unlink'; path: string }
  | { kind: 'sync-begin'; path: string; process: string }
  | { kind: 'sync-end'; process: string }

/** Arguments of strace that `readTrace` understands; the output file and the command follow. */
export const STRACE_ARGUMENTS = [
  '-f',
  '-y',
  '-xx',
  '-s',
  '70000',
  '--seccomp-bpf',
  '-e',
  'trace=openat,write,writev,pwrite64,pwritev,fdatasync,fsync,ftruncate,fallocate,unlink,unlinkat,rename,renameat',
]

/** Calls that the replay would need a model of; the database uses none of them. */
const NOT_MODELLED = /^(writev|pwritev|fallocate|unlinkat|rename|renameat)$/

/** The events on files in `folder`. @throws when the trace holds what is not modelled. */
export async function readTrace(file: string, folder: string): Promise<Array<DiskEvent>> {
  const events: Array<DiskEvent> = []
  const needle = hexOf(folder)
  const syncing = new Set<string>()
  for await (const line of createInterface({
    input: createReadStream(file, 'latin1'),
    crlfDelay: Infinity,
  })) {
    const [, process = '', rest = ''] = /^(\d+)\s+(.*)$/s.exec(line) ?? []
    if (/^<\.\.\. f(data)?sync resumed>/.test(rest) && syncing.delete(process))
      events.push({ kind: 'sync-end', process })
    else if (rest.includes(needle))
      events.push(...eventsOf(rest, process, syncing).filter((event) => isIn(folder, event)))
  }
  return events
}

/** The name of the folder may stand in what is written to somewhere else. */
function isIn(folder: string, event: DiskEvent): boolean {
  return !('path' in event) || event.path === folder || event.path.startsWith(`${folder}/`)
}

function eventsOf(call: string, process: string, syncing: Set<string>): Array<DiskEvent> {
  const [, name = '', first = ''] = /^(\w+)\((.*?)(?:,|\)| <unfinished)/s.exec(call) ?? []
  const finished = !call.endsWith('<unfinished ...>')
  if (/\) = -1 E/.test(call)) return []
  if (NOT_MODELLED.test(name)) throw new Error(`the replay has no model of ${name}`)
  const path = textOf(/<([^>]*)>/.exec(first)?.[1] ?? '')
  if (name === 'openat') return opened(call)
  if (name === 'unlink') return [{ kind: 'unlink', path: textOf(/"([^"]*)"/.exec(first)?.[1] ?? '') }]
  if (name === 'ftruncate') return [{ kind: 'size', path, size: Number(/, (\d+)/.exec(call)?.[1]) }]
  if (name === 'fsync' || name === 'fdatasync') {
    const begin = { kind: 'sync-begin', path, process } as const
    if (finished) return [begin, { kind: 'sync-end', process }]
    syncing.add(process)
    return [begin]
  }
  const [, bytes = '', cut = '', , offset] = /"([^"]*)"(\.*), (\d+)(?:, (\d+))?/.exec(call) ?? []
  if (cut !== '') throw new Error('the trace holds a write that was cut short')
  return [
    { kind: 'write', path, offset: offset === undefined ? null : Number(offset), bytes: bytesOf(bytes) },
  ]
}

function opened(call: string): Array<DiskEvent> {
  const path = textOf(/"([^"]*)"/.exec(call)?.[1] ?? '')
  if (!call.includes('O_CREAT')) return []
  const create = { kind: 'create', path } as const
  return call.includes('O_TRUNC') ? [create, { kind: 'size', path, size: 0 }] : [create]
}

/** strace -xx writes each byte as \x and two digits. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex')
}

function textOf(text: string): string {
  return bytesOf(text).toString()
}

function hexOf(text: string): string {
  return [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
