import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clip } from '../catalogue.ts'

/** clip.json, written beside the film by app/courses/video/build-clip.ts. */
const clipSchema: z.ZodType<Clip> = z
  .object({
    id: z.string(),
    title: z.string(),
    seconds: z.number(),
    width: z.number(),
    height: z.number(),
    folder: z.string(),
    bytes: z.number(),
    transcript: z.array(z.object({ at: z.number(), title: z.string(), text: z.string() })),
  })
  .strict()

/** The film of this id, if it has been built. `media` is the folder `public/media`. */
export function readClip(media: string, id: string): Clip | null {
  const file = join(media, id, 'clip.json')
  return existsSync(file) ? clipSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}
