import type { Locator } from '@playwright/test'

/** The words of a table, row by row, its head first. */
export function tableText(table: Locator): Promise<Array<Array<string>>> {
  return table.locator('tr').evaluateAll((rows) => {
    return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))
  })
}
