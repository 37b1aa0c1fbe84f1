import type { Template, TemplatePart } from './library.ts'

const STYLE = `body{font:11pt/1.6 "SimSun","Songti SC",serif;max-width:170mm;margin:10mm auto}h1{font-size:16pt;text-align:center}
table{width:100%;border-collapse:collapse}th,td{border:1px solid #000;padding:1mm 2mm;text-align:left;vertical-align:top;height:9mm}
.line{height:9mm;border-bottom:1px solid #000}.field{border-bottom:1px solid #000;margin:2mm 0}@page{size:A4;margin:18mm}`

/** A form as one HTML file that opens in a browser and in a word processor, to be filled in there. */
export function templateHtml({ title, parts }: Pick<Template, 'title' | 'parts'>): string {
  const body = parts.map(partHtml).join('\n')
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1>\n${body}\n</body></html>\n`
}

function partHtml(part: TemplatePart): string {
  if (part.kind === 'text') return `<p>${escaped(part.text)}</p>`
  if (part.kind === 'fields')
    return `${heading(part.title)}${part.fields.map((field) => `<p class="field">${escaped(field)}：</p>`).join('')}`
  if (part.kind === 'lines') {
    const name = part.hint ? `${part.title}（${part.hint}）` : part.title
    return `${heading(name)}${'<p class="line">&nbsp;</p>'.repeat(part.lines)}`
  }
  const empty = Array.from({ length: part.rows }, () => part.columns.map(() => ''))
  const rows = [...part.filled, ...empty].map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  )
  const head = part.columns.map((column) => `<th>${escaped(column)}</th>`).join('')
  return `${heading(part.title)}<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function heading(title: string | undefined): string {
  return title ? `<p><b>${escaped(title)}</b></p>` : ''
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`)
}
