import { useEffect, useRef, type FormEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { AidView } from './aid.ts'
import { printAlone } from './print-alone.ts'
import { useKeep, type Keeping } from './use-keep.ts'

type ChecklistIslandProps = { list: Extract<AidView, { kind: 'checklist' }>; kept: ReadonlyArray<string> }

const WORDS: Readonly<Record<Keeping, string>> = {
  idle: '勾选会保存下来，换一台设备也在。',
  saving: '正在保存……',
  saved: '已保存，换一台设备也在。',
  failed: '没有连上服务器，刚才的勾选还没有保存；再勾一次就会重试。',
}

/** A list to tick off on the spot; ticks are kept with each tap, or by the button where there are no scripts. */
export function ChecklistIsland({ list, kept }: ChecklistIslandProps) {
  const form = useRef<HTMLFormElement>(null)
  const { keeping, keep } = useKeep(list.id)
  const keepTicks = () => keep(form.current ? ticksOf(form.current) : [])
  const atStart = useRef(keepTicks)
  useEffect(() => {
    // Ticks that were set while the scripts were on their way were noticed by nobody.
    const boxes = [...(form.current?.querySelectorAll('input') ?? [])]
    if (boxes.some(({ checked, defaultChecked }) => checked !== defaultChecked)) atStart.current()
  }, [])
  function clear(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    for (const box of form.current?.querySelectorAll('input') ?? [])
      if (box.type === 'checkbox') box.checked = false
    keep([])
  }
  return (
    <form
      method="post"
      action={`#${list.id}`}
      className="checklist"
      ref={form}
      // A browser that loads the page anew must not put older ticks over those that were kept since, on another device.
      autoComplete="off"
      onChange={keepTicks}
      onReset={clear}
    >
      <input type="hidden" name="intent" value="keep" />
      <input type="hidden" name="aid" value={list.id} />
      {list.groups.map((group, index) => (
        <fieldset key={index}>
          <legend className={group.title ? undefined : 'visually-hidden'}>{group.title ?? list.title}</legend>
          {group.items.map(({ id, text, note }) => (
            <label className="choice" key={id}>
              <input type="checkbox" name="kept" value={id} defaultChecked={kept.includes(id)} />
              <span>
                {text}
                {note ? <span className="choice-note">{note}</span> : null}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="checklist-signature">检查人＿＿＿＿＿＿＿＿　日期＿＿＿＿年＿＿月＿＿日</p>
      <p className="muted small checklist-state" role="status">
        {WORDS[keeping]}
      </p>
      <div className="row checklist-acts">
        <Button className="only-plain">保存勾选</Button>
        <Button
          className="only-scripted"
          type="button"
          onClick={() => printAlone(form.current?.parentElement ?? null)}
        >
          打印空白表
        </Button>
        <Button className="only-scripted" type="reset">
          全部清空
        </Button>
      </div>
    </form>
  )
}

function ticksOf(form: HTMLFormElement): Array<string> {
  return new FormData(form).getAll('kept').filter((value) => typeof value === 'string')
}
