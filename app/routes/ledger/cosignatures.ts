import type { ActionFunctionArgs } from '@remix-run/node'
import { ownKeyChain } from '#app/ledger/ledger-identity.server.ts'
import { addCosignatures, type CosignatureRefusal } from '#app/ledger/witness/add-cosignatures.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'

/** A checkpoint with every signature that it may carry. */
const MAX_LENGTH = 20_000

const REFUSALS: Record<CosignatureRefusal, { status: number; sentence: string }> = {
  'not-ours': { status: 400, sentence: '这不是本台账签名的检查点' },
  'never-signed': {
    status: 409,
    sentence: '本台账没有签发过这个检查点，请保存好它并立即报告管理员和纪检部门',
  },
  'no-witness': { status: 403, sentence: '见证人没有登记或已停用，请管理员先登记见证公钥' },
  signature: { status: 400, sentence: '见证签名不对，请检查见证密钥' },
  future: { status: 400, sentence: '见证时间晚于服务器时间，请校准见证机的时钟' },
}

/** Nothing to read here: cosignatures stand in the checkpoints. */
export function loader() {
  return answer(405, '这个地址只接收见证签名；查看检查点请打开 /ledger/checkpoints')
}

/** Takes a checkpoint that a registered witness has cosigned. The signatures are the permission: nobody signs in. */
export async function action({ request }: ActionFunctionArgs) {
  const source = await request.text().catch(() => '')
  if (source.length > MAX_LENGTH) return answer(413, '内容过长，不是一个检查点')
  const outcome = await addCosignatures(database, source, {
    chain: await ownKeyChain(database),
    now: now(),
  })
  if (outcome.ok) return answer(200, `已接受第 ${outcome.size} 条的见证签名：${outcome.witnesses.join('，')}`)
  if (outcome.reason === 'never-signed') log.error({}, 'a checkpoint signed with our key is not ours')
  const { status, sentence } = REFUSALS[outcome.reason]
  return answer(status, sentence)
}

function answer(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
