import { Card } from '#app/ui/card.tsx'
import type { OwnSignatures } from './check-own-signatures.ts'

type RecordMeaningProps = {
  waiting: number
  /** How many entries carry a reason why they are implausible. */
  flagged: number
  signatures: OwnSignatures
}

/** What a passed check proves and, just as plainly, what it does not. */
export function RecordMeaning({ waiting, flagged, signatures }: RecordMeaningProps) {
  return (
    <>
      <Card title="证明了什么" level={3}>
        <ul className="ledger-list">
          <li>每条记录的内容（时间、题目、作答、成绩、签署的文字等）自记入台账以来一个字也没有改过。</li>
          <li>这名学员的记录前后相接，中间没有抽走、没有插入，末尾也没有截去。</li>
          <li>已存证的记录都在台账密钥签名的检查点之内，事后无法补写或改写而不被发现。</li>
          <li>学员姓名、工号、所在组织和导出时间由台账所在的服务器签名。</li>
          {signatures.valid > 0 ? (
            <li>
              {signatures.valid}{' '}
              份承诺书另有签署人通行密钥的签名，签的正是记录里的全文、签署人和笔迹摘要，签时设备验证过使用者。
            </li>
          ) : null}
        </ul>
      </Card>
      <Card title="没有证明什么" level={3} tone="quiet">
        <ul className="ledger-list">
          <li>操作的是不是本人：这取决于登录口令的保管和现场的组织。</li>
          <li>上面填写的公钥确属该单位：请与该单位公布的公钥核对。</li>
          <li>服务器没有对不同的人出示不同的台账：请与另外保存的检查点比对。</li>
          <li>导出之后新增的记录：它们不在这份文件里。</li>
          {signatures.unavailable > 0 ? (
            <li>
              {signatures.unavailable} 份承诺书的通行密钥签名没有核对：这个页面不是经 https
              打开的，浏览器不提供核对的办法，请存成核验文件后再核对。
            </li>
          ) : null}
          {flagged > 0 ? (
            <li>
              标为“存疑”的 {flagged} 条是否属实：记录没有被改过，但保存时系统已发现时间对不上，请另行核实。
            </li>
          ) : null}
          {waiting > 0 ? (
            <li>标为“待存证”的 {waiting} 条已在学员的记录链上，还没有进入签名的检查点。</li>
          ) : null}
        </ul>
      </Card>
    </>
  )
}
