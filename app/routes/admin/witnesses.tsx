import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ledgerKey } from '#app/ledger/ledger-identity.server.ts'
import '#app/ledger/ledger.css'
import { findWitnesses } from '#app/ledger/witness/find-witnesses.server.ts'
import { registerWitness } from '#app/ledger/witness/register-witness.server.ts'
import { withdrawWitness } from '#app/ledger/witness/withdraw-witness.server.ts'
import { WitnessForm } from '#app/ledger/witness/witness-form.server.ts'
import { WitnessesPage } from '#app/ledger/witness/witnesses-page.tsx'
import { audit } from '#app/members/audit.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'
import { formValues, parseForm, type FormErrors } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { settings } from '#app/platform/settings.server.ts'

export const meta: MetaFunction = () => [
  { title: '登记见证人 · 廉学' },
  { name: 'description', content: '登记为学习台账检查点作见证的单位和它们的公钥。' },
]

export async function loader(args: LoaderFunctionArgs) {
  await requireRight(requireViewer(args), 'manage:settings:all')
  return { witnesses: await findWitnesses(database), origin: settings.origin }
}

const REFUSALS = {
  'name-taken': '这个名称的见证人已经登记过，请在见证机上用 --name 换一个名称生成新密钥',
  'key-taken': '这把密钥已经以别的名称登记过，每个见证人要用自己的密钥',
  'log-key': '见证人不能与台账同名，请在见证机上用 --name 换一个名称',
} as const

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:settings:all')
  const form = await readForm(args.request)
  const refused = (errors: FormErrors, status = 400) => data({ errors, values: formValues(form) }, { status })
  const change = { actorId: viewer.memberId, at: now(), audit }
  if (form.get('intent') === 'withdraw') {
    const id = form.get('witness')
    const done = typeof id === 'string' && isId(id) && (await withdrawWitness(id, change))
    return done ? redirect('/admin/witnesses') : refused({ form: '请重新选择要停用的见证人' })
  }
  const parsed = parseForm(WitnessForm, form)
  if (!parsed.ok) return refused(parsed.errors)
  const registered = await registerWitness({ ...parsed.value, ...change, logKey: ledgerKey().verifier })
  return registered.ok
    ? redirect('/admin/witnesses')
    : refused({ publicKey: REFUSALS[registered.reason] }, 409)
}

export default function Witnesses() {
  return <WitnessesPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
