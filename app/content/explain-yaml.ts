/** What the parser of YAML says, and how its author would put it. */
const EXPLANATIONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/tab/iu, '缩进不能用制表符，请改成空格'],
  [
    /Nested mappings|Implicit map keys on a single line/u,
    '一行里有两个冒号：请把冒号后面的整句用英文引号括起来',
  ],
  [/keys must be unique/u, '同一处有两个同名的项，请删掉一个'],
  [/closing ['"]|[Mm]issing.*quote/u, '引号没有成对，请补上另一半'],
  [
    /[Ff]low (?:sequence|map|collection)|must end with|Missing ,/u,
    '方括号或者花括号没有关上，或者中间少了逗号',
  ],
  [/same column|indent|Bad indentation/iu, '这一行的缩进和同级的项没有对齐'],
  [/[Ii]mplicit (?:map )?keys?/u, '这一项少了英文冒号，或者冒号后面少了一个空格'],
]

/** A key with the colon of a Chinese keyboard, which YAML takes for part of a word. */
const CHINESE_COLON = /^\s*(?:- )?[A-Za-z][\w-]*：/u

/** A fault of syntax: its line in the text, from 1, and one sentence; the parser's own words stay in brackets. */
export type YamlFault = { line: number; words: string }

/** Says what is wrong for one who does not know the parser. `line` is where it stumbled, which may be a line further. */
export function explainYaml(message: string, text: string, line: number): YamlFault {
  // Without its own place: that is counted from the start of the YAML, not of the file.
  const own = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '')
  const colon = text.split('\n').findIndex((each) => CHINESE_COLON.test(each))
  if (colon >= 0 && /[Ii]mplicit/u.test(own))
    return { line: colon + 1, words: `冒号是中文的，请改成英文冒号加一个空格（${own}）` }
  const words = EXPLANATIONS.find(([pattern]) => pattern.test(own))?.[1]
  return { line, words: words ? `${words}（${own}）` : own }
}
