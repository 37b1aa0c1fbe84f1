/** The bar for selected words. `tell` shows a sentence for a while and reads it out. */
export type NoteBar = {
  show: (selected: boolean) => void
  tell: (sentence: string) => void
  remove: () => void
}

const TOLD_MS = 5000

/** At the foot of the screen, where a phone's own menu for selected words does not cover it. */
export function makeNoteBar(acts: { mark: () => void; write: () => void }): NoteBar {
  const bar = document.createElement('div')
  bar.className = 'note-bar'
  const tools = document.createElement('div')
  tools.className = 'row'
  tools.setAttribute('role', 'toolbar')
  tools.setAttribute('aria-label', '选中的文字')
  tools.append(button('划线', acts.mark), button('记笔记', acts.write))
  const told = document.createElement('p')
  told.setAttribute('role', 'status')
  bar.append(tools, told)
  document.body.append(bar)
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    bar.hidden = tools.hidden && told.textContent === ''
  }
  const show = (selected: boolean) => {
    tools.hidden = !selected
    settle()
  }
  show(false)
  return {
    show,
    tell(sentence) {
      told.textContent = sentence
      settle()
      clearTimeout(timer)
      timer = setTimeout(() => {
        told.textContent = ''
        settle()
      }, TOLD_MS)
    },
    remove() {
      clearTimeout(timer)
      bar.remove()
    },
  }
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button button-quiet'
  made.textContent = words
  // The selection must outlive the press.
  made.addEventListener('pointerdown', (event) => event.preventDefault())
  made.addEventListener('click', act)
  return made
}
