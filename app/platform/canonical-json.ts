import canonicalize from 'canonicalize'

export type JsonValue = string | number | null | boolean | ReadonlyArray<JsonValue> | JsonObject
export type JsonObject = { readonly [key: string]: JsonValue }

/**
 * The one byte sequence of a JSON value (RFC 8785), so that a hash over it can be recomputed anywhere.
 * @throws when the value holds NaN or an infinity.
 */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('value has no JSON form')
  return text
}
