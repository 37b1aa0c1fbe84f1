import { z } from 'zod'

const Name = z
  .string()
  .trim()
  .min(1, '请给这把通行密钥起个名字，例如“我的手机”')
  .max(30, '名字最多 30 个字，请缩短')

/** What the page of one's passkeys sends. */
export const PasskeyForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('begin'), name: Name, password: z.string().max(256).default('') }),
  z.object({ intent: z.literal('finish'), name: Name, nonce: z.string().max(100), answer: z.string() }),
  z.object({ intent: z.literal('remove'), passkey: z.string().max(100) }),
])
