import { sentencesOf } from './sentences.ts'

/** What is being read: the sentence and the place it stands in, or null when nothing is. */
export type Spoken = { sentence: string; place: Element } | null
export type Reader = { pause: () => void; resume: () => void; stop: () => void }

/**
 * Reads the text of a lesson aloud with the voice of the device, from the section in view to the end. Pausing forgets the
 * rest of a sentence and resuming says it again: the pauses of the platform do not hold on all phones.
 */
export function readAloud(tell: (spoken: Spoken) => void): Reader {
  const pieces = collect()
  let at = Math.max(
    0,
    pieces.findIndex(({ place }) => place.getBoundingClientRect().bottom > 80),
  )
  let run = 0
  say()
  return {
    pause: silence,
    resume: say,
    stop() {
      silence()
      tell(null)
    },
  }

  function say(): void {
    const piece = pieces[at]
    if (!piece) return tell(null)
    const mine = ++run
    const utterance = new SpeechSynthesisUtterance(piece.sentence)
    utterance.lang = 'zh-CN'
    const voice = speechSynthesis.getVoices().find(({ lang }) => /^zh[-_](CN|Hans)/iu.test(lang))
    if (voice) utterance.voice = voice
    utterance.onend = () => {
      if (mine !== run) return
      at++
      say()
    }
    utterance.onerror = () => {
      if (mine === run) tell(null)
    }
    tell(piece)
    speechSynthesis.speak(utterance)
  }

  function silence(): void {
    run++
    speechSynthesis.cancel()
  }
}

/** Every sentence of the lesson with the paragraph, item or heading that it stands in; exercises are left out. */
function collect(): Array<{ sentence: string; place: Element }> {
  const blocks = document.querySelectorAll(
    '.lesson-text .lesson-section > h2, .lesson-text .prose :is(p, li, td, h3)',
  )
  return [...blocks]
    .filter((block) => !block.querySelector('p, li, td'))
    .flatMap((place) => sentencesOf(place.textContent ?? '').map((sentence) => ({ sentence, place })))
}
