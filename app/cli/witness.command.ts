import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { parseArgs } from 'node:util'
import { witnessCommand as witness } from '#app/ledger/commands/witness.ts'
import { parsePublishedKeys } from '#app/ledger/published-keys.ts'
import { formatVerifierKey, type VerifierKey } from '#app/ledger/verifier-key.ts'
import { LogUnreachable, logClient } from '#app/ledger/witness/log-client.ts'
import { ensureWitnessKey } from '#app/ledger/witness/witness-key.server.ts'
import { now } from '#app/platform/clock.ts'
import { UsageError, type Command, type Output } from './command.ts'

const USAGE =
  '用法：npm run lianxue -- witness --url https://… --state FILE --key FILE [--post] [--log-key FILE] [--name NAME]'

/** Watches a log from another machine; needs neither its database nor its keys. */
export const witnessCommand: Command = {
  name: 'witness',
  usage: '--url URL --state FILE --key FILE [--post]',
  summary: '在另一台机器上见证台账：核对、签名，或报警',
  async run(args, output) {
    const { url, state, key: keyFile, post, name, 'log-key': logKeyFile } = optionsIn(args)
    if (!url || !state || !keyFile) throw new UsageError(USAGE)
    const site = siteAt(url)
    const key = ensureWitnessKey(keyFile, nameFrom(name))
    const logKey = logKeyFile === undefined ? null : logKeyIn(logKeyFile)
    announce(formatVerifierKey(key.verifier), output)
    try {
      return await witness(
        {
          url: site.origin,
          ask: logClient(site),
          stateFile: state,
          key,
          logKey,
          post: post ?? false,
          now: now(),
        },
        output,
      )
    } catch (error) {
      if (!(error instanceof LogUnreachable)) throw error
      output.warn(error.message)
      return 1
    }
  },
}

function announce(key: string, output: Output): void {
  output.print(`见证公钥（请管理员登记）：${key}`)
}

function optionsIn(args: ReadonlyArray<string>) {
  const text = { type: 'string' } as const
  try {
    const options = {
      url: text,
      state: text,
      key: text,
      name: text,
      'log-key': text,
      post: { type: 'boolean' },
    } as const
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch {
    throw new UsageError(USAGE)
  }
}

function siteAt(url: string): URL {
  const site = URL.canParse(url) ? new URL(url) : null
  if (!site || !/^https?:$/.test(site.protocol))
    throw new UsageError('--url 后面要写完整的网址，例如 https://lianxue.example.cn')
  return site
}

/** The name that a new key signs under; one that exists keeps its own. */
function nameFrom(given: string | undefined): string {
  const name = given ?? `${hostname().replace(/[\s+]/g, '-') || 'witness'}/witness`
  if (!/^[^\s+\u0000-\u001f]{1,100}$/.test(name))
    throw new UsageError('--name 里不能有空格和加号，最长 100 个字符')
  return name
}

function logKeyIn(file: string): VerifierKey {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`读不到文件 ${file}`)
  }
  const published = parsePublishedKeys(text)
  if (!published) throw new UsageError(`${file} 不是台账公钥文件`)
  return published.key
}
