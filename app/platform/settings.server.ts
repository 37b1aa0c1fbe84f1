import { resolve } from 'node:path'
import { z } from 'zod'

/** The settings of this process, read once from the environment (see the settings table in README). */
export type Settings = {
  /** TCP port to listen on. */
  port: number
  /** Address to listen on; loopback unless a proxy or the network must reach us. */
  host: string
  /** Absolute folder of the database, keys and sealed documents. */
  dataDir: string
  /** `file:…` for SQLite or `postgresql://…`. */
  databaseUrl: string
  /** The public address, without a trailing slash. */
  origin: string
  smtpUrl: string | null
  /** Time-stamp server (RFC 3161) that seals are stamped by; null for none. */
  timeStampUrl: string | null
  /** What the ledger is hashed and signed with, as chosen at set-up; null: not said, so that an existing ledger counts. */
  algorithms: 'international' | 'guomi' | null
  environment: 'development' | 'production' | 'test'
  /** Whether content that its author marked as a draft is shown: in `content preview` alone. */
  drafts: boolean
}

/** A setting is missing or unsafe: the message is one sentence for the operator. */
export class SettingsError extends Error {}

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT 必须是 1–65535 的整数')
    .transform(Number)
    .pipe(z.number().min(1, 'PORT 必须是 1–65535 的整数').max(65_535, 'PORT 必须是 1–65535 的整数'))
    .default('3000'),
  HOST: z.string().min(1, 'HOST 不能为空').default('127.0.0.1'),
  LIANXUE_DATA_DIR: z.string().min(1, 'LIANXUE_DATA_DIR 不能为空').default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'DATABASE_URL 必须以 file: 或 postgresql:// 开头')
    .optional(),
  LIANXUE_ORIGIN: z
    .string()
    .url('LIANXUE_ORIGIN 必须是完整的网址，例如 https://lianxue.example.cn')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL 必须以 smtp:// 或 smtps:// 开头')
    .optional(),
  LIANXUE_TSA_URL: z
    .string()
    .url('LIANXUE_TSA_URL 必须是完整的网址，例如 http://tsa.example.cn/tsr')
    .regex(/^https?:\/\//, 'LIANXUE_TSA_URL 必须以 http:// 或 https:// 开头')
    .optional(),
  LIANXUE_ALGORITHMS: z
    .enum(['international', 'guomi'], {
      message: 'LIANXUE_ALGORITHMS 只能是 international（SHA-256、Ed25519）或 guomi（国密 SM3、SM2）',
    })
    .optional(),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], {
      message: 'NODE_ENV 只能是 development、production 或 test',
    })
    .default('development'),
  LIANXUE_DRAFTS: z.literal('1', { message: 'LIANXUE_DRAFTS 只能是 1 或者不设' }).optional(),
})

/**
 * Reads and checks the settings.
 * @throws SettingsError naming the first wrong setting.
 */
export function readSettings(variables: Record<string, string | undefined>): Readonly<Settings> {
  // An empty variable is what a shell script leaves behind when it has nothing to say.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw new SettingsError(parsed.error.issues[0]?.message ?? '环境变量有误')
  const value = parsed.data
  const dataDir = resolve(value.LIANXUE_DATA_DIR)
  return Object.freeze({
    port: value.PORT,
    host: value.HOST,
    dataDir,
    databaseUrl: value.DATABASE_URL ?? `file:${dataDir}/lianxue.db`,
    origin: (value.LIANXUE_ORIGIN ?? `http://127.0.0.1:${value.PORT}`).replace(/\/+$/, ''),
    smtpUrl: value.SMTP_URL ?? null,
    timeStampUrl: value.LIANXUE_TSA_URL ?? null,
    algorithms: value.LIANXUE_ALGORITHMS ?? null,
    environment: value.NODE_ENV,
    drafts: value.LIANXUE_DRAFTS === '1' && value.NODE_ENV === 'development',
  })
}

/** The settings of this process. The only reader of the environment. */
export const settings = readSettings(process.env)
