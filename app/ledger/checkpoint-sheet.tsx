import { formatInstant, type Instant } from '#app/platform/clock.ts'
import type { QrCode } from '#app/platform/qr/qr-code.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import type { CheckpointSheetFacts } from './find-checkpoint-sheet.server.ts'
import { PrintButton } from '#app/ui/print-button.tsx'

type CheckpointSheetProps = CheckpointSheetFacts & { origin: string; printedAt: Instant }

/** One printed page: the signed state of the ledger, what it is for, how to check it, and who has taken it. */
export function CheckpointSheet(props: CheckpointSheetProps) {
  const { size, note, code, origin, printedAt } = props
  return (
    <Page
      title="学习台账检查点"
      lead={`台账到第 ${size} 条为止的签名“指纹”。每周打印一张，签收后存入纸质档案，不要和服务器放在一处。`}
      actions={<PrintButton />}
    >
      <div className="sheet">
        <div className="sheet-head">
          {code ? <QrPicture {...code} /> : null}
          <SheetFacts {...props} />
        </div>
        <section>
          <h2>检查点原文</h2>
          <pre className="sheet-note">{note.trimEnd()}</pre>
        </section>
        <Meaning size={size} origin={origin} />
        <Receipt />
        <p className="small muted">
          {formatInstant(printedAt)} 由 {origin}/ledger/sheet 生成
        </p>
      </div>
    </Page>
  )
}

function SheetFacts({ size, signedAt, root, publicKey, witnesses }: CheckpointSheetProps) {
  const seen = witnesses.map(({ name, last }) => `${name}（${last ? `到第 ${last.size} 条` : '还没有见证'}）`)
  return (
    <Facts
      items={[
        { term: '记录条数', value: <span className="number">{size}</span> },
        { term: '签名时间', value: formatInstant(signedAt) },
        { term: '根哈希', value: <code className="ledger-hash">{root}</code> },
        { term: '台账公钥', value: <code className="ledger-hash">{publicKey}</code> },
        { term: '见证人', value: seen.length === 0 ? '没有登记' : seen.join('，') },
      ]}
    />
  )
}

/** The signed note as a QR code, with the four light modules around it that a reader needs. */
function QrPicture({ size, path }: QrCode) {
  const side = size + 8
  return (
    <figure className="sheet-code">
      <svg
        viewBox={`-4 -4 ${side} ${side}`}
        role="img"
        aria-label="检查点原文的二维码"
        shapeRendering="crispEdges"
      >
        <rect x="-4" y="-4" width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption className="small muted">扫码得到检查点原文</figcaption>
    </figure>
  )
}

function Meaning({ size, origin }: { size: number; origin: string }) {
  return (
    <>
      <section>
        <h2>这张纸说明什么</h2>
        <ul className="ledger-list">
          <li>
            签名时，台账里正好有 {size}{' '}
            条学习、答题、考试、承诺记录。根哈希由全部记录逐条算出：改动、删去、插入其中任何一条，算出的根哈希都会不同。
          </li>
          <li>这张纸不在服务器上，谁也不能从服务器上改它。日后台账若与它对不上，就是签名以后被改写过。</li>
          <li>
            它只说明记录此后没有被改，不说明记录当时填得是否属实；它不含任何人的姓名和学习内容，可以公开。
          </li>
        </ul>
      </section>
      <section>
        <h2>日后怎样核对</h2>
        <ol className="ledger-list">
          <li>
            简便核对：打开 {origin}/ledger/checkpoints，找到第 {size} 条这一行，根哈希应与上面一字不差。
          </li>
          <li>
            完整核对：扫码，把得到的文字存成 checkpoint.txt，请管理员运行
            <code className="ledger-command">npm run lianxue -- ledger verify --against checkpoint.txt</code>
            它从原始内容重算整个台账，并指出第一处不符。
          </li>
        </ol>
      </section>
    </>
  )
}

/** Lines to be filled in by hand. */
function Receipt() {
  return (
    <ul className="sheet-receipt" aria-label="签收，打印后手写">
      {['打印人', '核对人', '签收日期', '存放地点'].map((label) => (
        <li key={label}>{label}：</li>
      ))}
    </ul>
  )
}
