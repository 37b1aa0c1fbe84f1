import { z } from 'zod'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { STROKE_LIMITS, type Strokes } from './strokes.ts'

const { extent } = STROKE_LIMITS
const Coordinate = z.number().min(-extent).max(extent)
const Point = z.tuple([Coordinate, Coordinate, z.number().min(0).max(86_400_000), z.number().min(0).max(1)])
const StrokesSchema = z.array(z.array(Point).max(STROKE_LIMITS.points)).max(STROKE_LIMITS.strokes)

/** Reads strokes as a browser sends them (JSON); null when they are malformed or too many. */
export function parseStrokes(text: string): Strokes | null {
  if (text === '') return []
  if (text.length > STROKE_LIMITS.characters) return null
  try {
    const parsed = StrokesSchema.safeParse(JSON.parse(text))
    if (!parsed.success || parsed.data.flat().length > STROKE_LIMITS.points) return null
    return parsed.data.filter((stroke) => stroke.length > 0)
  } catch {
    return null
  }
}

/** SHA-256 of the canonical form of strokes: what the ledger keeps of the handwriting. */
export function hashStrokes(strokes: Strokes): string {
  return sha256(canonicalJson(strokes))
}
