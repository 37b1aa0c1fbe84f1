import { ownHash } from '#app/ledger/ledger-identity.server.ts'
import { findTlogProof } from '#app/ledger/record/find-tlog-proof.server.ts'
import { parseTlogProof } from '#app/ledger/tlog-proof.ts'
import { proveInclusion } from '#app/ledger/prove-inclusion.server.ts'
import { database } from '#app/platform/database.server.ts'

// `measure-proofs.ts COUNT`: inclusion proofs of entries at random. `bytes` are the hashes of a proof, `fileBytes` the whole
// proof file with checkpoint and leaf. Prints JSON.
const hash = ownHash()
const COUNT = Number(process.argv[2])
const size = await database.ledgerPosition.count()
const proofTimes: Array<number> = []
const fileTimes: Array<number> = []
let [bytes, fileBytes] = [0, 0]
for (let count = 0; count < COUNT; count++) {
  const position = Math.floor(Math.random() * size)
  const placed = await database.ledgerPosition.findUniqueOrThrow({ where: { position } })
  const { memberId } = await database.ledgerEntry.findUniqueOrThrow({ where: { id: placed.entryId } })
  const started = performance.now()
  await proveInclusion(database, [position], { size, hash })
  const proven = performance.now()
  const file = await findTlogProof(database, hash, { memberId, entryId: placed.entryId })
  proofTimes.push(proven - started)
  fileTimes.push(performance.now() - proven)
  bytes = Math.max(bytes, 32 * (parseTlogProof(file?.text ?? '')?.hashes.length ?? Infinity))
  fileBytes = Math.max(fileBytes, file?.text.length ?? Infinity)
}
await database.$disconnect()
process.stdout.write(
  JSON.stringify({
    size,
    bytes,
    fileBytes,
    p50: at(proofTimes, 0.5),
    p99: at(proofTimes, 0.99),
    fileP50: at(fileTimes, 0.5),
    fileP99: at(fileTimes, 0.99),
  }),
)

function at(times: Array<number>, part: number): number {
  times.sort((one, other) => one - other)
  return Number((times[Math.floor(times.length * part)] ?? 0).toFixed(2))
}
