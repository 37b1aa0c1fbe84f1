import type { QuestionSource } from './question.ts'

/** A source as listed in course.yaml: id, title in book marks, year of the version where it is known. */
export type SourceText = { id: string; text: string; year: number | null }

/** The source of a question in words: 《中国共产党纪律处分条例》（2023年）第五条. */
export function sourceWords({ source, article }: QuestionSource, sources: ReadonlyArray<SourceText>): string {
  const found = sources.find(({ id }) => id === source)
  if (!found) return article
  return `${found.text}${found.year === null ? '' : `（${found.year}年）`}${article}`
}
