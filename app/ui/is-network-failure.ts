/** How browsers put it: Chromium, Firefox, and two sentences of Safari. */
const SAID = /failed to fetch|networkerror|load failed|network connection was lost/i

/** Whether a page could not be loaded because no server answered. */
export function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError && SAID.test(error.message)
}
