import type { SealedSubject } from './evidence.ts'

/** How a sealed document is named, and by whom it is. */
export type SealedHead = { title: string; year: number; name: string }

export function sealedHead(subject: SealedSubject): SealedHead {
  if (subject.kind === 'pledge') {
    const { title, year, signer } = subject.pledge
    return { title, year, name: signer.name }
  }
  const { pledgeTitle, year, signer } = subject.report
  return { title: `${pledgeTitle}履诺报告`, year, name: signer.name }
}
