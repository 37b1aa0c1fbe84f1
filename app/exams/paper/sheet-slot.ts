import { letterOf, type AnswerSlot } from './answer-slot.ts'

/** A place on the answer sheet: boxes to fill, a row of places for letters or words, or room to write. */
export type SheetSlot = {
  name: string
  label: string
  kind: 'boxes' | 'row' | 'written'
  /** What stands in the boxes. */
  marks: Array<string>
  places: number
}

/** How a place to answer looks on the sheet. */
export function sheetSlot({ name, label, question }: AnswerSlot): SheetSlot {
  const row = (places: number): SheetSlot => ({ name, label, kind: 'row', marks: [], places })
  const boxes = (marks: Array<string>): SheetSlot => ({ name, label, kind: 'boxes', marks, places: 0 })
  switch (question.type) {
    case 'single':
    case 'multiple':
      return boxes(question.options.map((_, place) => letterOf(place)))
    case 'judge':
      return boxes(['对', '错'])
    case 'fill':
      return row(question.pieces.filter((piece) => 'blank' in piece).length)
    case 'match':
      return row(question.lefts.length)
    case 'order':
      return row(question.items.length)
    case 'sort':
      return row(question.items.length)
    case 'short':
      return { ...row(1), kind: 'written' }
  }
}

/** What to type for a place, in a few words. */
export function keyingHint({ question, lines }: AnswerSlot): string {
  const most = lines.reduce((sum, { points }) => sum + points, 0)
  switch (question.type) {
    case 'single':
      return 'A'
    case 'multiple':
      return 'ABD'
    case 'judge':
      return '对 错'
    case 'fill':
      return question.pieces.filter((piece) => 'blank' in piece).length > 1 ? '词；词' : '词'
    case 'match':
    case 'sort':
      return '逐项字母'
    case 'order':
      return '先后字母'
    case 'short':
      return `0–${most} 点`
  }
}
