import type { TermView } from './library-view.ts'
import './term-card.css'

/** Opens a card with the definition of the word that a link names; escape or a tap beside it closes it. */
export async function showTerm(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(`/glossary/${encodeURIComponent(link.hash.slice(1))}`, { redirect: 'error' })
  if (!response.ok) throw new Error(`term: ${response.status}`)
  const term: TermView = await response.json()
  const dialog = document.createElement('dialog')
  dialog.className = 'term-card'
  dialog.setAttribute('aria-label', term.term)
  dialog.append(
    words('p', term.term, 'term-card-name'),
    words('p', term.definition),
    ...(term.note ? [words('p', term.note)] : []),
    words('p', term.basis ? `依据：${term.basis}` : '通行说法，不是条文', 'muted small'),
    actions(link, () => dialog.close()),
  )
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    link.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}

function actions(link: HTMLAnchorElement, close: () => void): HTMLElement {
  const row = words('div', '', 'row')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-quiet'
  button.textContent = '关闭'
  button.addEventListener('click', close)
  const glossary = document.createElement('a')
  glossary.href = link.href
  glossary.className = 'button button-quiet'
  glossary.textContent = '到术语表'
  row.append(button, glossary)
  return row
}

function words(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  element.className = className
  return element
}
