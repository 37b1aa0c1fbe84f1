import type { ReadQuestion } from '../draft-question.ts'
import { cleanWords } from '../import/clean-words.ts'
import { optionId, partId } from '../import/part-ids.ts'
import { doubt, settled, withTold, type Settled } from '../import/settled.ts'
import { exactNumber } from './exact-number.ts'
import { findUnescaped, giftBlocks, unescapeGift, type GiftBlock } from './gift-blocks.ts'
import { hasMoreThanWords, htmlWords } from './html-words.ts'
import { withoutWildcard } from './wildcard.ts'
import { withExtra, type ReadExtra } from './with-extra.ts'

/** Whether a text looks like GIFT: braces that hold answers. */
export function isGift(text: string): boolean {
  return /(?:^|[^\\])\{\s*(?:[=~#]|T(?:RUE)?\b|F(?:ALSE)?\b|\})/u.test(text) && !/^\s*[{[<]/u.test(text)
}

/** The questions of a GIFT text. What has weights between all and nothing, or figures within bounds, goes to a person. */
export function readGift(text: string, readExtra: ReadExtra): Array<ReadQuestion> {
  return giftBlocks(text).map((block) => {
    const { words, read } = headOf(block)
    const general = block.answer === null ? -1 : findUnescaped(block.answer, '####', 0)
    const explanation = general < 0 ? '' : cleanWords(read((block.answer ?? '').slice(general + 4)))
    const answer = general < 0 ? block.answer : (block.answer ?? '').slice(0, general)
    const before = read(words)
    const given = { ...block, before, after: read(block.after), answer: answer ?? '', read }
    const body = faultOf(block, read) ?? settleGift(given)
    const head = { place: `第${block.line}行`, stem: cleanWords(before) }
    return withExtra(head, body, explanation, block.extra, readExtra)
  })
}

const NAME = /^\s*::(?:\\.|[^:\\]|:(?!:))*::\s*/u
const FORMAT = /^\s*\[(html|moodle|plain|markdown)\]/u
const TAGS = /<\/?(?:p|br|div|span|b|i|u|em|strong|ul|ol|li|table|img|su[bp])(?:\s+[a-z-]+=[^>]*)?\s*\/?>/iu

/** The question without its name and format, and how its words are to be read: without tags where they are HTML. */
function headOf({ before, answer, after }: GiftBlock): { words: string; read: (text: string) => string } {
  const unnamed = before.replace(NAME, '')
  const format = (FORMAT.exec(unnamed) ?? FORMAT.exec(before))?.[1] ?? 'moodle'
  const words = unnamed.replace(FORMAT, '').replace(NAME, '')
  const hasTags = TAGS.test(`${words}${answer ?? ''}${after}`)
  const isHtml = format === 'html' || (format === 'moodle' && hasTags)
  return { words, read: isHtml ? (text) => htmlWords(unescapeGift(text)) : unescapeGift }
}

function faultOf({ before, answer, after }: GiftBlock, read: (text: string) => string): Settled | null {
  if (answer === null) return doubt('没有写答案的大括号')
  if (findUnescaped(after, '{', 0) >= 0) return doubt('一题里有两处大括号：两道题之间要空一行')
  const isHtml = read !== unescapeGift
  return isHtml && hasMoreThanWords(`${before}${answer}${after}`) ? doubt('有图片、表格、公式或上下标') : null
}

type GiftAnswer = Omit<GiftBlock, 'answer'> & { answer: string; read: (text: string) => string }
type Piece = {
  mark: '=' | '~'
  weight: number | null
  text: string
  why: string
  sides: [string, string] | null
}

function settleGift({ before, answer, after, read }: GiftAnswer): Settled {
  const stem = cleanWords(`${before}${after === '' ? '' : `（ ）${after}`}`)
  if (answer.trim() === '') return settled({ type: 'short', stem, answer: '', rubric: [] })
  const [, truth, why = '', right = ''] =
    /^\s*(T|TRUE|F|FALSE)\s*(?:(?<!\\)#((?:\\.|[^#\\])*)(?:#(.*))?)?$/su.exec(answer) ?? []
  if (truth) {
    const body = { type: 'judge' as const, stem, answer: truth.startsWith('T'), why: cleanWords(read(why)) }
    return withTold(settled(body), [cleanWords(read(right))])
  }
  const number = /^\s*#(.*)$/su.exec(answer)?.[1]
  const isBare = number !== undefined && !/(?<!\\)=/u.test(number)
  const pieces = piecesOf(isBare ? `=${number}` : (number ?? answer), read)
  const told = pieces
    .filter(({ mark, weight }) => mark === '=' || (weight ?? 0) > 0)
    .map(({ why: said }) => said)
  const literal = number === undefined ? withoutWildcard : exactNumber
  return withTold(
    settlePieces({ stem, sentence: cleanWords(`${before}［b1］${after}`) }, pieces, literal),
    told,
  )
}

function settlePieces(
  { stem, sentence }: { stem: string; sentence: string },
  pieces: ReadonlyArray<Piece>,
  literal: (form: string) => string | null,
): Settled {
  if (pieces.length === 0) return doubt('大括号里的答案没有看懂')
  if (pieces.every(({ mark, sides }) => mark === '=' && sides !== null)) {
    const pairs = pieces.map(({ sides }, index) => ({
      ...{ id: partId(index), left: sides?.[0] ?? '', right: sides?.[1] ?? '' },
      why: '',
    }))
    return settled({ type: 'match', stem, pairs })
  }
  if (pieces.every(({ mark }) => mark === '=')) {
    const isWhole = pieces.every(({ weight }) => weight === null || weight === 100)
    const accept = pieces.flatMap(({ text }) => literal(text) ?? [])
    if (!isWhole || accept.length < pieces.length)
      return doubt('填空里有得一部分分、用*代替或在一个范围内的答案')
    return settled({ type: 'fill', stem: sentence, blanks: [{ id: 'b1', accept, why: '' }] })
  }
  return settleOptions(stem, pieces)
}

function settleOptions(stem: string, pieces: ReadonlyArray<Piece>): Settled {
  const isSingle = pieces.some(({ mark }) => mark === '=')
  if (isSingle && pieces.some(({ mark, weight }) => mark === '~' && weight !== null && weight > 0))
    return doubt('单选题里有得一部分分的选项')
  const isRight = ({ mark, weight }: Piece) => mark === '=' || (!isSingle && weight !== null && weight > 0)
  const rights = pieces.filter(isRight).length
  if (rights === 0) return doubt('没有正确的选项')
  if (isSingle && rights > 1) return doubt(`有${rights}个正确的选项，却都写成了单选`)
  const options = pieces.map((piece, index) =>
    isRight(piece)
      ? { id: optionId(index), text: piece.text, right: true as const }
      : { id: optionId(index), text: piece.text, why: piece.why },
  )
  return settled({ type: isSingle ? 'single' : 'multiple', stem, options })
}

/** `=right ~%-50%wrong#why`, each mark beginning the next piece. */
function piecesOf(answer: string, read: (text: string) => string): Array<Piece> {
  const starts: Array<number> = []
  for (let at = 0; at < answer.length; at++) {
    if (answer[at] === '\\') at++
    else if (answer[at] === '=' || answer[at] === '~') starts.push(at)
  }
  return starts.map((start, index): Piece => {
    const raw = answer.slice(start + 1, starts[index + 1] ?? answer.length)
    const [, weight, rest = ''] = /^\s*(?:%(-?\d+(?:\.\d+)?)%)?(.*)$/su.exec(raw) ?? []
    const hash = findUnescaped(rest, '#', 0)
    const words = hash < 0 ? rest : rest.slice(0, hash)
    const arrow = words.indexOf('->')
    const tidy = (text: string) => cleanWords(read(text.trim()))
    return {
      mark: answer[start] === '=' ? '=' : '~',
      weight: weight === undefined ? null : Number(weight),
      text: tidy(words),
      why: hash < 0 ? '' : tidy(rest.slice(hash + 1)),
      sides: arrow < 0 ? null : [tidy(words.slice(0, arrow)), tidy(words.slice(arrow + 2))],
    }
  })
}
