import { Card } from '#app/ui/card.tsx'

/** How to set up a witness, for whoever keeps the other machine. */
export function WitnessSteps({ origin }: { origin: string }) {
  return (
    <Card title="怎样做见证人">
      <ol className="ledger-list">
        <li>找一台不归台账服务器管理员管的机器，例如支部的电脑或纪检部门的电脑，装好本软件。</li>
        <li>
          运行：
          <code className="ledger-command">
            npm run lianxue -- witness --url {origin} --state witness.json --key witness.key --post
          </code>
        </li>
        <li>第一次运行会生成见证密钥并显示见证公钥。把公钥交给台账管理员登记，再运行一次。</li>
        <li>
          以后每天定时运行。台账与上次见证的一致，就签名并交回；不一致就报警，并留下互相矛盾的两份作证据。
        </li>
      </ol>
    </Card>
  )
}
