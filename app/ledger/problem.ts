/**
 * What verification found wrong.
 *
 * - `content`: the stored content is not what its commitment in the log says.
 * - `emptied`: the content is gone and no entry of the ledger ordered that.
 * - `leaf`: envelope, stored hashes and tree do not agree about this entry.
 * - `entry-missing`: the position is there, the entry is not. `position-missing`: a gap in the positions.
 * - `chain`: the entry does not follow on the member's previous one; something between them was removed or changed.
 * - `tile`: the stored tree is not that of the entries, so that proofs made from it fail.
 * - `unplaced`: an entry that is neither sealed nor waiting to be.
 * - `unsigned`: positions beyond the newest checkpoint. `truncated`: fewer entries than the newest checkpoint says.
 * - `checkpoint-root`: the entries are not those that were signed. `checkpoint-signature`: not signed by the ledger's key.
 * - `key-change`: the stored changes of the key are not what leads to and from the key that is relied on.
 * - `against-malformed`, `against-signature`: the checkpoint to compare with cannot be relied on.
 * - `against-shorter`: the ledger is shorter than that checkpoint. `against-root`: its past is another one.
 */
export type ProblemKind =
  | 'content'
  | 'emptied'
  | 'leaf'
  | 'entry-missing'
  | 'position-missing'
  | 'chain'
  | 'tile'
  | 'unplaced'
  | 'unsigned'
  | 'truncated'
  | 'checkpoint-root'
  | 'checkpoint-signature'
  | 'key-change'
  | 'against-malformed'
  | 'against-signature'
  | 'against-shorter'
  | 'against-root'

/**
 * One thing that is wrong. `position` is the index in the log from which on the ledger cannot be trusted, as exactly
 * as can be told: between `position` and `until` (exclusive). Null where no index is concerned.
 */
export type Problem = {
  kind: ProblemKind
  position: number | null
  until: number | null
  entryId: string | null
}

const SENTENCES: Record<ProblemKind, string> = {
  content: '内容与存证时的承诺值不符，内容已被改动',
  emptied: '内容已被清空，台账里却没有销毁它的记录',
  leaf: '记录的封装与存证树中的哈希不符，记录已被改动、替换或调换',
  'entry-missing': '存证位置还在，记录已被删除',
  'position-missing': '存证位置缺失，记录已被删除',
  chain: '与该学员上一条记录接不上，中间有记录被删除或改动',
  tile: '存证树的节点与记录不符，由它生成的证明无效',
  unplaced: '记录既没有存证位置，也不在待存证队列中，不是经正常途径写入的',
  unsigned: '记录排在最新检查点之后却没有经过签名',
  truncated: '台账比最新检查点短，末尾的记录已被删除',
  'checkpoint-root': '台账内容与当时签名的检查点不符，这段记录已被改写',
  'checkpoint-signature': '检查点的签名不是本台账密钥所签，或更换密钥后仍用旧密钥签名',
  'key-change': '更换密钥的声明与所依据的公钥接不上，或互相矛盾：密钥可能被调换，请与另存的公钥和声明核对',
  'against-malformed': '用来比对的检查点文件格式不对',
  'against-signature': '用来比对的检查点不是本台账密钥所签',
  'against-shorter': '台账比用来比对的检查点短：末尾记录被删除，或恢复了旧备份',
  'against-root': '台账与用来比对的检查点不一致：此前的记录已被改写',
}

/** The problem as one sentence for the operator. */
export function describeProblem({ kind, position, until, entryId }: Problem): string {
  const where =
    position === null
      ? ''
      : until !== null && until > position + 1
        ? `第 ${position} 至 ${until - 1} 号之间：`
        : `第 ${position} 号：`
  return `${where}${SENTENCES[kind]}${entryId === null ? '' : `（记录 ${entryId}）`}`
}

/** The stretch of the log that a problem concerns; one without a position comes after all others. */
export function placeOf({ position, until }: Pick<Problem, 'position' | 'until'>): {
  start: number
  end: number
} {
  const start = position ?? Number.MAX_SAFE_INTEGER
  return { start, end: until ?? start + 1 }
}
