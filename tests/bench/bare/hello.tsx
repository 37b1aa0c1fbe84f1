import { useLoaderData } from '@remix-run/react'

export function loader() {
  return { hello: '你好' }
}

export default function Hello() {
  const { hello } = useLoaderData<typeof loader>()
  return <p>{hello}</p>
}
