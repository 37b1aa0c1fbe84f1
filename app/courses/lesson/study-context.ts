import { createContext } from 'react'
import type { FieldValues } from '#app/questions/field-values.ts'
import type { StudyView } from '../study/study-view.ts'

/** Why a step was refused, and at which exercise or section; `values` when the page was drawn anew and must show them. */
export type StepRefusal = { at: string; errors: Record<string, string>; values: FieldValues | null }

/** What the islands of a lesson share. `url` is the address of the lesson. */
export type StudyContextValue = {
  url: string
  study: StudyView
  onStudy: (study: StudyView) => void
  refusal: StepRefusal | null
}

const NOTHING: StudyContextValue = {
  url: '',
  study: {
    sections: [],
    done: 0,
    required: 0,
    missing: [],
    completedAt: null,
    course: { done: 0, required: 0, completedAt: null },
    earlier: null,
    place: null,
    exercises: {},
    kept: {},
  },
  onStudy: () => {},
  refusal: null,
}

export const StudyContext = createContext(NOTHING)
