import type { SheetSlot } from './sheet-slot.ts'

/** Boxes to answer in, one place for each question or part. */
export function AnswerSheet({ slots }: { slots: ReadonlyArray<SheetSlot> }) {
  const boxes = slots.filter(({ kind }) => kind === 'boxes')
  const lines = slots.filter(({ kind }) => kind !== 'boxes')
  return (
    <>
      <p className="sheet-person">
        <span>姓名</span>
        <span>工号</span>
        <span>所在党支部</span>
      </p>
      <p className="paper-how">用深色笔把选定的方框涂满。改动时擦净或划掉，旁边签名。</p>
      <ol className="sheet-boxes">
        {boxes.map((slot) => (
          <li key={slot.name}>
            <span className="number">{slot.label}</span>
            {slot.marks.map((mark) => (
              <span key={mark} className="sheet-box">
                {mark}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <ol className="paper-list">
        {lines.map((slot) => (
          <li key={slot.name} className={slot.kind === 'written' ? 'sheet-written' : 'sheet-lines'}>
            <span className="number">{slot.label}</span>
            {Array.from({ length: slot.places }, (_, place) => (
              <span key={place} className="sheet-place">
                {slot.places > 1 ? `${place + 1}）` : null}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}
