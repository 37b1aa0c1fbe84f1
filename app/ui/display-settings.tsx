import { Form } from '@remix-run/react'
import { Button } from './button.tsx'
import { RadioGroup } from './radio-group.tsx'

/** How a member wants the pages to look; kept in a cookie, put on `<html>` as `data-theme` and `data-type`. */
export type Display = { theme: 'system' | 'light' | 'dark'; type: 'normal' | 'large' }

type DisplaySettingsProps = {
  display: Display
  /** Address to come back to. */
  returnTo: string
}

const THEMES = [
  { value: 'system', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]
const TYPES = [
  { value: 'normal', label: '标准字号' },
  { value: 'large', label: '大字号' },
]

/** Light or dark and the size of type; a plain form to `/display` (fields `theme`, `type`, `returnTo`). */
export function DisplaySettings({ display, returnTo }: DisplaySettingsProps) {
  return (
    <Form method="post" action="/display" className="display-settings">
      <input type="hidden" name="returnTo" value={returnTo} />
      <RadioGroup legend="颜色" name="theme" options={THEMES} defaultValue={display.theme} />
      <RadioGroup legend="字号" name="type" options={TYPES} defaultValue={display.type} />
      <Button>保存显示设置</Button>
    </Form>
  )
}
