/** A title between book marks; marks within it become single ones, as the rules for punctuation ask: 《〈准则〉解读》. */
export function inBookMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}

/** A title between quotation marks; marks within it become single ones: “认识‘小金库’”. */
export function inQuotes(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
