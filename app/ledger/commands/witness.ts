import type { Instant } from '#app/platform/clock.ts'
import type { SigningKey } from '../key-file.server.ts'
import { verifyNatively } from '../native-signature.server.ts'
import { formatNote, formatSignature, parseNote } from '../signed-note.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '../verifier-key.ts'
import { ALARMS } from '../witness/alarms.ts'
import type { AskLog } from '../witness/log-client.ts'
import { askForKey, visitLog } from '../witness/visit-log.ts'
import { cosign } from '../witness/witness-key.server.ts'
import {
  keepConflict,
  readWitnessState,
  type WitnessState,
  writeWitnessState,
} from '../witness/witness-state.server.ts'
import type { CommandOutput } from './command-output.ts'

export type WitnessOptions = {
  url: string
  ask: AskLog
  stateFile: string
  key: SigningKey
  /** The log's key as known from elsewhere, for the first visit; without it the key that the site shows is taken. */
  logKey: VerifierKey | null
  /** Hand the cosignature in to the log. */
  post: boolean
  now: Instant
}

/**
 * `witness`: compares the log with what was kept at the last visit and cosigns its newest checkpoint (printed, and
 * handed in on request), or raises the alarm and keeps both sides of the contradiction.
 */
export async function witnessCommand(options: WitnessOptions, output: CommandOutput): Promise<0 | 1> {
  const { ask, stateFile, now } = options
  const state = readWitnessState(stateFile) ?? (await firstState(options, output))
  const logKey = parseVerifierKey(state.logKey)
  if (!logKey || (options.logKey && formatVerifierKey(options.logKey) !== state.logKey))
    throw new Error(`${stateFile} 里的台账公钥与给出的不同；请确认是不是同一个台账`)
  if (state.url !== options.url) throw new Error(`${stateFile} 属于另一个网址 ${state.url}`)
  const visit = await visitLog(ask, { ...state, logKey }, verifyNatively)
  if (!visit.ok) {
    const kept = [state.logKey, ...state.keyChanges, state.checkpoint ?? ''].join('\n\n')
    const files = keepConflict(stateFile, now, { kept, served: visit.served })
    output.warn(`警报：${ALARMS[visit.reason]}`)
    output.warn(`没有签名。互相矛盾的两份已另存：${files.join('，')}。请立即报告纪检部门，并保护好这台机器`)
    return 1
  }
  // Remembered before anything is signed: what was cosigned once is never forgotten.
  writeWitnessState(stateFile, { ...state, keyChanges: [...visit.keyChanges], checkpoint: visit.note })
  const { size } = visit.checkpoint
  output.print(
    state.checkpoint === null
      ? `第一次见证，已记下台账到第 ${size} 条的样子`
      : `台账是上次见证的延续，已见证到第 ${size} 条`,
  )
  return signAndHandIn(options, visit.note, output)
}

async function firstState(
  { ask, url, logKey }: WitnessOptions,
  output: CommandOutput,
): Promise<WitnessState> {
  const key = formatVerifierKey(logKey ?? (await askForKey(ask)))
  if (!logKey) output.print(`台账公钥：${key}；请与打印的检查点或单位公布的公钥核对`)
  return { format: 'lianxue-witness', version: 1, url, logKey: key, keyChanges: [], checkpoint: null }
}

async function signAndHandIn(
  { ask, key, post, now }: WitnessOptions,
  source: string,
  output: CommandOutput,
): Promise<0 | 1> {
  const note = parseNote(source)
  if (!note) throw new Error('a checkpoint that was verified must be a note')
  const signature = cosign(key, note.text, Math.floor(Date.parse(now) / 1000))
  const own = formatNote({ text: note.text, signatures: [...note.signatures, signature] })
  if (!post) {
    output.print(own.trimEnd())
    return 0
  }
  const { status, text } = await ask('/ledger/cosignatures', own)
  if (status === 200) {
    output.print('见证签名已交回台账')
    return 0
  }
  output.warn(`台账没有接受见证签名：${text.trim().split('\n')[0]?.slice(0, 200) ?? ''}`)
  output.warn(`见证公钥：${formatVerifierKey(key.verifier)}；签名：${formatSignature(signature)}`)
  return 1
}
