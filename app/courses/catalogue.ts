import type { Library } from '#app/library/library.ts'
import type { PublicQuestion } from '#app/questions/public-question.ts'
import type { Question, QuestionSource, SortQuestion } from '#app/questions/question.ts'
import type { Aid } from './aids/aid.ts'
import type { Calculation, CalculationFace } from './calculate/calculation.ts'
import type { Case, CaseNodeFace } from './case.ts'
import type { CourseChange } from './changes/change.ts'
import type { Lab, LabFace } from './lab/lab.ts'
import type { Mark, MarkFace } from './mark/mark.ts'

/** Everything that the files under `content/` say but for the pledges, compiled: see app/decisions/0001. Keys included: never sent as it is. */
export type Catalogue = {
  /** Hash of everything it was made from: tells a stale file from a current one. */
  inputs: string
  courses: Array<Course>
  library: Library
  help: Array<HelpPage>
}

/** A page of the help; `id` is the name of its file. */
export type HelpPage = {
  id: string
  title: string
  summary: string
  opening: Array<Block>
  sections: Array<Section>
}

export type Track = 'discipline' | 'finance' | 'audit' | 'engineering' | 'practice'

/** What a track is called in the interface. */
export const TRACK_TITLES: Readonly<Record<Track, string>> = {
  discipline: '纪律与规矩',
  finance: '财务',
  audit: '审计',
  engineering: '工程与采购',
  practice: '履职实务',
}

/** A course. `posts` are the codes of app/members/posts.ts that it is meant for; `passMark` is per cent of its quiz. */
export type Course = {
  id: string
  title: string
  track: Track
  posts: Array<string>
  /** Raised by the author when what was learnt before no longer counts. */
  version: number
  /** What each version after the first changed. */
  changes: Array<CourseChange>
  /** `<version>:<hash>`, see content-version.ts. */
  contentVersion: string
  summary: string
  passMark: number
  quizLength: number
  points: Array<KnowledgePoint>
  sources: Array<Source>
  lessons: Array<Lesson>
  /** The whole bank, lesson checks included (`use`). */
  questions: Array<Question>
}

export type KnowledgePoint = { id: string; title: string }

/** A text that lessons and questions rest on; `checked` says where and when it was read. */
export type Source = { id: string; text: string; year: number; issuer: string; checked: string }

export type Lesson = {
  /** `<course>/<slug>`: unique in the whole catalogue. */
  id: string
  courseId: string
  slug: string
  title: string
  summary: string
  minutes: number
  /** Ids of knowledge points of the course. */
  points: Array<string>
  sources: Array<LessonSource>
  contentVersion: string
  /** What stands before the first heading. */
  opening: Array<Block>
  sections: Array<Section>
  exercises: Array<Exercise>
  aids: Array<Aid>
  clips: Array<Clip>
}

export type LessonSource = { source: string; articles: Array<string> }

/** A part of a lesson under one `##` heading; ids are s1, s2 … in order. */
export type Section = { id: string; heading: string; blocks: Array<Block> }

/** Interactive parts of a lesson: exercises that are judged, aids that are not, and films. */
export const ISLAND_KINDS = [
  'check',
  'sort',
  'case',
  'mark',
  'calculate',
  'lab',
  'checklist',
  'diagram',
  'cards',
  'video',
] as const
export type IslandKind = (typeof ISLAND_KINDS)[number]

/** A stretch of finished HTML, or the place of an interactive part. */
export type Block = { html: string } | { island: IslandKind; id: string }

/** Something to be solved in a lesson. `face` is what a browser may see before it is answered. */
export type Exercise = QuestionExercise | CaseExercise | MarkExercise | CalculateExercise | LabExercise
export type QuestionExercise = ExerciseCommon &
  ({ kind: 'check'; question: Question } | { kind: 'sort'; question: SortQuestion }) & {
    face: PublicQuestion
  }
export type CaseExercise = ExerciseCommon & { kind: 'case'; case: Case; face: CaseNodeFace }
export type MarkExercise = ExerciseCommon & { kind: 'mark'; mark: Mark; face: MarkFace }
export type CalculateExercise = ExerciseCommon & {
  kind: 'calculate'
  calculation: Calculation
  face: CalculationFace
}
export type LabExercise = ExerciseCommon & { kind: 'lab'; lab: Lab; face: LabFace }
type ExerciseCommon = {
  id: string
  /** Section that it stands in. */
  section: string
  title: string
  /** Knowledge point of the course. */
  point: string
  source: QuestionSource
}

/** A film: where its files are and what it says. Times are seconds. */
export type Clip = {
  id: string
  title: string
  seconds: number
  width: number
  height: number
  /** Folder of clip.mp4, captions.vtt, chapters.vtt and poster.jpg. */
  folder: string
  bytes: number
  transcript: Array<{ at: number; title: string; text: string }>
}
