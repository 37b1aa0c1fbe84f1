import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FieldError, fieldId } from '#app/ui/field.tsx'
import type { PadControls, Writing } from './mount-pad.client.ts'

type SignatureFieldProps = {
  /** Name that the strokes are sent under. */
  name: 'strokes' | 'familyStrokes'
  /** Who signs here, as in “写下…的姓名”. */
  whose: '你' | '家人'
  /** Whose writing for which pledge: it survives a reload under this name. */
  owner: string
  error: string | undefined
}

/** A place to sign by hand. The drawing library is loaded when the field is there. */
export function SignatureField({ name, whose, owner, error }: SignatureFieldProps) {
  const id = fieldId(name)
  const here = whose === '你' ? '在此签名' : '家人在此签名'
  const area = whose === '你' ? '签名区' : '家人签名区'
  const canvas = useRef<HTMLCanvasElement>(null)
  const controls = useRef<PadControls | null>(null)
  const [writing, setWriting] = useState<Writing>({ strokes: [], begun: 0 })
  const [isReady, setReady] = useState(false)

  useEffect(() => {
    let isGone = false
    void loadPad().then(({ mountPad, keepWriting, keptWriting }) => {
      if (isGone || !canvas.current) return
      const start = keptWriting(owner)
      setWriting(start)
      controls.current = mountPad(canvas.current, start, (next) => {
        setWriting(next)
        keepWriting(owner, next)
      })
      setReady(true)
    })
    return () => {
      isGone = true
      controls.current?.unmount()
    }
  }, [owner])

  const count = writing.strokes.length
  return (
    <fieldset className={error ? 'signature-field field field-wrong' : 'signature-field field'}>
      <legend>{whose === '你' ? '手写签名' : '家人手写签名'}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        用手指、触控笔或鼠标在框内写下{whose === '你' ? '你' : '家人自己'}
        的姓名。把手机横过来可以写得更大，已写的笔画不会丢。
      </p>
      <noscript>
        <p className="field-error">手写签名需要启用浏览器脚本。请启用脚本，或换一台设备打开本页后签署。</p>
      </noscript>
      <div
        className="signature-pad"
        id={id}
        tabIndex={-1}
        role="img"
        aria-busy={!isReady}
        aria-label={count === 0 ? `${area}，还没有笔画` : `${area}，已写 ${count} 笔`}
        aria-describedby={`${id}-hint`}
      >
        <canvas ref={canvas} />
        {count === 0 ? <span className="signature-here">{isReady ? here : '签名区正在准备…'}</span> : null}
      </div>
      <FieldError id={id} error={error} />
      <div className="signature-acts">
        <span aria-live="polite" className="number">
          {count === 0 ? '还没有笔画' : `已写 ${count} 笔`}
        </span>
        <Button type="button" disabled={count === 0} onClick={() => controls.current?.undo()}>
          撤销一笔
        </Button>
        <Button type="button" disabled={count === 0} onClick={() => controls.current?.clear()}>
          清空重写
        </Button>
      </div>
      <input type="hidden" name={name} value={count === 0 ? '' : JSON.stringify(writing.strokes)} readOnly />
    </fieldset>
  )
}

async function loadPad() {
  const [pad, kept] = await Promise.all([import('./mount-pad.client.ts'), import('./kept-writing.client.ts')])
  return { ...pad, ...kept }
}
