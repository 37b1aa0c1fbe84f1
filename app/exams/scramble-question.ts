import type { PlainQuestion, Question, QuestionOption } from '#app/questions/question.ts'

/** A source of secrets: `name` gives a fresh short name, `mix` a list in an order that nobody can foretell. */
export type Chance = {
  name(): string
  mix<T>(list: ReadonlyArray<T>): Array<T>
}

/**
 * The same question with its parts renamed and mixed: whatever habits its author had (the right option first, ids in the
 * right order), neither ids nor places tell anything. `names`: new id → id in the bank. Blanks keep their ids, which say
 * nothing and stand in the stem.
 */
export function scrambleQuestion(
  question: Question,
  chance: Chance,
): { question: Question; names: Record<string, string> } {
  const names: Record<string, string> = {}
  const rename = <T extends { id: string }>(part: T): T => {
    const id = chance.name()
    names[id] = part.id
    return { ...part, id }
  }
  const renamed = renameParts(question, rename, chance.mix)
  return { question: renamed, names }
}

type Rename = <T extends { id: string }>(part: T) => T

function renameParts(question: Question, rename: Rename, mix: Chance['mix']): Question {
  if (question.type !== 'case') return renamePlain(question, rename, mix)
  const parts = question.parts.map((part) => ({
    ...part,
    question: renamePlain(part.question, rename, mix),
  }))
  return { ...question, parts }
}

function renamePlain(question: PlainQuestion, rename: Rename, mix: Chance['mix']): PlainQuestion {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...question,
        options: mix(question.options.map((option: QuestionOption) => rename(option))),
      }
    case 'match':
      return {
        ...question,
        pairs: mix(question.pairs.map((pair) => rename(pair))),
      }
    case 'order':
      return { ...question, items: question.items.map((item) => rename(item)) }
    case 'sort': {
      const groups = new Map(question.groups.map((group) => [group.id, rename(group)]))
      const items = question.items.map((item) =>
        rename({ ...item, group: groups.get(item.group)?.id ?? item.group }),
      )
      return { ...question, groups: [...groups.values()], items: mix(items) }
    }
    case 'judge':
    case 'fill':
    case 'short':
      return question
  }
}
