import { createRoot } from 'react-dom/client'
import { isJsonObject, listIn, textIn } from '#app/ledger/entry-words.ts'
import { BothChecks } from '#app/routes/ledger/both-checks.tsx'
import { Page } from '#app/ui/page.tsx'

// The whole of the saved file: no server, no network, nothing but what stands in it.
const keys: unknown = JSON.parse(document.getElementById('keys')?.textContent ?? '{}')
const known = isJsonObject(keys) ? keys : {}
const place = document.getElementById('place')
if (place) createRoot(place).render(<SavedVerifier />)

function SavedVerifier() {
  const marks = {
    publicKey: textIn(known, 'publicKey'),
    keyChanges: listIn(known, 'keyChanges').filter((change) => typeof change === 'string'),
    sealFingerprint: textIn(known, 'sealFingerprint'),
  }
  return (
    <div className="public">
      <Page
        title="核验学习台账（离线）"
        lead="这是一个可以保存的核验文件：断网、换电脑、原系统停用以后都能打开。选择台账文件或签章文件，核对全部在这台设备上完成。"
      >
        <BothChecks {...marks} />
        <p>填好的公钥和证书指纹是下载本文件时写入的。要确保可信，请与单位另行公布的逐字核对。</p>
      </Page>
    </div>
  )
}
