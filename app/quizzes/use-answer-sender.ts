import { useEffect, useRef, useState } from 'react'
import { newId } from '#app/platform/ids.ts'
import {
  createAnswerSender,
  type AnswerFields,
  type AnswerSender,
  type SenderTarget,
  type SendState,
} from './answer-sender.ts'
import { deviceStorage } from '#app/platform/device-storage.ts'

/** Milliseconds between tries while something waits. */
const RETRY_EVERY = 5000

type Saving = {
  states: ReadonlyMap<number, SendState>
  /** Null until scripts run. */
  sender: AnswerSender | null
  /** Answers that were found on the device when the page opened. */
  restored: ReadonlyMap<number, AnswerFields>
}

/** `clock`: milliseconds that pass evenly; the wall clock of the device when left out. */
export type DeviceTarget = SenderTarget & { clock?: (() => number) | undefined }

/** The sender of a sitting's answers, with what became of each; sends what waits when the network is back. */
export function useAnswerSender({ clock, ...target }: DeviceTarget): Saving {
  const { url, attemptId, count, stampFrom, onReply } = target
  const [states, setStates] = useState<ReadonlyMap<number, SendState>>(new Map())
  const [ready, setReady] = useState<Pick<Saving, 'sender' | 'restored'>>({
    sender: null,
    restored: new Map(),
  })
  const timer = useRef<ReturnType<typeof setInterval>>()
  useEffect(() => {
    const device = {
      storage: deviceStorage(),
      fetch: window.fetch.bind(window),
      clock: clock ?? Date.now,
      newId,
    }
    const sender = createAnswerSender(
      { url, attemptId, count, stampFrom, onReply },
      device,
      (number, state) => setStates((before) => new Map(before).set(number, state)),
    )
    const retry = () => {
      if (sender.waiting().size > 0) void sender.flush()
    }
    setReady({ sender, restored: sender.waiting() })
    retry()
    window.addEventListener('online', retry)
    timer.current = setInterval(retry, RETRY_EVERY)
    return () => {
      window.removeEventListener('online', retry)
      clearInterval(timer.current)
    }
  }, [url, attemptId, count, stampFrom, onReply, clock])
  return { states, ...ready }
}
