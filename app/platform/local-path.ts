/** An address of this site to go on to, from text that a stranger may have made; anything else becomes `/`. */
export function localPath(text: unknown): string {
  if (typeof text !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(text)) return '/'
  const url = new URL(text, 'http://here.invalid')
  return url.host === 'here.invalid' ? url.pathname + url.search : '/'
}
