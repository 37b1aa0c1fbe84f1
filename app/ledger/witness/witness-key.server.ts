import { ensureKeyFile, type SigningKey } from '../key-file.server.ts'
import type { NoteSignature } from '../signed-note.ts'
import { COSIGNATURE } from '../verifier-key.ts'
import { cosignature, cosignedMessage } from './cosignature.ts'

/** The key of a witness, made in the file on the first call and readable by its owner alone. */
export function ensureWitnessKey(file: string, name: string): SigningKey {
  return ensureKeyFile(file, name, COSIGNATURE)
}

/** Signs the text of a checkpoint with the time in seconds since 1970. */
export function cosign(key: SigningKey, checkpointText: string, seconds: number): NoteSignature {
  return cosignature(key.verifier, seconds, key.sign(cosignedMessage(checkpointText, seconds)))
}
