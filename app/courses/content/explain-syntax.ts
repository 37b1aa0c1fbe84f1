/** What the parser of MDX says, and how its author would put it; `$1` is the tag that the message names. */
const EXPLANATIONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/Expected a closing tag for `<([\w.]+)[^`]*>`/u, '<$1> 没有关上，请另起一行写 </$1>，前后各空一行'],
  [/Unexpected closing (?:slash|tag)/u, '多了一个结尾的标签，它前面没有对应的开头'],
  [/create a comment in MDX/u, '注释不能写成 <!-- -->，要写成 {/* */}'],
  [/create a link in MDX/u, '尖括号里不能放网址，链接要写成 [文字](网址)'],
  [
    /before (?:local )?name|before member name/u,
    '课文里的 < 会当成标签的开头，小于号请写成“小于”“不到”，或者 \\<',
  ],
  [
    /attribute|in (?:opening )?tag|after name|in name/u,
    '标签里的属性要写成 名称="…"，引号用英文的，前后成对',
  ],
  [/expression|acorn|brace/u, '课文里的 { 会当成代码的开头，要用花括号请写成 \\{'],
]

const COMMONEST = '标签或者括号没有写对，最常见的是标签没有关上，或者课文里直接写了 < 或 {'

/**
 * The line of the first tag whose quotes do not pair, for faults in attributes: the parser reads on to the next quote,
 * lines below, and stumbles there. Null when all pair.
 */
export function lineOfOpenQuote(source: string, message: string): number | null {
  if (!message.includes('attribute')) return null
  const isOpen = (line: string) => /^\s*<[A-Z]/u.test(line) && line.split('"').length % 2 === 0
  const index = source.split('\n').findIndex(isOpen)
  return index < 0 ? null : index + 1
}

/** One sentence for the author of a lesson; the parser's own words stay in brackets at its end. */
export function explainSyntax(message: string): string {
  for (const [pattern, words] of EXPLANATIONS) {
    const match = pattern.exec(message)
    if (match) return `${words.replaceAll('$1', match[1] ?? '')}（${message}）`
  }
  return `${COMMONEST}（${message}）`
}
