import { unprintable } from '../pdf/printable-text.ts'
import type { Pledge } from '../pledge.ts'
import { hashStrokes, parseStrokes } from '../strokes-schema.server.ts'
import { judgeStrokes, type Strokes, type StrokesRefusal } from '../strokes.ts'
import { RELATIONS, type FamilySignature } from './family.ts'

/** What a member of the family filled in; `strokes` is JSON as the signature pad sends it. */
export type TypedFamily = { name: string; relation: string; strokes: string }

/** What of it is missing or wrong; empty when nothing is. */
export type FamilyFaults = {
  name?: 'wrong'
  relation?: 'unknown'
  strokes?: StrokesRefusal | 'malformed'
}

export type CheckedFamily =
  | { ok: true; family: { signature: FamilySignature; strokes: Strokes } | null }
  | { ok: false; faults: FamilyFaults }

/**
 * Checks the part of the family of a pledge that is signed together; there is none in any other pledge.
 * @param covers whether the document's font has a glyph for a code point.
 */
export function checkFamily(
  { isJoint }: Pick<Pledge, 'isJoint'>,
  typed: TypedFamily,
  covers: (codePoint: number) => boolean,
): CheckedFamily {
  if (!isJoint) return { ok: true, family: null }
  const name = typed.name.trim()
  const relation = RELATIONS.find((one) => one === typed.relation)
  const strokes = parseStrokes(typed.strokes)
  const fault = strokes === null ? 'malformed' : judgeStrokes(strokes)
  const length = [...name].length
  const isName = length >= 2 && length <= 30 && unprintable(name, covers).length === 0
  if (isName && relation && strokes && !fault) {
    const signature = { name, relation, strokesHash: hashStrokes(strokes) }
    return { ok: true, family: { signature, strokes } }
  }
  return {
    ok: false,
    faults: {
      ...(isName ? {} : { name: 'wrong' as const }),
      ...(relation ? {} : { relation: 'unknown' as const }),
      ...(fault ? { strokes: fault } : {}),
    },
  }
}
