import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CheckpointTable } from '#app/ledger/checkpoint-table.tsx'
import { findCheckpoints } from '#app/ledger/find-checkpoints.server.ts'
import { findKeyHistory } from '#app/ledger/find-key-history.server.ts'
import { KeyList } from '#app/ledger/key-list.tsx'
import '#app/ledger/ledger.css'
import { database } from '#app/platform/database.server.ts'
import { Card } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import { PublicFrame } from '#app/ui/public-frame.tsx'

export const meta: MetaFunction = () => [
  { title: '历次检查点 · 廉学' },
  { name: 'description', content: '学习台账历次签名的检查点，可以逐个下载和比对。' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const before = /^[1-9]\d{0,8}$/.exec(new URL(request.url).searchParams.get('before') ?? '')?.[0]
  const [found, keys] = await Promise.all([
    findCheckpoints(database, before === undefined ? null : Number(before)),
    findKeyHistory(database),
  ])
  return { ...found, keys, first: before === undefined }
}

/** Public: every signed state of the ledger, to be compared with what was kept elsewhere. */
export default function Checkpoints() {
  const { lines, next, keys, first } = useLoaderData<typeof loader>()
  return (
    <PublicFrame>
      <Page
        title="历次检查点"
        lead="每个检查点是台账到某一条为止的签名“指纹”。拿另存的检查点与同一条数的这一行比对：根哈希有一个字符不同，就说明台账被改写过。"
        width="wide"
      >
        <Card title="台账公钥" tone="quiet">
          <KeyList keys={keys} />
          <p>
            <a href="/ledger/key" className="line-link">
              公钥和更换声明原文
            </a>
          </p>
        </Card>
        <CheckpointTable lines={lines} />
        <nav className="row" aria-label="检查点分页">
          {first ? null : (
            <Link to="/ledger/checkpoints" className="line-link">
              回到最新
            </Link>
          )}
          {next === null ? null : (
            <Link to={`?before=${next}`} className="line-link">
              更早的检查点
            </Link>
          )}
        </nav>
        <p>
          <Link to="/ledger/witnesses">谁在见证台账</Link>，<Link to="/ledger/sheet">可打印的检查点</Link>，
          <Link to="/verify">核验台账文件</Link>
        </p>
      </Page>
    </PublicFrame>
  )
}
