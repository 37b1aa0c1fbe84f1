import { beforeAll, expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { ensureLedgerKey, signNote } from '../ledger-key.server.ts'
import { createRecorder } from '../recorder.server.ts'
import { createSequencer } from '../sequencer.server.ts'
import { formatVerifierKey } from '../verifier-key.ts'
import { exportRecord } from './export-record.server.ts'
import { parseRecordFile } from './parse-record-file.ts'
import type { RecordFile } from './record-file.ts'
import { type RecordProblem, verifyRecord } from './verify-record.ts'

const key = ensureLedgerKey(settings.dataDir, 'test.example/ledger')
const pinned = formatVerifierKey(key.verifier)
const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 60_000 })
const { record } = createRecorder({ database, projectors: [], now })
let source = ''

beforeAll(async () => {
  const [mine, other] = [await addSampleMember(database), await addSampleMember(database)]
  await record(Array.from({ length: 300 }, (_, index) => sampleEntry(index % 25 === 3 ? mine.id : other.id)))
  await sequencer.sealPending()
  const subject = {
    memberId: mine.id,
    pseudonym: mine.pseudonym,
    name: '周明',
    employeeNumber: 'member01',
    unit: '集团党委 第一党支部',
  }
  source = JSON.stringify(await exportRecord(database, key, subject, now()))
}, 120_000)

function problemsAfter(change: (file: RecordFile) => unknown): Array<RecordProblem> {
  const file = parseRecordFile(source)
  if (!file) throw new Error('the exported file must be readable')
  change(file)
  return verifyRecord(JSON.stringify(file), pinned).problems
}

test('an exported record is proven, with the name that the server signed', () => {
  const verdict = verifyRecord(source, pinned)
  expect(verdict).toMatchObject({
    ok: true,
    problems: [],
    waiting: 0,
    statement: { name: '周明', entries: 12 },
  })
  expect(verdict.checkpoint?.size).toBe(300)
  expect(verdict.entries.every(({ proof }) => proof && proof.length > 0)).toBe(true)
})

test('every kind of change is found and, where one entry is concerned, that entry is named', () => {
  const at = (index: number) => (file: RecordFile) => file.entries[index] ?? file.entries[0]
  const content = problemsAfter((file) =>
    Object.assign(at(4)(file)?.content ?? {}, { occurredAt: '2020-01-01T00:00:00.000Z' }),
  )
  expect(content).toEqual([{ kind: 'content', index: 4 }])
  const payload = problemsAfter((file) =>
    Object.assign(at(4)(file)?.content ?? {}, { payload: { title: '另一课' } }),
  )
  expect(payload).toEqual([{ kind: 'content', index: 4 }])
  expect(problemsAfter((file) => file.entries.splice(5, 1))[0]).toEqual({ kind: 'gap', index: 5 })
  expect(problemsAfter((file) => file.entries.splice(0, 1))[0]).toEqual({ kind: 'gap', index: 0 })
  expect(problemsAfter((file) => file.entries.pop())).toEqual([{ kind: 'tail', index: null }])
  expect(problemsAfter((file) => file.entries.reverse()).length).toBeGreaterThan(0)
  expect(
    problemsAfter((file) =>
      Object.assign(at(2)(file)?.leaf ?? {}, { receivedAt: '2020-01-01T00:00:00.000Z' }),
    )[0],
  ).toEqual({
    kind: 'proof',
    index: 2,
  })
  expect(problemsAfter((file) => Object.assign(at(2)(file) ?? {}, { position: 5 }))).toEqual([
    { kind: 'proof', index: 2 },
  ])
  expect(problemsAfter((file) => at(2)(file)?.proof?.pop())).toEqual([{ kind: 'proof', index: 2 }])
})

test('names, checkpoints and keys that are not those that were signed are refused', () => {
  expect(problemsAfter((file) => (file.statement = file.statement.replace('周明', '周亮')))).toEqual([
    { kind: 'statement', index: null },
  ])
  expect(problemsAfter((file) => (file.checkpoint = file.checkpoint.replace('\n300\n', '\n301\n')))).toEqual([
    { kind: 'checkpoint', index: null },
  ])
  const forger = ensureLedgerKey(`${settings.dataDir}/forger`, 'test.example/ledger')
  const forged = problemsAfter((file) => {
    file.key = formatVerifierKey(forger.verifier)
    file.checkpoint = signNote(forger, file.checkpoint.slice(0, file.checkpoint.indexOf('\n\n') + 1))
    file.statement = signNote(forger, file.statement.slice(0, file.statement.indexOf('\n\n') + 1))
  })
  expect(forged).toEqual([{ kind: 'other-key', index: null }])
  expect(verifyRecord('{}', pinned).problems).toEqual([{ kind: 'not-a-record', index: null }])
  expect(verifyRecord('不是 JSON', pinned).problems).toEqual([{ kind: 'not-a-record', index: null }])
})

test('no changed character of the file goes unnoticed', () => {
  for (let index = 0; index < source.length; index += 211) {
    const letter = source[index] === '0' ? '1' : '0'
    const changed = source.slice(0, index) + letter + source.slice(index + 1)
    const { ok } = verifyRecord(changed, pinned)
    if (ok) throw new Error(`a change at ${index} goes unnoticed: ${source.slice(index - 30, index + 10)}`)
  }
})
