import { data } from '@remix-run/node'

/** A refusal for the error page: `throw refuse(404, '没有这门课程')`. The sentence is shown to the member. */
export function refuse(status: number, message: string): ReturnType<typeof data<{ message: string }>> {
  return data({ message }, { status })
}

/** The condition holds, or the page is not there: for ids that come from a URL. */
export function found<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw refuse(404, message)
  return value
}

/**
 * Headers that make the browser save a body under a name that may be Chinese (RFC 6266, RFC 5987).
 * Personal files are never cached on the way.
 */
export function attachment(fileName: string, contentType: string): Headers {
  const plain = fileName.replace(/[^\w.-]+/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return new Headers({
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'Cache-Control': 'no-store',
  })
}
