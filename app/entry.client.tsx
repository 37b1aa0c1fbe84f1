import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepingPages } from './ui/keep-pages.ts'
import { tellUnanswered } from './ui/unanswered.ts'

window.fetch = keepingPages(window.fetch.bind(window), () => {
  // What pages send by themselves goes nowhere, and says by itself when it got no answer.
  const { state, location } = window.__remixRouter.state.navigation
  if (state === 'submitting') tellUnanswered(location.key)
})

// A task of its own for each step, and in a transition small pieces: a slow phone answers the finger in between.
void dataDecoded()
  .then(() => new Promise((resolve) => setTimeout(resolve)))
  .then(() => {
    startTransition(() => {
      hydrateRoot(document, <RemixBrowser />)
    })
  })

/**
 * Waits for the data that came with the document. Without it RemixBrowser suspends, with no boundary above it: a key
 * pressed just then ends in React's error 345. Its first call starts the decoding and throws the promise of it, before
 * any hook.
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown
  }
}
