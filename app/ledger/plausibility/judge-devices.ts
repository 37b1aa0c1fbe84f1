import { addMilliseconds, type Instant } from '#app/platform/clock.ts'

/** Names of devices, each with the time of the newest entry that came from it. */
export type DeviceUses = Readonly<Record<string, Instant>>

/** Whoever is back at a device within this time after another one was used is using both at once. */
const WINDOW_MS = 120_000

/**
 * Whether an entry that comes from this device now shows two devices used at once: there, elsewhere and back within two
 * minutes. To go from the desk to the phone is no such thing.
 */
export function isBetweenDevices(uses: DeviceUses, device: string, at: Instant): boolean {
  const last = uses[device]
  if (last === undefined || last < addMilliseconds(at, -WINDOW_MS)) return false
  return Object.entries(uses).some(([other, used]) => other !== device && used > last)
}

/** The uses with this one; those that can't matter any more are forgotten. */
export function withUse(uses: DeviceUses, device: string, at: Instant): DeviceUses {
  const from = addMilliseconds(at, -WINDOW_MS)
  return Object.fromEntries([...Object.entries(uses).filter(([, used]) => used >= from), [device, at]])
}
