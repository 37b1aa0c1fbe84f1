/** How a blank is drawn: empty brackets of any kind, or a line. */
export const BLANK = /[（(]\s*[)）]|【\s*】|\[\s*\]|［\s*］|\{\s*\}|_{2,}|[＿﹍]+|—{4,}/gu

/**
 * Words in brackets within the stem of a fill-in. `behind`: right after an empty blank; `spaced`: with a space inside or
 * in black brackets, as answers are typed; `tight`: like any other words in brackets; `unsure`: an answer or a part of a
 * name (县（市、区）); `gloss`: certainly no answer.
 */
export type StemBracket = {
  from: number
  to: number
  words: string
  kind: 'behind' | 'spaced' | 'tight' | 'unsure' | 'gloss'
}

/** One pair within another counts as words of the outer one: （ 党委（党组） ）. */
const BRACKET =
  /[（(]((?:[^（()）]|[（(][^（()）]*[)）])*)[)）]|【([^【】]*)】|\[([^[\]]*)\]|［([^［］]*)］/gu
const TITLE = /《[^《》]*》/gu
/** Words that explain what stands before them, point to a text, or tell whoever answers what to do. */
const GLOSS =
  /^(?:试行|暂行|草案|修订版?|修正案?|党组|党工委|下同|略)$|^(?:以下|下称|简称|含|不含|包括|不包括|如|例如|比如|即|注[:：]|见|参见|依据|根据|出自|出处|摘自|《|第.{1,12}条|每空|多选|单选|选填|任选|填|单位[:：]|至少写)/u
const NAMES = /^[省市县区旗州盟乡镇村设辖自治地级的和、,，及或]+$/u
const MARKS = /^[\d.]+\s?分$/u

/** The brackets of a stem that hold words, in their order; those within the title of a text are left out. */
export function stemBrackets(stem: string): Array<StemBracket> {
  const titles = [...stem.matchAll(TITLE)].map((title) => ({
    from: title.index,
    to: title.index + title[0].length,
  }))
  return [...stem.matchAll(BRACKET)].flatMap((match): Array<StemBracket> => {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    const [from, to] = [match.index, match.index + match[0].length]
    if (inner.trim() === '' || titles.some((title) => title.from < from && to < title.to)) return []
    const black = match[2] !== undefined
    return [
      { from, to, words: inner.trim().replaceAll('\n', ''), kind: kindOf(stem, { from, to, inner, black }) },
    ]
  })
}

function kindOf(
  stem: string,
  { from, to, inner, black }: { from: number; to: number; inner: string; black: boolean },
): StemBracket['kind'] {
  const words = inner.trim()
  const [before, after] = [stem.slice(0, from).trimEnd(), stem.slice(to).trim()]
  const atEdge = before === '' || after === ''
  const points = atEdge && (MARKS.test(words) || /[。.]$/u.test(before))
  if (points && (MARKS.test(words) || GLOSS.test(words))) return 'gloss'
  if (endsInBlank(before)) return GLOSS.test(words) ? 'gloss' : 'behind'
  if (black || inner !== words) return 'spaced'
  if (GLOSS.test(words) || isOrdinal(words, before, after)) return 'gloss'
  return NAMES.test(words) || words.includes('、') ? 'unsure' : 'tight'
}

function endsInBlank(words: string): boolean {
  return [...words.matchAll(BLANK)].some((blank) => blank.index + blank[0].length === words.length)
}

/** 第（三）项, and the number of a point: （1）…；（2）…. */
function isOrdinal(words: string, before: string, after: string): boolean {
  if (!/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/u.test(words)) return false
  return /(?:^|[第；;：:。\n])$/u.test(before) || /^[项款目条]/u.test(after)
}
