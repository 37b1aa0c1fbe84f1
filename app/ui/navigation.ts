import type { IconName } from './icon.tsx'

/** A place one can go to; `end` marks it as current only at exactly its address. */
export type Place = { to: string; label: string; icon: IconName; end?: boolean | undefined }

/** The places by area; an area without places is not shown. */
export type Navigation = {
  member: ReadonlyArray<Place>
  organizer?: ReadonlyArray<Place> | undefined
  administrator?: ReadonlyArray<Place> | undefined
}

/** The four tabs at the foot of a phone. */
export const PHONE_TABS: ReadonlyArray<Place> = [
  { to: '/', label: '今日', icon: 'today', end: true },
  { to: '/courses', label: '课程', icon: 'courses' },
  { to: '/practice', label: '练习', icon: 'practice' },
  { to: '/me', label: '我的', icon: 'me' },
]

/** The place that an address belongs to: the one whose own address is its longest beginning. */
export function findPlace(nav: Navigation, pathname: string): Place | undefined {
  const places = [...nav.member, ...(nav.organizer ?? []), ...(nav.administrator ?? [])]
  const holding = places.filter((place) => pathname === place.to || pathname.startsWith(`${place.to}/`))
  return holding.sort((left, right) => right.to.length - left.to.length)[0]
}
