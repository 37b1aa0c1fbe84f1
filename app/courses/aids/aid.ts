import type { QuestionSource } from '#app/questions/question.ts'

/** Something to use beside the text: nothing in it is judged, so all of it is sent. `section` is where it stands. */
export type Aid = (Checklist | Diagram | CardBox) & { section: string }
export type AidKind = Aid['kind']

type AidCommon = { id: string; title: string; lead?: string | undefined; source: QuestionSource }

/** Things to see to, in groups; a member's ticks are kept. */
export type Checklist = AidCommon & { kind: 'checklist'; groups: Array<ChecklistGroup> }
export type ChecklistGroup = {
  title?: string | undefined
  items: Array<{ id: string; text: string; note?: string | undefined }>
}

/** The way of a matter from hand to hand. */
export type Diagram = AidCommon & { kind: 'diagram'; steps: Array<DiagramStep> }
export type DiagramStep = {
  id: string
  title: string
  who: string
  does: string
  papers: Array<string>
  /** What can go wrong here and how it is seen; the step is then a gate. */
  control?: { risk: string; check: string } | undefined
  /** Where the matter goes back to, and when. */
  back?: { to: string; when: string } | undefined
}

/** Cards with a front to think about and a back to compare with. */
export type CardBox = AidCommon & { kind: 'cards'; cards: Array<Card> }
export type Card = { id: string; front: string; back: string }

/** An aid as its page shows it: the source in words. */
export type AidView = (Checklist | Diagram | CardBox) & { basis: string }
