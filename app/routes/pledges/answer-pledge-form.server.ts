import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { passkeySite } from '#app/auth/passkeys/passkey-site.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { textField } from '#app/platform/read-form.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { explainRefusal } from '#app/pledges/explain-refusal.ts'
import { markClauseRead } from '#app/pledges/mark-clause-read.server.ts'
import {
  beginPasskeySigning,
  type PasskeyQuestion,
} from '#app/pledges/passkey/begin-passkey-signing.server.ts'
import type { Pledge } from '#app/pledges/pledge.ts'
import type { SigningInput } from '#app/pledges/prepare-signing.server.ts'
import { recallClauses, submitClauses } from '#app/pledges/review/submit-clauses.server.ts'
import { savePersonalClauses } from '#app/pledges/save-personal-clauses.server.ts'
import {
  personalClausesOf,
  PledgeForm,
  signingInputOf,
  takeStrokes,
} from '#app/pledges/sign-pledge-form.server.ts'
import { auditRefusal } from './audit-refusal.server.ts'
import { receiveSignature } from './receive-signature.server.ts'

/** Does what the page of a pledge asks for: a clause read, own clauses kept or handed in, a signature. */
export async function answerPledgeForm(
  args: ActionFunctionArgs,
  viewer: Viewer,
  pledge: Pledge,
  form: FormData,
) {
  const { memberId } = viewer
  const taken = takeStrokes(form)
  const kept: Kept = {
    personalClauses: personalClausesOf(form, pledge),
    ...typedFamily(form),
    question: undefined,
  }
  const parsed = parseForm(PledgeForm, form)
  const at = now()
  if (!parsed.ok) {
    await auditRefusal(viewer, pledge.id, 'malformed', at)
    return data({ errors: parsed.errors, ...kept }, { status: 400 })
  }
  const input = parsed.value
  if (input.intent === 'read') {
    await markClauseRead(database, memberId, pledge, input.clause, at)
    return input.stay
      ? data({ errors: {}, ...kept })
      : redirect(`/pledges/${pledge.id}#clause-${input.clause}`)
  }
  if (input.intent === 'recall') {
    await recallClauses(database, memberId, pledge)
    return redirect(`/pledges/${pledge.id}`)
  }
  const signs = input.intent === 'sign' || input.intent === 'ask'
  // The form to sign reviewed clauses has no fields for them.
  if (pledge.personalClauses.review === 'nobody' || !signs)
    await savePersonalClauses(database, memberId, pledge, kept.personalClauses, at)
  if (input.intent === 'submit') {
    const outcome = await submitClauses(database, memberId, pledge, kept.personalClauses, at)
    if (!outcome.ok) return data({ errors: outcome.errors, ...kept }, { status: 400 })
    return redirect(`/pledges/${pledge.id}`)
  }
  if (!signs) return data({ errors: {}, ...kept })
  const signing = signingInputOf(input, kept.personalClauses, taken)
  if (input.intent === 'ask') return askForPasskey(viewer, pledge, signing, kept, at)
  const { password, passkeyNonce, passkeyAnswer } = input
  const passkey = passkeyNonce === undefined ? null : { nonce: passkeyNonce, answer: passkeyAnswer }
  const outcome = await receiveSignature(args, viewer, pledge, { ...signing, password, passkey }, at)
  if (outcome.ok) return redirect(`/pledges/signed/${outcome.entryId}`)
  const { status, errors } = explainRefusal(outcome)
  return data({ errors, ...kept }, { status })
}

/** What is shown again when something is refused. */
type Kept = {
  personalClauses: Array<string>
  familyName: string
  familyRelation: string
  /** The question to a passkey, when one was asked for. */
  question: PasskeyQuestion | undefined
}

function typedFamily(form: FormData): Pick<Kept, 'familyName' | 'familyRelation'> {
  const text = (name: string): string =>
    textField(form, name).slice(0, 200).replaceAll('\0', '').toWellFormed()
  return { familyName: text('familyName'), familyRelation: text('familyRelation') }
}

async function askForPasskey(viewer: Viewer, pledge: Pledge, signing: SigningInput, kept: Kept, at: Instant) {
  const site = passkeySite(settings.origin)
  const outcome = await beginPasskeySigning(database, site, viewer, pledge, signing, at)
  if (outcome.ok) return data({ errors: {}, ...kept, question: outcome.question })
  await auditRefusal(viewer, pledge.id, outcome.reason, at)
  const { status, errors } = explainRefusal(outcome)
  return data({ errors, ...kept }, { status })
}
