import { resolve } from 'node:path'
import { writeCatalogue } from './write-catalogue.server.ts'

// `tsx app/courses/content/compile-content.cli.ts`: part of `npm run build` and of starting `npm run dev`.
const started = Date.now()
const { catalogue, findings } = await writeCatalogue(resolve('.'))
for (const { file, line, message } of findings) console.error(`content/${file}:${line}  ${message}`)
const lessons = catalogue.courses.flatMap((course) => course.lessons)
console.log(`${catalogue.courses.length} courses, ${lessons.length} lessons in ${Date.now() - started} ms`)
if (findings.some(({ kind }) => kind === 'broken')) process.exitCode = 1
