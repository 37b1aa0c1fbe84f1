import { writeFileSync } from 'node:fs'
import { ledgerKey, publishedKey } from '#app/ledger/ledger-identity.server.ts'
import { exportRecord } from '#app/ledger/record/export-record.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'

// `export-one.ts FILE`: the record of one member as a file. Prints JSON.
const [file = ''] = process.argv.slice(2)
const member = await database.member.findFirstOrThrow()
const subject = { ...member, memberId: member.id, unit: '第一党支部' }
const started = performance.now()
const record = await exportRecord(database, ledgerKey(), subject, now())
const milliseconds = Math.round(performance.now() - started)
writeFileSync(file, JSON.stringify(record))
await database.$disconnect()
process.stdout.write(
  JSON.stringify({ entries: record.entries.length, milliseconds, publicKey: publishedKey() }),
)
