import { isPlain, partPrefix, type DraftValues, type PlainType } from './draft-values.ts'

/** How many questions a case may have. */
export const MOST_PARTS = 10

/** The types of the parts of a case that its form holds, in their order. */
export function partTypes(values: DraftValues): Array<PlainType> {
  const types: Array<PlainType> = []
  while (types.length < MOST_PARTS) {
    const type = values[`${partPrefix(types.length)}type`] ?? ''
    if (!isPlain(type)) break
    types.push(type)
  }
  return types
}

/** The fields of one part by their own names. */
export function partOf(values: DraftValues, index: number): DraftValues {
  const prefix = partPrefix(index)
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  )
}

/**
 * The form after a part was added (`intent` is `add-part`, its type in `newType`) or taken away (`remove-part-2`); null
 * where neither was asked for. `revision` counts the times that fields have moved up, so that a page shows them anew.
 */
export function changeParts(values: DraftValues): DraftValues | null {
  const types = partTypes(values)
  const { intent = '', newType = '', revision = '0', ...typed } = values
  if (intent === 'add-part') {
    const isFull = types.length >= MOST_PARTS || !isPlain(newType)
    return {
      ...typed,
      revision,
      newType,
      ...(isFull ? {} : { [`${partPrefix(types.length)}type`]: newType }),
    }
  }
  const [, removed] = /^remove-part-(\d)$/u.exec(intent) ?? []
  if (removed === undefined || types.length < 2) return null
  const kept = types.map((_, index) => index).filter((index) => index !== Number(removed))
  const others = Object.entries(typed).filter(([name]) => !/^q\d+\./u.test(name))
  const parts = kept.flatMap((from, to) =>
    Object.entries(partOf(values, from)).map(([name, value]) => [`${partPrefix(to)}${name}`, value]),
  )
  return { ...Object.fromEntries([...others, ...parts]), revision: String(Number(revision) + 1) }
}
