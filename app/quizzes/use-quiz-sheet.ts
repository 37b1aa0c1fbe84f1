import { useNavigate } from '@remix-run/react'
import { useEffect, useMemo, useRef, useState, type FormEvent, type RefObject } from 'react'
import type { FieldValues } from '#app/questions/field-values.ts'
import { readAnswer, sameAnswer, valuesOf } from './answer-fields.ts'
import type { AnswerFields, AnswerSender } from './answer-sender.ts'
import type { ShownQuestion } from './show-attempt.ts'
import { useAnswerSender, type DeviceTarget } from './use-answer-sender.ts'
import { useAutoSave } from './use-auto-save.ts'

/** How the sheet of an exam differs: its own clock and numbering; when the time is over it saves, delivers and says so. */
export type SheetDevice = Pick<DeviceTarget, 'clock' | 'stampFrom' | 'onReply'> & {
  /** Nothing can be changed at the moment. */
  isLocked?: boolean
  isOver?: boolean
  onDelivered?: () => void
  /** What the device remembers of answers that were filled in after the page was made, where it is a kept one. */
  memory?: () => SheetMemory
}
type SheetMemory = {
  given(): ReadonlyMap<number, AnswerFields>
  noteGiven(number: number, fields: AnswerFields): void
}

/** Milliseconds between tries to deliver what is left when the time is over. */
const DELIVER_EVERY = 3000

async function deliver(sender: AnswerSender): Promise<void> {
  while (!(await sender.flush())) await new Promise((resolve) => setTimeout(resolve, DELIVER_EVERY))
}

/** What scripts add to the sheet of a quiz: answers save themselves, and moving between questions needs no network. */
export function useQuizSheet(
  base: string,
  attemptId: string,
  questions: ReadonlyArray<ShownQuestion>,
  first: number,
  { isOver = false, isLocked = false, onDelivered, memory, ...device }: SheetDevice = {},
) {
  const [number, setNumber] = useState(first)
  const [blocked, setBlocked] = useState(false)
  const {
    states,
    sender,
    restored: waiting,
  } = useAnswerSender({
    url: `${base}/answers`,
    attemptId,
    count: questions.length,
    ...device,
  })
  const restored = useRestored(waiting, memory)
  const drafts = useDrafts(questions, restored)
  const form = useRef<HTMLFormElement>(null)
  const ended = useRef(false)
  const [isClosed, setClosed] = useState(false)
  const saveLast = useRef(() => {})
  const isHeld = useHeld(isLocked, saveLast)
  const navigate = useNavigate()
  const shown = questions[number - 1]

  function save(): void {
    if (!form.current || !sender || !shown?.question || ended.current || isHeld) return
    const fields = readAnswer(form.current)
    const next = valuesOf(fields)
    if (sameAnswer(drafts.get(number) ?? {}, next)) return
    drafts.set(number, next)
    memory?.().noteGiven(number, fields)
    void sender.keep(number, fields)
  }
  saveLast.current = save
  useAutoSave(form, save, `${number}/${sender !== null}`)

  const atEnd = useRef({ save, show, onDelivered })
  atEnd.current = { save, show, onDelivered }
  useAskedQuestion(questions.length, atEnd)
  useEffect(() => {
    // What was filled in while the scripts were on their way was noticed by nobody.
    if (form.current && readAnswer(form.current).length > 0) atEnd.current.save()
  }, [sender])
  useEffect(() => {
    if (!isOver || !sender || ended.current) return
    // What is filled in when the time is up is saved before the fields are locked.
    atEnd.current.save()
    ended.current = true
    setClosed(true)
    void deliver(sender).then(() => atEnd.current.onDelivered?.())
  }, [isOver, sender])

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    if (!sender) return
    event.preventDefault()
    save()
    const to = submitterValue(event)
    if (to !== 'submit') return show(Number(to))
    const sent = await sender.flush()
    setBlocked(!sent)
    if (sent) navigate(`${base}/submit`)
  }

  function show(next: number): void {
    setNumber(next)
    // The address follows, so that a reload comes back here; the router need not load anything.
    window.history.replaceState(window.history.state, '', `${base}/${next}`)
    form.current?.focus()
    window.scrollTo(0, 0)
  }

  return {
    number,
    states,
    isClosed: isClosed || isHeld,
    ready: sender !== null,
    blocked,
    drafts,
    restored,
    form,
    submit,
  }
}

/** A page that was kept on the device may stand for another question of its sitting: the address says which. */
function useAskedQuestion(count: number, sheet: RefObject<{ show: (number: number) => void }>): void {
  useEffect(() => {
    const asked = Number(/^#(\d{1,3})$/u.exec(window.location.hash)?.[1] ?? 0)
    if (asked >= 1 && asked <= count) sheet.current?.show(asked)
  }, [count, sheet])
}

/** Whether the fields are locked: told to, but not before what is filled in at that moment is saved. */
function useHeld(isLocked: boolean, saveLast: RefObject<() => void>): boolean {
  const [isHeld, setHeld] = useState(isLocked)
  useEffect(() => {
    if (isLocked && !isHeld) saveLast.current?.()
    setHeld(isLocked)
  }, [isLocked, isHeld, saveLast])
  return isHeld
}

/** Answers that the page does not show yet: what the device remembers, and over it what waits there. */
function useRestored(
  waiting: ReadonlyMap<number, AnswerFields>,
  memory: SheetDevice['memory'],
): ReadonlyMap<number, AnswerFields> {
  const [given, setGiven] = useState<ReadonlyMap<number, AnswerFields>>(NOTHING)
  useEffect(() => {
    if (memory) setGiven(memory().given())
  }, [memory])
  return useMemo(() => new Map([...given, ...waiting]), [given, waiting])
}

const NOTHING: ReadonlyMap<number, AnswerFields> = new Map()

/** What is filled in at each question: from the server, and over it what waits on the device. */
function useDrafts(
  questions: ReadonlyArray<ShownQuestion>,
  restored: ReadonlyMap<number, Array<[string, string]>>,
): Map<number, FieldValues> {
  const drafts = useRef<Map<number, FieldValues>>()
  drafts.current ??= new Map(questions.map(({ number, values }) => [number, values]))
  const [applied, setApplied] = useState(restored)
  if (applied !== restored) {
    for (const [number, fields] of restored) drafts.current.set(number, valuesOf(fields))
    setApplied(restored)
  }
  return drafts.current
}

function submitterValue(event: FormEvent<HTMLFormElement>): string {
  const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null }
  return submitter instanceof HTMLButtonElement ? submitter.value : '1'
}
