import type { LoaderFunctionArgs } from '@remix-run/node'
import type { BankQuestionDetail } from '#app/bank/bank-question.ts'
import { findBankQuestion } from '#app/bank/find-question.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, scopesOf } from '#app/members/rights.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'

/** Whoever keeps a bank, and the units whose banks are kept. Throws 403 for anybody else. */
export async function requireKeeper(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:bank:subtree')
  return { viewer, scopes: scopesOf(viewer, 'manage:bank:subtree') }
}

/** The question of the address, for reading; `mayManage` where it is kept within the viewer's own subtree. */
export async function requireQuestion(args: LoaderFunctionArgs) {
  const { viewer, scopes } = await requireKeeper(args)
  const question: BankQuestionDetail = found(
    await findBankQuestion(database, scopes, args.params['question'] ?? ''),
    '题库里没有这道题',
  )
  return { viewer, question, mayManage: may(viewer, 'manage:bank:subtree', question.unit.path) }
}
