import type { Instant } from '#app/platform/clock.ts'
import type { FieldValues } from '#app/questions/field-values.ts'

/** An answer as it reached the server, checked against its question. */
export type ArrivedAnswer = {
  /** Made by the browser: sending it again is harmless. */
  answerId: string
  /** Place on the paper, from 1. */
  number: number
  /** Empty when the answer was taken back. */
  fields: FieldValues
  stamp: number
  /** Milliseconds for which the device kept it. */
  heldFor: number
  /** By the server's clock. */
  enteredAt: Instant
}
