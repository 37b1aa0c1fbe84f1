import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'
import { personalField } from './personal-field.ts'
import type { Pledge } from './pledge.ts'

const ClauseText = z.string().max(2000, '这一条过长，请精简').default('')

/** What the page of a pledge sends: a clause opened, own clauses to keep, or the signature. */
export const PledgeForm = z.discriminatedUnion('intent', [
  // `stay`: sent by a script that keeps the page; without it the answer leads back to the clause.
  z.object({ intent: z.literal('read'), clause: z.string().max(100), stay: z.literal('yes').optional() }),
  z.object({ intent: z.literal('save') }),
  // Own clauses to the responsible leader, and back to change them.
  z.object({ intent: z.literal('submit') }),
  z.object({ intent: z.literal('recall') }),
  z.object({
    intent: z.literal('sign'),
    id: z.string().refine(isId, '本页已失效，请重新打开本页后再签署。'),
    version: z.string().max(100),
    password: z.string().max(256, '密码不正确，请重新输入登录密码').default(''),
  }),
])

/** The personal clauses as typed, one for each field of the form, bounded in length. */
export function personalClausesOf(form: FormData, pledge: Pledge): Array<string> {
  return Array.from({ length: pledge.personalClauses.max }, (_, index) => {
    const parsed = ClauseText.safeParse(form.get(personalField(index)) ?? '')
    return parsed.success ? parsed.data.replaceAll('\0', '').toWellFormed() : ''
  })
}

/** The strokes as sent. Read apart from the other fields: they may be longer than any text that people type. */
export function takeStrokes(form: FormData): string {
  const value = form.get('strokes')
  form.delete('strokes')
  return typeof value === 'string' ? value : ''
}
