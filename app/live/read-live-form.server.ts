import { formValues, parseForm, type FormErrors, type FormValues } from '#app/platform/parse-form.server.ts'
import { LiveSessionForm, type LiveSessionInput } from './live-session-form.server.ts'
import { readMaterial, type MaterialFile } from './material-file.server.ts'

type ReadLiveForm =
  | { ok: true; input: LiveSessionInput; file: MaterialFile | null }
  | { ok: false; errors: FormErrors; values: FormValues }

/** The fields and the file of a session's form; what is wrong with either is told at once. */
export async function readLiveForm(form: FormData): Promise<ReadLiveForm> {
  const parsed = parseForm(LiveSessionForm, form)
  const material = await readMaterial(form)
  if (parsed.ok && material.ok) return { ok: true, input: parsed.value, file: material.file }
  const errors = { ...(parsed.ok ? {} : parsed.errors), ...(material.ok ? {} : { file: material.error }) }
  return { ok: false, errors, values: parsed.ok ? formValues(form) : parsed.values }
}
