const FIGURES =
  /[−\d][\d.:/−]*[%‰]?|(?<=第)[一二三四五六七八九十百]+|[〇零一二三四五六七八九十百千万亿半两]+(?=[年月日天周次名人倍条款项个元分级成票])/gu
const CONDITIONS =
  /不得|不能|不应|应当|必须|可以|禁止|以上|以下|以内|以外|之前|之后|超过|低于|高于|至少|至多|[不未无非除≥≤<>]/gu

/**
 * What makes two questions of nearly the same words ask for two things: another figure, or another condition such as
 * 不得 for 应当. Null where they differ in none of these. Words are those that `questionWords` gives.
 */
export function tellingDifference(words: string, other: string): string | null {
  for (const [name, pattern] of [
    ['数字', FIGURES],
    ['要求', CONDITIONS],
  ] as const) {
    const [here, there] = [marksOf(words, pattern), marksOf(other, pattern)]
    const [more, less] = [without(here, there), without(there, here)]
    if (more.length > 0 || less.length > 0) return `${name}不同：这里${listed(more)}，那里${listed(less)}`
  }
  return null
}

function marksOf(words: string, pattern: RegExp): Array<string> {
  return words.match(pattern) ?? []
}

/** Those of the first list that the second has not, each as often as it is missing there. */
function without(marks: ReadonlyArray<string>, others: ReadonlyArray<string>): Array<string> {
  const left = [...others]
  return marks.filter((mark) => {
    const place = left.indexOf(mark)
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

function listed(marks: ReadonlyArray<string>): string {
  return marks.length === 0 ? '没有' : `是“${marks.join('、')}”`
}
