const SYSTEMS = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iPhone', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux/],
] as const

const BROWSERS = [
  ['微信', /MicroMessenger/],
  ['钉钉', /DingTalk/],
  ['Edge', /Edg\//],
  ['Chrome', /Chrome\//],
  ['Firefox', /Firefox\//],
  ['Safari', /Safari\//],
] as const

/** A few words by which a member recognises a device, e.g. "Android · 微信"; nothing that identifies it. */
export function describeDevice(userAgent: string): string {
  const system = SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0]
  const browser = BROWSERS.find(([, pattern]) => pattern.test(userAgent))?.[0]
  return [system, browser].filter(Boolean).join(' · ') || '其他设备'
}
