import { drawPaper, fits, type Drawable } from '../draw-paper.ts'
import type { PaperRule, Quota } from '../exam.ts'

/** What a quota asks for, how many questions fit it, and how many are missing once all quotas have taken theirs. */
export type QuotaPreview = { quota: Quota; fitting: number; missing: number }

/** Whether the bank gives the paper now; `unknown` names questions of a fixed paper that are not there. */
export type PaperPreview = {
  ok: boolean
  quotas: Array<QuotaPreview>
  unknown: Array<string>
}

/** Tries the paper on what the bank has now. Nothing is kept. */
export function previewPaper(available: ReadonlyArray<Drawable>, rule: PaperRule): PaperPreview {
  const drawn = drawPaper(available, rule, 'preview')
  const unmet = new Map(
    'unmet' in drawn ? drawn.unmet.map(({ quota, missing }) => [quota, missing] as const) : [],
  )
  const quotas = rule.kind === 'drawn' ? rule.quotas : []
  return {
    ok: drawn.ok,
    unknown: 'unknown' in drawn ? drawn.unknown : [],
    quotas: quotas.map((quota, index) => ({
      quota,
      fitting: available.filter((question) => fits(question, quota)).length,
      missing: unmet.get(index) ?? 0,
    })),
  }
}
