import { log } from '#app/platform/log.server.ts'

/** Logs an unexpected error of a request once, with the path alone. */
export function reportFailure(error: unknown, method: string, path: string): void {
  log.error({ error: describeError(error), method, path }, 'request failed')
}

/** An error for the log. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
