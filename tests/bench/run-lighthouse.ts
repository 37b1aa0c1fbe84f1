import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'

/** Fetched where it is used: with its 180 packages it would be a fifth of what every `npm install` brings. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

const Result = z.object({
  finalDisplayedUrl: z.string(),
  /** Scores from 0 to 1. */
  categories: z.record(z.object({ score: z.number().nullable() })),
  audits: z.record(z.object({ numericValue: z.number().optional() })),
})
export type LighthouseResult = z.infer<typeof Result>

/** One run of Lighthouse with its mobile preset in the browser that listens on this port; again where the run broke off. */
export async function runLighthouse(
  url: string,
  port: number,
  cookie: string,
  again = 2,
): Promise<LighthouseResult> {
  const headers = cookie ? ['--extra-headers', JSON.stringify({ Cookie: cookie })] : []
  const words = ['--yes', LIGHTHOUSE, url, '--port', String(port), '--output', 'json', '--quiet', ...headers]
  const only = `--only-categories=${CATEGORIES.join(',')}`
  try {
    const { stdout } = await promisify(execFile)('npx', [...words, only], { maxBuffer: 1 << 28 })
    return Result.parse(JSON.parse(stdout))
  } catch (error) {
    if (again === 0) throw error
    return runLighthouse(url, port, cookie, again - 1)
  }
}
