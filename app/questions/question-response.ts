/**
 * What a member answered, in the ids of the question file, so that it can be read beside the question years later.
 * Goes into ledger payloads as it is. Parts left empty are absent.
 */
export type QuestionResponse =
  | PlainResponse
  /** Id of a part's question → the answer to it. */
  | { type: 'case'; parts: Record<string, PlainResponse> }

/** The answer to a question that is no case. */
export type PlainResponse =
  | { type: 'single'; choice: string }
  | { type: 'multiple'; choices: Array<string> }
  | { type: 'judge'; answer: boolean }
  | { type: 'fill'; blanks: Record<string, string> }
  /** Left pair id → id of the pair whose right side was put beside it. */
  | { type: 'match'; pairs: Record<string, string> }
  /** Item ids, first to last. */
  | { type: 'order'; items: Array<string> }
  /** Item id → group id. */
  | { type: 'sort'; groups: Record<string, string> }
  | { type: 'short'; text: string }
