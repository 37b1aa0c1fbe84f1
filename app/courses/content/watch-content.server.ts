import { join } from 'node:path'
import { watchFolders } from './watch-folders.server.ts'
import { writeCatalogue } from './write-catalogue.server.ts'

/** Editors write a file in several steps; a change is taken up once they are done. */
const SETTLE_MS = 80

/**
 * Compiles the content of the project in `root` and again after each change, one run at a time. What is wrong is told,
 * and the rest is shown all the same.
 */
export async function watchContent(
  root: string,
  tell: (line: string) => void,
  drafts = false,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running = compile()
  watchFolders(join(root, 'content'), () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(compile)
    }, SETTLE_MS)
  })
  await running

  async function compile(): Promise<void> {
    try {
      const { findings } = await writeCatalogue(root, drafts)
      for (const { file, line, message } of findings) tell(`content/${file}:${line}  ${message}`)
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error))
    }
  }
}
