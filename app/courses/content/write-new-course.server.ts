import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { newCourseFiles } from './new-course-files.ts'
import { writeWhole } from './write-file.server.ts'

export type NewCourse = { ok: true; folder: string } | { ok: false; reason: 'taken' | 'bad-id' }

/** Writes the files of a new course under the content folder; never over files that are there. */
export function writeNewCourse(content: string, id: string): NewCourse {
  if (!/^[a-z][a-z0-9-]{1,40}$/u.test(id)) return { ok: false, reason: 'bad-id' }
  const folder = join(content, 'courses', id)
  if (existsSync(folder)) return { ok: false, reason: 'taken' }
  for (const [name, text] of Object.entries(newCourseFiles(id))) writeWhole(join(folder, name), text)
  return { ok: true, folder }
}
