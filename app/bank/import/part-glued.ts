import { cleanWords } from './clean-words.ts'
import type { NumberedLine, PastedLine } from './pasted-lines.ts'

const TYPE = String.raw`(?:[单多]项?选(?:择题|题)|不定项选择题|选择题|判断题|填空题|简答题|问答题|论述题|案例分析题)`
/** 第一部分 单选题(50题)1、…: a heading with the first question of its section right behind it. */
const SECTION_AND_FIRST = new RegExp(
  String.raw`((?:第[一二三四五六七八九十]{1,3}(?:部分|大题)|(?<=^|[。）)])[一二三四五六七八九十]{1,3}[、.．])\s?[、.．:：]?\s?${TYPE}\s?(?:[（(][^（）()]{0,40}[)）])?)\s?(?=1\s?[、.．](?!\d))`,
  'u',
)

/** A line of a text whose line breaks were lost, parted around the headings of its sections. */
export function partSections(words: string): Array<string> {
  return words
    .split(SECTION_AND_FIRST)
    .map(cleanWords)
    .filter((piece) => piece !== '')
}

/**
 * Finds the questions whose number no mark follows, and parts what stands behind an answer or explanation and is the next question: `解析：……。2、……` where options or an answer
 * follow. A number within an explanation is no question, for nothing like that follows it.
 */
export function partGlued(lines: ReadonlyArray<NumberedLine>): Array<NumberedLine> {
  let number = 0
  return lines.flatMap((numbered, index): Array<NumberedLine> => {
    const { at, line } = numbered
    if (line.kind === 'section') number = 0
    if (line.kind === 'question') number = line.number ?? number + 1
    const answered = isAnswered(lines[index + 1]?.line)
    const bare = answered && isSaid(lines[index - 1]?.line) ? bareQuestion(line, number + 1) : null
    if (bare) {
      number += 1
      return [{ ...numbered, line: bare }]
    }
    const glued = answered ? gluedQuestion(line, number + 1) : null
    if (!glued) return [numbered]
    number += 1
    return [
      { ...numbered, line: glued.before },
      { at, line: glued.question, whole: null },
    ]
  })
}

/** Whether the line is an answer or an explanation that says something. */
function isSaid(line: PastedLine | undefined): boolean {
  return line?.kind === 'field' && line.words !== ''
}

function isAnswered(next: PastedLine | undefined): boolean {
  return next?.kind === 'option' || (next?.kind === 'field' && next.field === 'answer')
}

/** `3 中央八项规定……`: the next number and a space, behind the answer or explanation of the question before. */
function bareQuestion(line: PastedLine, number: number): PastedLine | null {
  if (line.kind !== 'words') return null
  const [, words] = new RegExp(String.raw`^${number} ([^\d\s].{3,})$`, 'su').exec(line.words) ?? []
  return words === undefined ? null : { kind: 'question', number, words }
}

function gluedQuestion(
  line: PastedLine,
  number: number,
): { before: PastedLine; question: PastedLine } | null {
  if (line.kind !== 'field' && line.kind !== 'words') return null
  const end = line.kind === 'field' && line.field === 'answer' ? 'A-HＡ-Ｈ√×对错确误' : ''
  const [whole, stem = ''] =
    new RegExp(
      String.raw`(?<=[。！!？?；;）)】”\s${end}])\s?${number}\s?[、.．]\s?(?!\d+(?:[.、．,，]|$))(\S.{3,})$`,
      'su',
    ).exec(line.words) ?? []
  if (whole === undefined) return null
  const before = { ...line, words: cleanWords(line.words.slice(0, -whole.length)) }
  return { before, question: { kind: 'question', number, words: cleanWords(stem) } }
}
