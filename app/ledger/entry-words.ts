import type { JsonObject, JsonValue } from '#app/platform/canonical-json.ts'

/** An entry as a person reads it. `creditTenths`: tenths of a 学时 that it earned, where it earned any. */
export type EntryWords = { title: string; details: ReadonlyArray<string>; creditTenths: number | null }

/** Puts an entry into words, from its kind and payload alone, so that it can be done in ten years and offline. */
export type DescribeEntry = (kind: string, payload: JsonObject) => EntryWords

/** A text of the payload; empty when it is not there, so that an unknown version of a payload is still shown. */
export function textIn(payload: JsonObject, name: string): string {
  const value = payload[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A number of the payload, null when it is none. */
export function numberIn(payload: JsonObject, name: string): number | null {
  const value = payload[name]
  return typeof value === 'number' ? value : null
}

/** A list of the payload, empty when it is none. */
export function listIn(payload: JsonObject, name: string): ReadonlyArray<JsonValue> {
  const value = payload[name]
  return Array.isArray(value) ? value : []
}

/** An object in the payload, empty when it is none. */
export function objectIn(payload: JsonObject, name: string): JsonObject {
  const value = payload[name]
  return isJsonObject(value) ? value : {}
}

/** What comes out of `JSON.parse` is JSON; only its outermost form is in question. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
