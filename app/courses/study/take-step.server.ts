import { z } from 'zod'
import { parseForm, type FormErrors } from '#app/platform/parse-form.server.ts'
import { isId } from '#app/platform/ids.ts'
import type { FieldValues } from '#app/questions/field-values.ts'
import type { Instant } from '#app/platform/clock.ts'
import { answerExercise, type Study } from './answer-exercise.server.ts'
import { keepAid } from './keep-aid.server.ts'
import { readAnswer, type AnsweredExercise } from './read-answer.server.ts'
import { claimLesson, readSection, rememberPlace } from './read-section.server.ts'
import { stepsOf } from './lesson-completed.entry.ts'
import { openStudy } from './open-study.server.ts'
import type { StudyFacts } from './study-facts.ts'
import { restartCase, stepCase } from './walk-case.server.ts'

/** A refused step: one sentence by field (the empty name is the step as a whole) and everything that was given. */
export type RefusedStep = {
  ok: false
  reason: 'invalid' | 'unknown' | 'has-exercises' | 'unfinished' | 'too-soon'
  /** Id of the exercise or section concerned: where the page shows it. */
  at: string
  errors: FormErrors
  values: FieldValues
}
export type TakenStep = { ok: true; facts: StudyFacts; at: string } | RefusedStep

const name = z.string().max(60)
const entry = z.string().refine(isId, '页面已过期，请刷新后再答')
const Step = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('answer'), exercise: name, entry }),
  z.object({
    intent: z.literal('choose'),
    exercise: name,
    entry,
    choice: z.string({ required_error: '请先选一个做法' }).max(60),
    step: z.coerce.number().int().min(0).max(100),
  }),
  z.object({ intent: z.literal('restart'), exercise: name }),
  z.object({ intent: z.literal('read'), section: name }),
  z.object({ intent: z.literal('place'), section: name }),
  z.object({
    intent: z.literal('keep'),
    aid: name,
    kept: z.union([z.string(), z.array(z.string())]).default([]),
  }),
  z.object({ intent: z.literal('complete') }),
])
type Step = z.output<typeof Step>

/**
 * One step of study as a form describes it: an answer, a choice in a case, a section read. Whatever a browser sends, the
 * outcome is a recorded step or a refusal in words.
 */
export async function takeStep(study: Study, form: FormData): Promise<TakenStep> {
  const parsed = parseForm(Step, form)
  if (!parsed.ok)
    return refused('invalid', text(form, 'exercise') || text(form, 'section'), whole(parsed.errors))
  const step = parsed.value
  if (step.intent === 'complete') return complete(study)
  const facts = await openStudy(study.database, study.memberId, study.lesson, study.now)
  if (step.intent === 'read') return read(study, step.section)
  if (step.intent === 'keep') return keep(study, facts, step.aid, [step.kept].flat())
  if (step.intent === 'place') {
    await rememberPlace(study, step.section)
    return { ok: true, facts, at: step.section }
  }
  return exerciseStep(study, facts, step, form)
}

type ExerciseStep = Extract<Step, { exercise: string }>

async function exerciseStep(
  study: Study,
  facts: StudyFacts,
  step: ExerciseStep,
  form: FormData,
): Promise<TakenStep> {
  const exercise = study.lesson.exercises.find(({ id }) => id === step.exercise)
  const at = step.exercise
  if (exercise?.kind === 'case' && step.intent === 'choose')
    return { ok: true, facts: await stepCase(study, facts, exercise, { ...step, id: step.entry }), at }
  if (exercise?.kind === 'case' && step.intent === 'restart')
    return { ok: true, facts: await restartCase(study, facts, exercise), at }
  if (exercise && exercise.kind !== 'case' && step.intent === 'answer')
    return answer(study, facts, exercise, step.entry, form)
  return refused('unknown', at, { '': '这一课里没有这道练习，请刷新页面' })
}

async function answer(
  study: Study,
  facts: StudyFacts,
  exercise: AnsweredExercise,
  id: string,
  form: FormData,
): Promise<TakenStep> {
  const read = readAnswer(exercise, form, facts.answers.get(exercise.id)?.attempts ?? 0)
  if (!read.ok) return refused('invalid', exercise.id, read.errors, read.values)
  return { ok: true, facts: await answerExercise(study, facts, exercise, read.judged, id), at: exercise.id }
}

async function read(study: Study, section: string): Promise<TakenStep> {
  const outcome = await readSection(study, section)
  if (outcome.ok) return { ok: true, facts: outcome.facts, at: section }
  return outcome.reason === 'no-section'
    ? refused('unknown', '', { '': '这一课里没有这一节，请刷新页面' })
    : refused('has-exercises', section, { '': '这一节有练习：答对以后自动算读完' })
}

async function keep(
  study: Study,
  before: StudyFacts,
  aid: string,
  kept: ReadonlyArray<string>,
): Promise<TakenStep> {
  const facts = await keepAid(study, before, aid, kept)
  return facts
    ? { ok: true, facts, at: aid }
    : refused('unknown', '', { '': '这一课里没有这张表，或者它刚刚更新过，请刷新页面' })
}

async function complete(study: Study): Promise<TakenStep> {
  const outcome = await claimLesson(study)
  if (outcome.ok) return { ok: true, facts: outcome.facts, at: 'end' }
  if (outcome.missing.length > 0)
    return refused('unfinished', 'end', { '': `还不能完成这一课：${outcome.missing.join('；')}。` })
  return refused('too-soon', 'end', { '': tooSoon(study, outcome.openedAt) })
}

function tooSoon({ lesson, now }: Study, openedAt: Instant | null): string {
  const seconds = openedAt === null ? 0 : Math.max(0, Date.parse(now) - Date.parse(openedAt)) / 1000
  return `打开这一课只过了 ${seconds.toFixed(1)} 秒，不可能学完 ${stepsOf(lesson)} 步，没有登记。作答都已保存，请读完后再点一次。`
}

function refused(
  reason: RefusedStep['reason'],
  at: string,
  errors: FormErrors,
  values: FieldValues = {},
): RefusedStep {
  return { ok: false, reason, at, errors, values }
}

/** Hidden fields have no place of their own to show an error at. */
function whole(errors: FormErrors): FormErrors {
  const { choice } = errors
  return choice === undefined
    ? { '': Object.values(errors)[0] ?? '提交的内容不完整，请刷新页面' }
    : { choice }
}

function text(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value.slice(0, 60) : ''
}
