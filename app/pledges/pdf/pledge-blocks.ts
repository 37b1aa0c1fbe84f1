import { formatDay, dayOf } from '#app/platform/clock.ts'
import { clauseNumber } from '../pledge.ts'
import type { PledgeSignedPayload } from '../pledge-signed.entry.ts'
import type { Block, TextBlock } from './layout.ts'

const BODY = { size: 12, leading: 21 }
const SMALL = { size: 9, leading: 14, gray: 0.35 }

/** The pledge as it is printed: title, wording, own clauses, place of the handwriting, date. */
export function pledgeBlocks(pledge: PledgeSignedPayload, organization: string): Array<Block> {
  const { signer } = pledge
  return [
    { kind: 'text', text: organization, size: 11, leading: 18, align: 'center', gray: 0.35 },
    { kind: 'text', text: pledge.title, size: 22, leading: 34, align: 'center', before: 6 },
    { kind: 'text', text: `（${pledge.year}年度）`, size: 11, leading: 18, align: 'center', gray: 0.35 },
    ...pledge.text.opening.map((text, index) => paragraph(text, index === 0 ? 18 : 4)),
    ...pledge.text.clauses.flatMap((clause, index) => clauseBlocks(clause, index)),
    ...personalBlocks(pledge.personalClauses),
    ...closingBlocks(pledge.text.closing),
    {
      kind: 'signature',
      hand: 0,
      label: '承诺人（签名）：',
      below: [`${signer.unitName}　${signer.postTitle}　${signer.name}`, formatDay(dayOf(pledge.signedAt))],
      size: 12,
      height: 76,
    },
    ...familyBlocks(pledge),
  ]
}

/** Where one of the family signed with the member. */
function familyBlocks({ family }: PledgeSignedPayload): Array<Block> {
  if (!family) return []
  const below = [`承诺人的${family.relation}　${family.name}`]
  return [{ kind: 'signature', hand: 1, label: '家人（签名）：', below, size: 12, height: 76 }]
}

function clauseBlocks(clause: PledgeSignedPayload['text']['clauses'][number], index: number): Array<Block> {
  const heading: Block = {
    kind: 'text',
    text: `${clauseNumber(index)}　${clause.title}`,
    ...BODY,
    size: 12.5,
    before: 9,
    keepWithNext: true,
  }
  const basis = clause.sources.length === 0 ? [] : [sourceLine(clause.sources)]
  return [heading, paragraph(clause.text, 0), ...basis]
}

function sourceLine(sources: ReadonlyArray<string>): TextBlock {
  return { kind: 'text', text: `依据：${sources.join('；')}`, ...SMALL, indent: 2 * (BODY.size / SMALL.size) }
}

function personalBlocks(clauses: ReadonlyArray<string>): Array<Block> {
  if (clauses.length === 0) return []
  const heading: Block = {
    kind: 'text',
    text: '个人承诺事项',
    ...BODY,
    size: 12.5,
    before: 12,
    keepWithNext: true,
  }
  return [heading, ...clauses.map((text, index) => paragraph(`${index + 1}．${text}`, 2))]
}

/** The last paragraph stays with the signature: a signature alone on a page could belong to any text. */
function closingBlocks(closing: ReadonlyArray<string>): Array<Block> {
  return closing.map((text, index) => ({
    ...paragraph(text, index === 0 ? 12 : 4),
    ...(index === closing.length - 1 ? { keepWithNext: true } : {}),
  }))
}

function paragraph(text: string, before: number): TextBlock {
  return { kind: 'text', text, ...BODY, indent: 2, before }
}
