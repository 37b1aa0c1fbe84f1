import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findLesson } from '#app/courses/find-course.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { deleteNote } from '#app/notes/delete-note.server.ts'
import { findLessonNotes } from '#app/notes/find-notes.server.ts'
import { deleteNoteSchema, saveNoteSchema } from '#app/notes/note-form.server.ts'
import { saveNote } from '#app/notes/save-note.server.ts'
import { SAVE_REFUSALS } from '#app/notes/save-refusals.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'

/** One's own notes in a lesson as its page asks for them. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { memberId } = requireViewer(args)
  const { lesson } = lessonOf(args.params)
  const notes = await findLessonNotes(database, memberId, lesson.id)
  return Response.json(notes, { headers: { 'Cache-Control': 'no-store' } })
}

/** Keeps or throws away a note, for the page of the lesson. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { memberId } = requireViewer(args)
  const { lesson } = lessonOf(args.params)
  const form = await readForm(args.request)
  if (form.get('intent') === 'delete') {
    const parsed = parseForm(deleteNoteSchema, form)
    if (!parsed.ok) return refused(Object.values(parsed.errors)[0], 400)
    await deleteNote(database, memberId, parsed.value.id)
    return Response.json({ ok: true })
  }
  const parsed = parseForm(saveNoteSchema, form)
  if (!parsed.ok) return refused(Object.values(parsed.errors)[0], 400)
  const saved = await saveNote(database, memberId, lesson, parsed.value, now())
  return saved.ok ? Response.json({ ok: true }) : refused(SAVE_REFUSALS[saved.reason], 409)
}

function refused(message: string | undefined, status: number): Response {
  return Response.json({ ok: false, message: message ?? '没有保存，请检查后重试' }, { status })
}

function lessonOf({ course = '', lesson = '' }: LoaderFunctionArgs['params']) {
  return found(findLesson(course, lesson), '没有这一课，可能已经改名或撤下。请从课程页进入。')
}
