import { useNavigate, useSubmit } from '@remix-run/react'
import { useEffect } from 'react'
import type { SittingReply } from './sitting-reply.ts'

/** A sitting, and how it stands; `reply` is another object with each answer of the server. */
type TimedSitting = { examId: string; sittingId: string; reply: SittingReply; isOver: boolean }

/** Hands in when the time is up and nothing is left to deliver, again with each answer of the server until it is done. */
export function useTimeOut({ examId, sittingId, reply, isOver }: TimedSitting): void {
  const navigate = useNavigate()
  const submit = useSubmit()
  useEffect(() => {
    // Without a network nothing can be handed in, and the server closes the sitting by itself.
    if (!isOver || !navigator.onLine) return
    if (reply.isSubmitted) navigate(`/exams/${examId}/result`)
    else submit({ attemptId: sittingId }, { method: 'post', action: `/exams/${examId}/sitting/submit` })
  }, [examId, sittingId, reply, isOver, navigate, submit])
}
