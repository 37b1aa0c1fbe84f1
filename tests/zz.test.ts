import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { readBankFile } from '#app/bank/import/read-bank-file.server.ts'
it('reads', () => {
  for (const f of (process.env.FILES ?? '').split(',')) {
    const r = readBankFile(readFileSync(f))
    if (!r.ok) { console.log(f, r.sentence); continue }
    let out = `${f} ${r.file.form}\n`
    for (const q of r.file.questions) out += (q.ok ? 'OK  ' : 'NO  ') + q.place + ' | ' + (q.ok ? JSON.stringify({ ...q.draft.question, id: undefined, source: undefined, use: undefined }) + JSON.stringify(q.draft.basis) + q.notices : q.stem + ' → ' + q.reasons.join('；')) + '\n'
    for (const u of r.file.unread) out += 'UNREAD ' + u.place + ' ' + u.words + '\n'
    console.log(out)
  }
})
