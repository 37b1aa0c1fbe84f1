import { Form, Link, NavLink, useLocation } from '@remix-run/react'
import { useRef, type ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { Icon } from './icon.tsx'
import { LoadingBar } from './loading-bar.tsx'
import { findPlace, PHONE_TABS, type Navigation, type Place } from './navigation.ts'
import { OfflineBanner } from './offline-banner.tsx'
import { usePageFocus } from './use-page-focus.ts'
import { usePlaceInView } from './use-place-in-view.ts'

type ShellProps = {
  viewer: { name: string; unitName: string }
  nav: Navigation
  /** The name in the bar at the top of a phone; the place of the address when left out. */
  pageName?: string | undefined
  children: ReactNode
}

/** The frame around every page of a signed-in member: side navigation on a desk, top bar and tabs on a phone. */
export function Shell({ viewer, nav, pageName, children }: ShellProps) {
  usePageFocus()
  const side = useRef<HTMLElement>(null)
  usePlaceInView(side)
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <LoadingBar />
      <header className="top">
        <Link to="/" className="top-brand" aria-label="廉学，今日学习">
          <Brand />
        </Link>
        <PhonePlace nav={nav} name={pageName} />
        <Link to="/search" className="top-search" aria-label="搜索">
          <Icon name="search" />
        </Link>
        <PhoneMenu viewer={viewer} nav={nav} />
      </header>
      <header className="side" ref={side}>
        <Link to="/" className="side-brand" aria-label="廉学，今日学习">
          <Brand />
        </Link>
        <SideSearch />
        <Areas nav={nav} />
        <Signed viewer={viewer} />
      </header>
      <div className="middle">
        <OfflineBanner />
        {children}
      </div>
      <nav className="bottom" aria-label="主要页面">
        {PHONE_TABS.map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
      </nav>
    </div>
  )
}

/** Sent by GET, so it works before scripts do; the page it leads to searches as one types. */
function SideSearch() {
  return (
    <Form method="get" action="/search" role="search" className="side-search">
      <input name="q" type="search" aria-label="搜索课程和资料" placeholder="搜索" maxLength={100} />
    </Form>
  )
}

function PhonePlace({ nav, name }: { nav: Navigation; name: string | undefined }) {
  const { pathname } = useLocation()
  const words = name ?? findPlace(nav, pathname)?.label
  return words ? <span className="top-page">{words}</span> : null
}

type MenuProps = Pick<ShellProps, 'viewer' | 'nav'>

function PhoneMenu({ viewer, nav }: MenuProps) {
  const { key } = useLocation()
  // A new key for each page closes the menu after it was used.
  return (
    <details className="menu" key={key}>
      <summary>
        <Icon name="menu" />
        <span className="visually-hidden">菜单</span>
      </summary>
      <div className="menu-box">
        <Areas nav={nav} />
        <Signed viewer={viewer} />
      </div>
    </details>
  )
}

function Areas({ nav }: { nav: Navigation }) {
  return (
    <>
      <Area label="学习" places={nav.member} />
      <Area label="组织管理" places={nav.organizer} />
      <Area label="系统管理" places={nav.administrator} />
    </>
  )
}

function Area({ label, places }: { label: string; places: ReadonlyArray<Place> | undefined }) {
  if (!places || places.length === 0) return null
  return (
    <nav className="area" aria-label={label}>
      <p className="area-label">{label}</p>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PlaceLink({ place }: { place: Place }) {
  return (
    <NavLink to={place.to} end={place.end ?? false} className="place" prefetch="intent">
      <Icon name={place.icon} />
      <span>{place.label}</span>
    </NavLink>
  )
}

function Signed({ viewer }: Pick<ShellProps, 'viewer'>) {
  return (
    <div className="signed">
      <p className="signed-name">{viewer.name}</p>
      <p className="signed-unit">{viewer.unitName}</p>
      <Form method="post" action="/logout">
        <button type="submit" className="signed-leave">
          <Icon name="leave" />
          退出登录
        </button>
      </Form>
    </div>
  )
}
