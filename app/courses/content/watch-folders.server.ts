import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

/**
 * Tells of every change below a folder until it is closed, with one watcher for each folder. (The recursive watcher of
 * Node 20 on Linux watches files, and loses those that an editor saves by putting a new file in the place of the old.)
 */
export function watchFolders(root: string, changed: () => void): { close: () => void } {
  const watchers = new Map<string, FSWatcher>()
  look()
  return { close: () => watchers.forEach((watcher) => watcher.close()) }

  /** Watches folders that are new and lets go of those that are gone. */
  function look(): void {
    for (const [folder, watcher] of watchers)
      if (!existsSync(folder)) {
        watcher.close()
        watchers.delete(folder)
      }
    for (const folder of foldersIn(root))
      if (!watchers.has(folder)) watchers.set(folder, watch(folder, notice).on('error', look))
  }

  function notice(kind: string): void {
    if (kind === 'rename') look()
    changed()
  }
}

/** A folder and all the folders below it. */
function foldersIn(root: string): Array<string> {
  if (!existsSync(root)) return []
  const inside = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [root, ...inside.flatMap(({ name }) => foldersIn(join(root, name)))]
}
