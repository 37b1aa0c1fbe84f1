import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkImage, type ImageFault } from './power-cut/check-image.ts'
import { applyEvent, cutPower, diskWith } from './power-cut/disk.ts'
import { randomFrom } from './power-cut/random.ts'
import type { DiskEvent } from './power-cut/read-trace.ts'
import { traceWriter } from './power-cut/trace-writer.ts'

/**
 * Cuts the power in replay. A writer records entries through the product's own recorder while strace keeps what it hands to
 * the kernel; from that, images are made of what a disk may hold at a moment (at an acknowledgement, or at any write): what
 * was synced, and of the rest each write whole, not at all, or torn at 512 bytes. Each image must open, be whole and verify, and
 * hold every entry and every checkpoint acknowledged before. With `synchronous = NORMAL` the same must lose some:
 * otherwise the drill would not bite. It can't tell of disks that report a sync they have not made.
 *
 * `--seed N` repeats the cuts (the entries themselves have new ids each time).
 */
const small = process.argv.includes('--small')
const IMAGES = small ? 40 : 2_000
const TRACES = small ? 1 : 4
const BURSTS = small ? 25 : 150
const UNSAFE_IMAGES = small ? 12 : 200
const at = process.argv.indexOf('--seed')
const seed = at > 0 ? Number(process.argv[at + 1]) : Math.floor(Math.random() * 1e9)

type Outcome = { images: number; faults: Array<ImageFault & { cut: number }>; acknowledged: number }

if (spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0) await drill()
else {
  process.stdout.write(
    'skipped: power-cut: strace is missing (Debian: apt-get install strace); nothing was shown\n',
  )
  process.stdout.write(`0 passed, ${small ? 0 : 1} failed\n`)
  process.exitCode = small ? 0 : 1
}

async function drill(): Promise<void> {
  // Images are written and read at once: in memory where there is such a folder.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lianxue-power-'))
  const started = Date.now()
  const sum: Outcome = { images: 0, faults: [], acknowledged: 0 }
  try {
    for (let trace = 0; trace < TRACES; trace++) {
      const outcome = await cutOften(folder, seed + trace, IMAGES / TRACES, null)
      sum.images += outcome.images
      sum.acknowledged += outcome.acknowledged
      sum.faults.push(...outcome.faults)
    }
    const unsafe = await cutOften(folder, seed, UNSAFE_IMAGES, 'synchronous = NORMAL')
    conclude(sum, unsafe, Date.now() - started)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function conclude(sum: Outcome, unsafe: Outcome, milliseconds: number): void {
  for (const { kind, what, cut } of sum.faults.slice(0, 20))
    process.stdout.write(`${kind} when cut at event ${cut}: ${what}\n`)
  const count = ({ faults }: Outcome, kind: ImageFault['kind']) =>
    faults.filter((fault) => fault.kind === kind).length
  const bites = count(unsafe, 'lost') > 0
  if (!bites) process.stdout.write('with synchronous = NORMAL nothing was lost: the drill does not bite\n')
  process.stdout.write(
    `power-cut: seed ${seed}, ${sum.images} images, ${sum.acknowledged} acknowledged entries: ` +
      `${count(sum, 'lost')} lost, ${count(sum, 'corrupt')} corrupt; with synchronous = NORMAL ` +
      `${count(unsafe, 'lost')} of ${unsafe.images} lost some, ${count(unsafe, 'corrupt')} corrupt (${Math.round(milliseconds / 1000)} s)\n`,
  )
  const failed = sum.faults.length + (bites ? 0 : 1)
  process.stdout.write(`${sum.images + 1 - failed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 || sum.acknowledged === 0 ? 1 : 0
}

async function cutOften(
  folder: string,
  traceSeed: number,
  images: number,
  pragma: string | null,
): Promise<Outcome> {
  const random = randomFrom(traceSeed)
  const { database, before, events, key } = await traceWriter(
    join(folder, `${pragma ? 'unsafe' : 'writer'}-${traceSeed}`),
    traceSeed,
    BURSTS,
    pragma,
  )
  const cuts = chooseCuts(events, images, random)
  const disk = diskWith([[database, before]])
  const told: { entries: Array<string>; size: number } = { entries: [], size: 0 }
  const outcome: Outcome = { images: 0, faults: [], acknowledged: 0 }
  for (const [index, event] of events.entries()) {
    if (isAcknowledgement(event)) hear(told, event)
    else if (isOfDatabase(event)) applyEvent(disk, event)
    for (let count = cuts.get(index) ?? 0; count > 0; count--) {
      const fault = await checkImage(join(folder, 'image'), cutPower(disk, random), told, key)
      outcome.images += 1
      if (fault) outcome.faults.push({ ...fault, cut: index })
    }
  }
  return { ...outcome, acknowledged: told.entries.length }
}

/** Half of the cuts come right after an acknowledgement, half at any write. Number of images by index of the event. */
function chooseCuts(
  events: ReadonlyArray<DiskEvent>,
  images: number,
  random: () => number,
): Map<number, number> {
  const indexes = [...events.keys()]
  const told = indexes.filter((index) => isAcknowledgement(events[index]))
  const written = indexes.filter((index) => events[index]?.kind === 'write' && !told.includes(index))
  const cuts = new Map<number, number>()
  for (let image = 0; image < images; image++) {
    const choice = image % 2 === 0 ? told : written
    const index = choice[Math.floor(random() * choice.length)]
    if (index === undefined) throw new Error('the trace shows no writes')
    cuts.set(index, (cuts.get(index) ?? 0) + 1)
  }
  return cuts
}

function isAcknowledgement(event: DiskEvent | undefined): event is Extract<DiskEvent, { kind: 'write' }> {
  return event?.kind === 'write' && event.path.endsWith('/acknowledged')
}

/** Shared memory of the database is made anew by whoever opens it; it is no part of what a disk must keep. */
function isOfDatabase(event: DiskEvent): boolean {
  return !('path' in event) || !/\/acknowledged$|-shm$|\.key$/.test(event.path)
}

function hear(told: { entries: Array<string>; size: number }, event: { bytes: Buffer }): void {
  const [kind, value = ''] = event.bytes.toString().trim().split(' ')
  if (kind === 'entry') told.entries.push(value)
  else told.size = Number(value)
}
