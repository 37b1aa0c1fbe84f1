import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { publishedKey } from '#app/ledger/ledger-identity.server.ts'
import '#app/ledger/ledger.css'
import { readKeyChanges } from '#app/ledger/read-key-changes.server.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { publishedSeal } from '#app/pledges/published-seal.server.ts'
import { BothChecks } from '#app/routes/ledger/both-checks.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PublicFrame } from '#app/ui/public-frame.tsx'

export const meta: MetaFunction = () => [
  { title: '核验学习台账 · 廉学' },
  { name: 'description', content: '上传导出的学习台账，核验记录是否完整、有没有改动过。' },
]

export async function loader() {
  const [keyChanges, sealFingerprint] = await Promise.all([
    readKeyChanges(database),
    publishedSeal(database, settings.dataDir),
  ])
  return { publicKey: publishedKey(), keyChanges, sealFingerprint }
}

/** Public: whoever holds a record file can check it here, and nothing of it leaves the browser. */
export default function Verify() {
  const marks = useLoaderData<typeof loader>()
  return (
    <PublicFrame>
      <Page
        title="核验学习台账"
        lead="选择一份台账文件，当场核对它有没有被改动。核对全部在这台设备的浏览器里完成：文件不会上传，断网也能用。"
      >
        <noscript>
          <Notice tone="warning" title="核验需要运行脚本">
            <p>
              核对要在浏览器里计算哈希和签名，请允许本页运行脚本后重试。也可以请管理员用命令 lianxue ledger
              verify 核对整个台账。
            </p>
          </Notice>
        </noscript>
        <BothChecks {...marks}>
          <p>
            浏览器不能运行脚本，或页面不是加密连接时：<Link to="/verify/pledge">交给服务器核对</Link>
          </p>
        </BothChecks>
        <p>
          <a href="/verify.html" download>
            下载核验文件
          </a>
          ：整个核验页存成一个 HTML 文件，不需要服务器和网络，存在 U 盘里也能打开使用。
        </p>
        <p>
          公开资料：<a href="/ledger/key">台账公钥</a>，<a href="/ledger/checkpoint">最新检查点</a>，
          <Link to="/ledger/checkpoints">历次检查点</Link>，<Link to="/ledger/witnesses">见证人</Link>，
          <Link to="/ledger/sheet">可打印的检查点</Link>。请把它们另存到别处，日后可用来比对。
        </p>
      </Page>
    </PublicFrame>
  )
}
