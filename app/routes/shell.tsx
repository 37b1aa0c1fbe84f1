import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import { navigationFor } from '#app/members/navigation-for.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { FailurePage } from '#app/ui/failure-page.tsx'
import { Shell } from '#app/ui/shell.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  return { viewer: { name: viewer.name, unitName: viewer.unitName }, nav: navigationFor(viewer) }
}

/** Name and rights of the viewer do not change while studying; a full page load always asks again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) => {
  return defaultShouldRevalidate && (formAction?.startsWith('/admin') ?? false)
}

export default function SignedIn() {
  const { viewer, nav } = useLoaderData<typeof loader>()
  return (
    <Shell viewer={viewer} nav={nav}>
      <Outlet />
    </Shell>
  )
}

/** Refusals of the pages inside keep the frame around them, where the frame itself could be loaded. */
export function ErrorBoundary() {
  const page = <FailurePage error={useRouteError()} />
  const frame = useRouteLoaderData<typeof loader>('routes/shell')
  return frame ? (
    <Shell viewer={frame.viewer} nav={frame.nav}>
      {page}
    </Shell>
  ) : (
    page
  )
}
