import type { APIRequestContext } from '@playwright/test'
import { personalField } from '#app/pledges/personal-field.ts'
import { readForms, type PageForm } from '#tests/drills/read-forms.ts'
import { DEMO_PASSWORD } from '#tests/harness/browser-session.ts'
import { origin } from './sign-in.ts'
import { NAME_STROKES } from './touch.ts'

const PLEDGE = '/pledges/integrity-member'

/** Signs the members' pledge by its forms alone, for tests that look at what comes after; every clause is opened. */
export async function signByForm(request: APIRequestContext): Promise<void> {
  const password = DEMO_PASSWORD
  const first = await formsAt(request)
  const agreement = first.find(({ action }) => action.startsWith('/pledges/agreement'))
  if (agreement) await send(request, agreement, { password })
  const forms = agreement ? await formsAt(request) : first
  for (const form of forms.filter((shown) => holds(shown, 'clause')))
    await send(request, form, { stay: 'yes' })
  const sign = forms.find((shown) => holds(shown, 'strokes'))
  if (!sign) throw new Error(`${PLEDGE} has nothing to sign`)
  const clause = '每月25日前盘点一次备件，差异当天写进台账。'
  const strokes = JSON.stringify(handwriting())
  await send(request, sign, { [personalField(0)]: clause, strokes, password })
}

/** The forms of the pledge, or of the agreement that is asked for before. */
async function formsAt(request: APIRequestContext): Promise<Array<PageForm>> {
  const answer = await request.get(PLEDGE)
  return readForms(await answer.text(), new URL(answer.url()).pathname)
}

function holds({ fields }: PageForm, name: string): boolean {
  return fields.some((field) => field.name === name)
}

async function send(
  request: APIRequestContext,
  { action, fields }: PageForm,
  filled: Readonly<Record<string, string>>,
): Promise<void> {
  const shown = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
  const form = { ...shown, ...filled }
  const answer = await request.post(action, { form, headers: { origin: origin() } })
  if (!answer.ok()) throw new Error(`POST ${action} answered ${answer.status()}`)
}

/** The strokes of the name with the time and pressure of each point. */
function handwriting(): Array<Array<readonly [number, number, number, number]>> {
  return NAME_STROKES.map((stroke, at) => stroke.map(([x, y], step) => [x, y, at * 400 + step * 16, 0.5]))
}
