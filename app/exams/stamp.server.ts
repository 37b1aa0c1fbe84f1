import type { Readable } from '#app/platform/database.server.ts'
import { STAMPS_OF_DEVICE, type Sitting } from './sitting.ts'

/** The number of the device that gave a stamp. */
export function deviceOf(stamp: number): number {
  return Math.floor(stamp / STAMPS_OF_DEVICE)
}

/** A stamp above all that the active device has given: where no scripts run, and where a device begins to count. */
export async function nextStamp(
  database: Readable,
  { id, device }: Pick<Sitting, 'id' | 'device'>,
): Promise<number> {
  const newest = await database.examAnswer.aggregate({
    where: { sittingId: id },
    _max: { stamp: true },
  })
  return Math.max(newest._max.stamp ?? 0, device * STAMPS_OF_DEVICE) + 1
}
