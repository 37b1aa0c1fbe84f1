import { Outlet } from '@remix-run/react'

/** The least a Remix application can be: the limit that our pages are measured against. */
export default function Root() {
  return (
    <html lang="zh-CN">
      <head>
        <title>bare</title>
      </head>
      <body>
        <Outlet />
      </body>
    </html>
  )
}
