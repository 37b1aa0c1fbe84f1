import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import '#app/ledger/ledger.css'
import { findWitnesses } from '#app/ledger/witness/find-witnesses.server.ts'
import { WitnessSteps } from '#app/ledger/witness/witness-steps.tsx'
import { WitnessTable } from '#app/ledger/witness/witness-table.tsx'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { Page } from '#app/ui/page.tsx'
import { PublicFrame } from '#app/ui/public-frame.tsx'

export const meta: MetaFunction = () => [
  { title: '台账见证 · 廉学' },
  { name: 'description', content: '为学习台账作见证的单位和各自最近一次的联署。' },
]

export async function loader() {
  return { witnesses: await findWitnesses(database), origin: settings.origin }
}

/** Public: who watches the ledger from elsewhere, until when they found it whole, and how to become one of them. */
export default function Witnesses() {
  const { witnesses, origin } = useLoaderData<typeof loader>()
  return (
    <PublicFrame>
      <Page
        title="台账见证"
        lead="见证人是服务器以外的机器，记住台账每次的样子，并在确认没有改写之后签名。要改写台账而不被发现，必须同时骗过每一个见证人。"
        width="wide"
      >
        <WitnessTable witnesses={witnesses} />
        <WitnessSteps origin={origin} />
        <p>
          <Link to="/ledger/checkpoints">历次检查点</Link>，<Link to="/ledger/sheet">可打印的检查点</Link>
        </p>
      </Page>
    </PublicFrame>
  )
}
