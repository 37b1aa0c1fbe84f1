/**
 * One value a process, also when a development server loads its module anew. The production server and the
 * command line load modules once and get the same value either way.
 */
export function once<T>(name: string, make: () => T): T {
  const holder: Record<symbol, unknown> = globalThis
  const key = Symbol.for(`lianxue.${name}`)
  holder[key] ??= make()
  // The symbol is ours and only ever holds what `make` of the same name returned.
  return holder[key] as T
}
