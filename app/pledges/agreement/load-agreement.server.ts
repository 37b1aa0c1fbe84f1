import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { once } from '#app/platform/once.server.ts'
import type { Agreement } from './agreement.ts'

const Paragraphs = z.array(z.string().min(1).max(1000)).min(1)
const Clause = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string().max(1000),
  sources: Paragraphs,
})
const AgreementFile = z
  .object({
    title: z.string(),
    version: z.number().int().min(1),
    opening: Paragraphs,
    clauses: z.array(Clause).min(1),
    closing: Paragraphs,
  })
  .strict()

/** The agreement of this installation, read once: `content/pledges/signing-agreement.yaml`. @throws ZodError */
export function signingAgreement(): Agreement {
  return once('signing-agreement', () =>
    readAgreement(readFileSync(resolve('content/pledges/signing-agreement.yaml'), 'utf8')),
  )
}

function readAgreement(source: string): Agreement {
  const file = AgreementFile.parse(parse(source))
  const textHash = sha256(canonicalJson(file))
  return { ...file, textHash, contentVersion: `${file.version}-${textHash.slice(0, 12)}` }
}
