import { z } from 'zod'
import { parseWitnessKey } from '../verifier-key.ts'

const SENTENCE = '请把见证机显示的见证公钥整行粘贴到这里'

/** The public key of a witness as its machine prints it; the name stands in it. */
export const WitnessForm = z.object({
  publicKey: z
    .string({ message: SENTENCE })
    .transform((text) => text.trim())
    .pipe(z.string().min(1, SENTENCE).max(300, '这不是见证公钥，请从见证机上整行复制'))
    .refine(
      (text) => parseWitnessKey(text) !== null,
      '这不是见证公钥，请从见证机上整行复制（形如 名称+8 位编号+一串字母数字）',
    ),
})
