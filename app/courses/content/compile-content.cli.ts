import { resolve } from 'node:path'
import { writeCatalogue } from './write-catalogue.server.ts'

// `tsx app/courses/content/compile-content.cli.ts`: part of `npm run build` and of starting `npm run dev`.
const started = Date.now()
const { catalogue, findings } = await writeCatalogue(resolve('.'))
for (const { file, line, message } of findings) process.stderr.write(`content/${file}:${line}  ${message}\n`)
const lessons = catalogue.courses.flatMap((course) => course.lessons)
process.stdout.write(
  `${catalogue.courses.length} courses, ${lessons.length} lessons in ${Date.now() - started} ms\n`,
)
if (findings.some(({ kind }) => kind === 'broken')) process.exitCode = 1
