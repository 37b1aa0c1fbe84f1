import { LONGEST_NOTE } from './note.ts'

/** What was decided in the dialog; null when it was left. */
export type Written = { act: 'save'; note: string } | { act: 'delete' } | null

/** Asks for a note in a dialog of the browser: escape leaves it, the keyboard stays in it. */
export function askNote(quote: string, note: string, known: boolean): Promise<Written> {
  const dialog = document.createElement('dialog')
  dialog.className = 'note-dialog'
  dialog.setAttribute('aria-label', known ? '改笔记' : '写笔记')
  const words = document.createElement('p')
  words.className = 'note-quote'
  words.textContent = quote.length > 80 ? `${quote.slice(0, 80)}……` : quote
  const label = document.createElement('label')
  label.textContent = '笔记（只有你自己看得到）'
  const field = document.createElement('textarea')
  field.className = 'control'
  field.rows = 4
  field.maxLength = LONGEST_NOTE
  field.value = note
  label.append(field)
  const row = document.createElement('div')
  row.className = 'row'
  dialog.append(words, label, row)
  return new Promise((resolve) => {
    const act = (text: string, kind: string, outcome: () => Written) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = `button button-${kind}`
      button.textContent = text
      button.addEventListener('click', () => finish(outcome()))
      row.append(button)
    }
    act('保存', 'main', () => ({ act: 'save', note: field.value }))
    if (known) act('删除', 'danger', () => ({ act: 'delete' }))
    act('取消', 'quiet', () => null)
    dialog.addEventListener('cancel', () => finish(null))
    document.body.append(dialog)
    dialog.showModal()
    field.focus()

    function finish(outcome: Written): void {
      dialog.close()
      dialog.remove()
      resolve(outcome)
    }
  })
}
