import { RemixBrowser } from '@remix-run/react'
import { hydrateRoot } from 'react-dom/client'

// Not in a transition: a key pressed while a transition still hydrates ends in React's error 345, and that page then
// has to be drawn anew under the fingers of whoever pressed it.
hydrateRoot(document, <RemixBrowser />)
