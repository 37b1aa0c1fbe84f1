/** What the log answered; `text` is the body. */
export type LogAnswer = { status: number; text: string }
/** Asks the log for a path, or posts a text to it. @throws LogUnreachable */
export type AskLog = (path: string, posted?: string) => Promise<LogAnswer>

/** The log could not be asked: nothing is known, and nothing is wrong with it either. The message is one sentence. */
export class LogUnreachable extends Error {}

const TIMEOUT_MS = 30_000
/** Key file, proof and checkpoint are some kilobytes. */
const MAX_LENGTH = 1024 * 1024

/** Speaks to the log at a site. */
export function logClient(site: URL): AskLog {
  return async function ask(path, posted) {
    try {
      const response = await fetch(new URL(path, site), {
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
        // The site takes writes only from whoever names it as their origin.
        ...(posted === undefined
          ? {}
          : {
              method: 'POST',
              body: posted,
              headers: { 'Content-Type': 'text/plain; charset=utf-8', Origin: site.origin },
            }),
      })
      return { status: response.status, text: (await response.text()).slice(0, MAX_LENGTH) }
    } catch {
      throw new LogUnreachable(`没有连上 ${site.origin}，这次没有见证；请检查网络后重试`)
    }
  }
}
