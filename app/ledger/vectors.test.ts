import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { fromBase64, fromHex, toHex } from './bytes.ts'
import { appendLeaf, EMPTY_TREE, rootOf } from './compact-tree.ts'
import { sha256 } from './hash-function.ts'
import { hashLeaf } from './merkle-hash.ts'
import { isSignedBy, parseNote } from './signed-note.ts'
import { parseVerifierKey } from './verifier-key.ts'
import { verifyConsistency } from './verify-consistency.ts'
import { verifyInclusion } from './verify-inclusion.ts'

// Public vectors of other implementations. They lie beside the project where it is developed, not inside it.
const FOLDER = '../shared/data/merkle-vectors'
const present = existsSync(FOLDER)
if (!present) console.info(`Skipped: no public Merkle vectors in ${FOLDER}`)

// A wrapped negative number is kept as text in the vectors; for us it is not a number.
const Count = z.union([z.number(), z.string().transform(() => Number.NaN)])
const Hash = z.string().transform(fromBase64)
const Roots = z.object({
  leafInputsHex: z.array(z.string()),
  leafHashesHex: z.array(z.string()),
  rootsBySizeHex: z.array(z.string()),
})
const Inclusion = z.object({
  id: z.string(),
  leafIdx: Count,
  treeSize: Count,
  root: Hash,
  leafHash: Hash,
  proof: z.array(Hash),
  wantErr: z.boolean(),
})
const Consistency = z.object({
  id: z.string(),
  size1: Count,
  size2: Count,
  root1: Hash,
  root2: Hash,
  proof: z.array(Hash),
  wantErr: z.boolean(),
})
const Note = z.object({ vkey: z.string(), note: z.string() })

function read<S extends z.ZodTypeAny>(file: string, schema: S): z.output<S> {
  return schema.parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')))
}

test.skipIf(!present)('leaf hashes and roots of sizes 0 to 8', () => {
  const { leafInputsHex, leafHashesHex, rootsBySizeHex } = read('rfc6962-roots.json', Roots)
  const leaves = leafInputsHex.map((input) => hashLeaf(sha256, fromHex(input)))
  expect(leaves.map(toHex)).toEqual(leafHashesHex)
  const trees = [EMPTY_TREE]
  for (const leaf of leaves) trees.push(appendLeaf(sha256, trees.at(-1) ?? EMPTY_TREE, leaf))
  expect(trees.map((tree) => toHex(rootOf(sha256, tree)))).toEqual(rootsBySizeHex)
})

test.skipIf(!present)('98 inclusion cases', () => {
  const { cases } = read('inclusion.json', z.object({ cases: z.array(Inclusion) }))
  const wrong = cases.filter(
    ({ leafIdx: index, treeSize, root, leafHash, proof, wantErr }) =>
      verifyInclusion(sha256, { index, size: treeSize, leafHash, proof, root }) === wantErr,
  )
  expect(cases).toHaveLength(98)
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test.skipIf(!present)('98 consistency cases', () => {
  const { cases } = read('consistency.json', z.object({ cases: z.array(Consistency) }))
  const wrong = cases.filter(
    ({ size1, size2, root1, root2, proof, wantErr }) =>
      verifyConsistency(sha256, { oldSize: size1, oldRoot: root1, size: size2, root: root2, proof }) ===
      wantErr,
  )
  expect(cases).toHaveLength(98)
  // Its root is a text of 12 bytes, which upstream accepts as a hash and we do not.
  expect(wrong.map(({ id }) => id)).toEqual(['additional/sizes-are-equal-one-and-proof-is-empty'])
})

test.skipIf(!present)('the signed note of the specification', () => {
  const { vkey, note } = read('signed-note.json', Note)
  const key = parseVerifierKey(vkey)
  const parsed = parseNote(note)
  expect(key && parsed && isSignedBy(parsed, key)).toBe(true)
  const changed = parseNote(note.replace('example message', 'Example message'))
  expect(key && changed && isSignedBy(changed, key)).toBe(false)
})
