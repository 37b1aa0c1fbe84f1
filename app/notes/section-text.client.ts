/** The text of a section as its notes count it: the words of its prose, exercises left out. */
export function sectionText(section: Element): { nodes: Array<Text>; text: string } {
  const nodes: Array<Text> = []
  for (const prose of section.querySelectorAll('.prose')) {
    const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  }
  return { nodes, text: nodes.map(({ data }) => data).join('') }
}

/** What is selected within one section: its words and where they begin. Null when nothing of the text is selected. */
export function selectedWords(): { section: Element; words: string; from: number } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = range.startContainer
  const section = (start instanceof Element ? start : start.parentElement)?.closest('.lesson-section')
  if (!section) return null
  let from = -1
  let passed = 0
  let words = ''
  for (const node of sectionText(section).nodes) {
    if (range.intersectsNode(node)) {
      const begin = node === range.startContainer ? range.startOffset : 0
      const end = node === range.endContainer ? range.endOffset : node.length
      if (from < 0 && end > begin) from = passed + begin
      words += node.data.slice(begin, end)
    }
    passed += node.length
  }
  return words.trim() === '' || from < 0 ? null : { section, words, from }
}

/** Puts a `mark` around each piece of a stretch of the section; the pieces in order. */
export function wrapWords(section: Element, from: number, to: number): Array<HTMLElement> {
  const marks: Array<HTMLElement> = []
  let passed = 0
  for (const node of sectionText(section).nodes) {
    const begin = Math.max(from - passed, 0)
    const end = Math.min(to - passed, node.length)
    passed += node.length
    // Between paragraphs there are line breaks, which would show as nothing.
    if (begin >= end || node.data.slice(begin, end).trim() === '') continue
    const piece = begin > 0 ? node.splitText(begin) : node
    if (end - begin < piece.length) piece.splitText(end - begin)
    const mark = document.createElement('mark')
    piece.replaceWith(mark)
    mark.append(piece)
    marks.push(mark)
  }
  return marks
}

/** Takes the marks away and leaves their words. */
export function unwrap(marks: Iterable<Element>): void {
  for (const mark of marks) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent?.normalize()
  }
}
