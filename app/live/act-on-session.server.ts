import { listCourses } from '#app/courses/list-courses.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { parseForm, type FormErrors, type FormValues } from '#app/platform/parse-form.server.ts'
import { cancelLiveSession } from './cancel-live-session.server.ts'
import { changeLiveSession, type LiveSessionOutcome } from './change-live-session.server.ts'
import type { ManagedSession } from './find-managed.server.ts'
import { CancellationForm, RecordingForm } from './live-session-form.server.ts'
import { nameRecording } from './name-recording.server.ts'
import { readLiveForm } from './read-live-form.server.ts'
import { findRecording } from './recording.ts'

type ActOutcome =
  | LiveSessionOutcome
  | { ok: false; reason: 'invalid'; errors: FormErrors; values: FormValues }
type By = { memberId: string; at: Instant }

/** What the organizer sent from the page of a session: a change, a cancellation or the recording, by `intent`. */
export function actOnSession(
  database: Database,
  session: ManagedSession,
  form: FormData,
  by: By,
): Promise<ActOutcome> {
  const intent = form.get('intent')
  if (intent === 'cancel') return cancel(database, session, form, by)
  return intent === 'record' ? recorded(database, session, form, by) : change(database, session, form, by)
}

async function change(
  database: Database,
  session: ManagedSession,
  form: FormData,
  by: By,
): Promise<ActOutcome> {
  const read = await readLiveForm(form)
  if (!read.ok) return { reason: 'invalid', ...read }
  const { input, file } = read
  return changeLiveSession(database, session, { input, file, dropFile: form.get('dropFile') === 'yes' }, by)
}

async function cancel(
  database: Database,
  session: ManagedSession,
  form: FormData,
  by: By,
): Promise<ActOutcome> {
  const parsed = parseForm(CancellationForm, form)
  if (!parsed.ok) return { reason: 'invalid', ...parsed }
  return cancelLiveSession(database, session, parsed.value.reason, by)
}

async function recorded(
  database: Database,
  session: ManagedSession,
  form: FormData,
  by: By,
): Promise<ActOutcome> {
  const parsed = parseForm(RecordingForm, form)
  if (!parsed.ok) return { reason: 'invalid', ...parsed }
  const { recording: target } = parsed.value
  const recording = findRecording(listCourses(), target)
  if (target !== '' && recording === null)
    return { ok: false, reason: 'invalid', errors: { recording: '请从列表中选择回看的课' }, values: {} }
  return nameRecording(database, session, recording, by)
}
