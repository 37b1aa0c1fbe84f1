import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tests of pure rules: they load nothing that touches a database, so a second database can't change what they say. */
export function databaseFreeTests(): Array<string> {
  return ['app', 'prisma', 'tests']
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => !/\.server\.ts'|#tests\//.test(readFileSync(file, 'utf8')))
}
