import {
  Links,
  Meta,
  Outlet,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import type { ReactNode } from 'react'
import { readDisplay } from '#app/platform/display.server.ts'
import { LateScripts } from '#app/platform/late-scripts.tsx'
import { useLateDiscovery } from '#app/platform/use-late-discovery.ts'
import { useNonce } from '#app/platform/nonce.tsx'
import { FailurePage } from '#app/ui/failure-page.tsx'
import { NetworkNotice } from '#app/ui/network-notice.tsx'
import stylesheet from '#app/ui/styles/index.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon-48.png', type: 'image/png', sizes: '48x48' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = () => [
  { title: '廉学' },
  { name: 'description', content: '廉学：面向党员和纪检干部的学习培训平台，学习、测验、承诺与学习台账。' },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { display: context.display ?? readDisplay(request.headers.get('Cookie')) }
}

/** Colours and type size change only at /display, which reloads the page. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction }) => {
  return formAction === '/display'
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const display = useRouteLoaderData<typeof loader>('root')?.display
  return (
    <html
      lang="zh-CN"
      data-theme={display && display.theme !== 'system' ? display.theme : undefined}
      data-type={display?.type === 'large' ? 'large' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <LateScripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  useLateDiscovery()
  return (
    <>
      <Outlet />
      <NetworkNotice />
    </>
  )
}

export function ErrorBoundary() {
  return <FailurePage error={useRouteError()} />
}
