import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('a frame is styled by the design system itself, whichever page it stands around', () => {
  const styles = [...read('./styles/index.css').matchAll(/@import '(.+?)'/gu)]
    .map(([, file]) => read(`./styles/${file ?? ''}`))
    .join('\n')
  const frames = readdirSync(new URL('.', import.meta.url)).filter((file) =>
    /^(?:public-frame|shell|page|entrance|navigation)\.tsx$/u.test(file),
  )
  expect(frames).toContain('public-frame.tsx')
  for (const file of frames)
    for (const [, names = ''] of read(`./${file}`).matchAll(/className="([^"]+)"/gu))
      for (const name of names.split(' ')) expect(styles, `${file}: ${name}`).toContain(`.${name}`)
})
