import { evidenceBlocks } from './evidence-blocks.ts'
import type { SealedContent, StampState } from './evidence.ts'
import type { Block } from './layout.ts'
import { pledgeBlocks } from './pledge-blocks.ts'
import { reportBlocks } from './report-blocks.ts'

/** All that a sealed document shows: the pledge or report, and the page of evidence. */
export function sealedBlocks(
  content: SealedContent,
  stamp: StampState,
  missing: ReadonlyArray<string>,
): Array<Block> {
  const { subject, organization } = content
  const text =
    subject.kind === 'pledge'
      ? pledgeBlocks(subject.pledge, organization)
      : reportBlocks(subject.report, organization)
  return [...text, ...evidenceBlocks(content, stamp, missing)]
}
