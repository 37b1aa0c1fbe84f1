import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'
import { textField } from '#app/platform/read-form.server.ts'
import { personalField } from './personal-field.ts'
import type { Pledge } from './pledge.ts'
import type { SigningInput } from './prepare-signing.server.ts'

const ClauseText = z.string().max(2000, '这一条过长，请精简').default('')

/** What is signed, apart from clauses and handwriting. */
const SIGNED_FIELDS = {
  id: z.string().refine(isId, '本页已失效，请重新打开本页后再签署。'),
  version: z.string().max(100),
  familyName: z.string().max(200).default(''),
  familyRelation: z.string().max(20).default(''),
}

/** What the page of a pledge sends: a clause opened, own clauses to keep, or the signature. */
export const PledgeForm = z.discriminatedUnion('intent', [
  // `stay`: sent by a script that keeps the page; without it the answer leads back to the clause.
  z.object({ intent: z.literal('read'), clause: z.string().max(100), stay: z.literal('yes').optional() }),
  z.object({ intent: z.literal('save') }),
  // Own clauses to the responsible leader, and back to change them.
  z.object({ intent: z.literal('submit') }),
  z.object({ intent: z.literal('recall') }),
  // Asks what a passkey is to sign; `sign` brings its answer.
  z.object({ intent: z.literal('ask'), ...SIGNED_FIELDS }),
  z.object({
    intent: z.literal('sign'),
    ...SIGNED_FIELDS,
    password: z.string().max(256, '密码不正确，请重新输入登录密码').default(''),
    passkeyNonce: z.string().max(100).optional(),
    passkeyAnswer: z.string().default(''),
  }),
])
type PledgeForm = z.output<typeof PledgeForm>

/** What is to be signed, from the form and the parts that were taken out of it. */
export function signingInputOf(
  { id, version, familyName, familyRelation }: Extract<PledgeForm, { intent: 'ask' | 'sign' }>,
  personalClauses: ReadonlyArray<string>,
  { strokes, familyStrokes }: TakenStrokes,
): SigningInput {
  const family = { name: familyName, relation: familyRelation, strokes: familyStrokes }
  return { id, contentVersion: version, personalClauses, strokes, family }
}

/** The personal clauses as typed, one for each field of the form, bounded in length. */
export function personalClausesOf(form: FormData, pledge: Pledge): Array<string> {
  return Array.from({ length: pledge.personalClauses.max }, (_, index) => {
    const parsed = ClauseText.safeParse(form.get(personalField(index)) ?? '')
    return parsed.success ? parsed.data.replaceAll('\0', '').toWellFormed() : ''
  })
}

/** Handwriting as sent, JSON. */
export type TakenStrokes = { strokes: string; familyStrokes: string }

/** The strokes as sent. Read apart from the other fields: they may be longer than any text that people type. */
export function takeStrokes(form: FormData): TakenStrokes {
  return { strokes: take(form, 'strokes'), familyStrokes: take(form, 'familyStrokes') }
}

function take(form: FormData, name: string): string {
  const text = textField(form, name)
  form.delete(name)
  return text
}
