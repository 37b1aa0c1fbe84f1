import type { ClipFile, Diagram, Slide } from './clip-schema.server.ts'
import { SLIDE_STYLE } from './slide-style.ts'

/** The page that is photographed for one slide: 960 × 540, warm white, ink and vermilion as in the product. */
export function slidePage(clip: Pick<ClipFile, 'title' | 'slides'>, index: number): string {
  const slide = clip.slides[index]
  if (!slide) throw new Error(`no slide ${index}`)
  const cover = index === 0 ? ' class="cover"' : ''
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${SLIDE_STYLE}</style>
<body${cover}><header><i></i><h1>${escape(slide.title)}</h1></header>
<main>${linesHtml(slide)}${slide.diagram ? diagramHtml(slide.diagram) : ''}</main>
<footer><span>廉学</span><span>${escape(clip.title)}</span><span>${index + 1} / ${clip.slides.length}</span></footer>`
}

function linesHtml({ lines }: Slide): string {
  return lines.length > 0
    ? `<div class="lines">${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</div>`
    : ''
}

function diagramHtml(diagram: Diagram): string {
  switch (diagram.kind) {
    case 'ladder':
      return `<ol class="ladder">${diagram.steps.map((step) => `<li><b>${escape(step)}</b></li>`).join('')}</ol>`
    case 'list':
      return `<ul class="list">${diagram.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
    case 'table':
      return `<table${diagram.rows.length > 3 ? ' class="compact"' : ''}><tr>${cells('th', diagram.head)}</tr>${diagram.rows
        .map((row, index) => `<tr${marked(diagram.mark, index)}>${cells('td', row)}</tr>`)
        .join('')}</table>`
    case 'flow':
      return `<ol class="flow">${diagram.steps
        .map((step, index) => `<li${marked(diagram.mark, index)}>${escape(step)}</li>`)
        .join('')}</ol>`
    case 'case':
      return `<div class="case"><p class="label">虚构案例</p>${diagram.facts
        .map((fact) => `<p class="fact">${escape(fact)}</p>`)
        .join('')}<p class="outcome">${escape(diagram.outcome)}</p></div>`
  }
}

function marked(mark: number | undefined, index: number): string {
  return mark === index + 1 ? ' class="marked"' : ''
}

function cells(tag: 'th' | 'td', texts: ReadonlyArray<string>): string {
  return texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
