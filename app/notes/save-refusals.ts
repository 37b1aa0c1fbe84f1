import { MOST_NOTES } from './note.ts'

/** Why a note was not kept, in a sentence. */
export const SAVE_REFUSALS = {
  'unknown-section': '这一课没有这一节，可能已经改版，请刷新页面后重试',
  'too-many': `一课最多${MOST_NOTES}条笔记和划线，请先删掉一些`,
  'not-yours': '笔记编号已被使用，请刷新页面后重试',
} as const
