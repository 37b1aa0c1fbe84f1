import type { Locator } from '@playwright/test'

/** Chooses an entry of a list by its words; blanks that show its level are not part of them. */
export async function chooseOption(list: Locator, words: string): Promise<void> {
  await list.waitFor()
  const options = await list.locator('option').evaluateAll((found) => {
    return found.map((option) => ({ value: option.getAttribute('value'), words: option.textContent.trim() }))
  })
  const wanted = options.find((option) => option.words === words)
  if (!wanted?.value)
    throw new Error(`no “${words}” among ${options.map((option) => option.words).join('、')}`)
  await list.selectOption(wanted.value)
}
