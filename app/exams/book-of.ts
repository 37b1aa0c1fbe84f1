import type { ExamRules } from './exam.ts'

/** Whether a candidate may use books: by what was arranged for them, else by the rules of the exam. */
export function bookOf({ book }: Pick<ExamRules, 'book'>, arranged: string | null): 'closed' | 'open' {
  return (arranged ?? book) === 'open' ? 'open' : 'closed'
}

/** The ways to hold an exam, in words. */
export const BOOK_WORDS: Readonly<Record<ExamRules['book'], string>> = {
  closed: '闭卷',
  open: '开卷',
  'by-age': '未满 50 岁闭卷，年满 50 岁开卷',
}
