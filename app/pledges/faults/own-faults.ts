import type { Day } from '#app/platform/clock.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { PledgeSignatureView } from '../find-signatures.server.ts'
import { isAsked } from '../is-asked.ts'
import { pledgeYear, type Pledge } from '../pledge.ts'
import { reportOpensOn } from '../report/report.ts'
import type { FaultKind } from './fault.ts'

/** What a signer is told of a pledge of their own. */
export type OwnFault = Exclude<FaultKind, 'missing'>

/** As told to the signer themselves, with what to do. */
export const OWN_FAULT_WORDS: Readonly<Record<OwnFault, string>> = {
  'old-version': '文本已改版，请读新版后再签',
  'other-post': '与现任职务不符，请签现任职务的承诺书',
  unreported: '要写履诺报告',
}

/**
 * What the organizer's lists say of the member's own yearly pledges, by the rules of those lists (find-faults): this
 * year's wording and post, and the reports of this year and the last, once reports can be handed in.
 * @returns by the entry of the pledge; a pledge without a fault is not in it.
 */
export function ownFaults(
  viewer: Pick<Viewer, 'posts'>,
  pledges: ReadonlyArray<Pledge>,
  signed: ReadonlyArray<PledgeSignatureView>,
  today: Day,
): Map<string, Array<OwnFault>> {
  const thisYear = pledgeYear(today)
  const found = signed.map((one): [string, Array<OwnFault>] => {
    const pledge = pledges.find(({ id, occasion }) => id === one.pledgeId && occasion === 'holding')
    const versions = signed.filter(({ pledgeId, year }) => pledgeId === one.pledgeId && year === one.year)
    if (!pledge || versions.some(({ version }) => version > one.version)) return [one.entryId, []]
    const faults: Array<OwnFault> = []
    if (one.year === thisYear && !isAsked(viewer, pledge)) faults.push('other-post')
    else if (one.year === thisYear && one.version < pledge.version) faults.push('old-version')
    const isOpen = one.year >= thisYear - 1 && today >= reportOpensOn(one.year)
    if (isOpen && versions.every(({ isReported }) => !isReported)) faults.push('unreported')
    return [one.entryId, faults]
  })
  return new Map(found.filter(([, faults]) => faults.length > 0))
}
