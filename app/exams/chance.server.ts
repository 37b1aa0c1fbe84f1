import { randomBytes, randomInt } from 'node:crypto'
import type { Chance } from './scramble-question.ts'

/** Chance from the system's generator. */
export const systemChance: Chance = {
  name: () => randomBytes(5).toString('hex'),
  mix(list) {
    const left = [...list]
    return list.flatMap(() => left.splice(randomInt(left.length), 1))
  },
}
