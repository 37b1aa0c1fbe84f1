import { allOf, childOf, readXmlTree, type XmlNode } from '../../exchange/xml-tree.ts'
import { listNumber } from './list-number.ts'

/** The list that a paragraph belongs to, and how deep in it. */
export type ListPlace = { list: string; level: number }

/** Numbers that Word writes before paragraphs by itself; called for each paragraph in its order. */
export type Numbering = {
  /** `1.`, `A、`, `（一）`: empty for a paragraph without a number. */
  numberOf: (own: Partial<ListPlace>, style: string) => string
}

/** Word knows nine. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8]

type Level = { start: number; format: string; text: string }
type List = { kind: string; levels: ReadonlyMap<number, Level>; restarts: ReadonlyMap<number, number> }

/**
 * The lists of a document of Word (ECMA-376 part 1, 17.9): numbering.xml, and styles that belong to a list.
 * @throws UnreadableFile
 */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const lists = listsOf(readXmlTree(numberingXml))
  const styles = placesOfStyles(readXmlTree(stylesXml))
  const counts = new Map<string, Array<number>>()
  const begun = new Set<string>()
  return {
    numberOf(own, style) {
      const place = { level: 0, ...styles.get(style), ...own }
      const list = lists.get(place.list ?? '')
      const level = list?.levels.get(place.level)
      if (!list || !level || !LEVELS.includes(place.level)) return ''
      const count = counts.get(list.kind) ?? []
      counts.set(list.kind, count)
      const restart = list.restarts.get(place.level)
      const name = `${place.list} ${place.level}`
      if (restart !== undefined && !begun.has(name)) count[place.level] = restart - 1
      begun.add(name)
      count[place.level] = (count[place.level] ?? level.start - 1) + 1
      count.length = place.level + 1
      return written(level, list, count)
    },
  }
}

/** `%1.%2`: the numbers of the levels above and of this one. A number with no mark behind it gets a full stop. */
function written(level: Level, list: List, count: ReadonlyArray<number>): string {
  if (level.format === 'bullet' || level.format === 'none') return ''
  const text = level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    return listNumber(count[at] ?? list.levels.get(at)?.start ?? 1, list.levels.get(at)?.format ?? 'decimal')
  })
  return /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text
}

function listsOf(tree: XmlNode): Map<string, List> {
  const kinds = new Map(
    allOf(tree, 'abstractNum').map((kind) => [kind.attributes['abstractNumId'] ?? '', levelsOf(kind)]),
  )
  return new Map(
    allOf(tree, 'num').map((list) => {
      const kind = valueOf(list, 'abstractNumId') ?? ''
      const overrides = allOf(list, 'lvlOverride')
      const levels = new Map([
        ...(kinds.get(kind) ?? []),
        ...overrides.flatMap((each) => [...levelsOf(each)]),
      ])
      const restarts = overrides.flatMap((each): Array<[number, number]> => {
        const start = valueOf(each, 'startOverride')
        return start === undefined ? [] : [[Number(each.attributes['ilvl'] ?? 0), Number(start)]]
      })
      return [list.attributes['numId'] ?? '', { kind, levels, restarts: new Map(restarts) }]
    }),
  )
}

function levelsOf(node: XmlNode): Map<number, Level> {
  return new Map(
    allOf(node, 'lvl').map((level) => [
      Number(level.attributes['ilvl'] ?? 0),
      {
        start: Number(valueOf(level, 'start') ?? 1),
        format: valueOf(level, 'numFmt') ?? 'decimal',
        text: valueOf(level, 'lvlText') ?? '',
      },
    ]),
  )
}

/** The list of each style, its own or that of the style it rests on. */
function placesOfStyles(tree: XmlNode): Map<string, Partial<ListPlace>> {
  const styles = new Map(allOf(tree, 'style').map((style) => [style.attributes['styleId'] ?? '', style]))
  const placeOf = (style: XmlNode | undefined, depth: number): Partial<ListPlace> => {
    if (!style || depth > 10) return {}
    const below = placeOf(styles.get(valueOf(style, 'basedOn') ?? ''), depth + 1)
    const [numbered] = allOf(style, 'numPr')
    const [list, level] = numbered ? [valueOf(numbered, 'numId'), valueOf(numbered, 'ilvl')] : []
    return {
      ...below,
      ...(list === undefined ? {} : { list }),
      ...(level === undefined ? {} : { level: Number(level) }),
    }
  }
  return new Map([...styles].map(([name, style]) => [name, placeOf(style, 0)]))
}

function valueOf(node: XmlNode, name: string): string | undefined {
  return childOf(node, name)?.attributes['val']
}
