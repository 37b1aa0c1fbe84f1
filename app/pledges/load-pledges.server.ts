import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { once } from '#app/platform/once.server.ts'
import { OCCASIONS, type Pledge } from './pledge.ts'
import { PledgeContentError, readPledgeFile } from './read-pledge-file.server.ts'

/**
 * Every pledge of a folder that holds `<id>/pledge.yaml`: the yearly ones first, then by title.
 * @throws PledgeContentError
 */
export function loadPledges(folder: string): ReadonlyArray<Pledge> {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory())
  const pledges = names.map(({ name }) => {
    const file = join(folder, name, 'pledge.yaml')
    const pledge = readPledgeFile(readFileSync(file, 'utf8'), file)
    if (pledge.id !== name) throw new PledgeContentError(`${file}:1: id 应与文件夹名一致：${name}`)
    return pledge
  })
  return pledges.sort(
    (one, other) => rankOf(one) - rankOf(other) || one.title.localeCompare(other.title, 'zh'),
  )
}

function rankOf({ occasion }: Pledge): number {
  return OCCASIONS.indexOf(occasion)
}

/** The pledges of this installation, read once: a new wording comes with a new start. */
export function allPledges(): ReadonlyArray<Pledge> {
  return once('pledges', () => loadPledges(resolve('content/pledges')))
}

export function findPledge(id: string): Pledge | undefined {
  return allPledges().find((pledge) => pledge.id === id)
}
