import type { CellContext } from './make-cell.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { readSheet } from './read-sheet.ts'
import { readStyles } from './read-styles.ts'
import { scanXml } from './scan-xml.ts'
import { UnreadableFile, type Sheet, type Workbook } from './table.ts'
import { openZip, type Zip } from './zip.server.ts'

type SheetReference = { name: string; hidden: boolean; relation: string }

/** More worksheets than this are not looked at. */
const MAX_SHEETS = 30

/**
 * The worksheets of an .xlsx workbook. Why no library does it: app/decisions/0009-own-xlsx-reader.md.
 * @throws UnreadableFile
 */
export function readXlsx(bytes: Buffer): Workbook {
  const zip = openZip(bytes)
  if (zip.names.includes('xl/workbook.bin')) throw new UnreadableFile('binary-format')
  const workbook = zip.text('xl/workbook.xml')
  if (workbook === null) throw new UnreadableFile('not-a-workbook')
  const { references, date1904 } = readWorkbookPart(workbook)
  const paths = readRelations(zip.text('xl/_rels/workbook.xml.rels'))
  const context: CellContext = {
    strings: readSharedStrings(zip.text(partNamed(zip, 'xl/sharedStrings.xml'))),
    styles: readStyles(zip.text(partNamed(zip, 'xl/styles.xml'))),
    date1904,
  }
  const sheets = references.slice(0, MAX_SHEETS).flatMap(({ name, hidden, relation }): Array<Sheet> => {
    const xml = zip.text(paths.get(relation) ?? '')
    return xml === null ? [] : [{ name, hidden, rows: readSheet(xml, context) }]
  })
  return { form: 'Excel 工作簿', sheets }
}

function readWorkbookPart(xml: string): { references: Array<SheetReference>; date1904: boolean } {
  const references: Array<SheetReference> = []
  let date1904 = false
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '')
      if (name !== 'sheet') return
      const { name: title = '', state = 'visible', id = '' } = attributes()
      references.push({ name: title, hidden: state !== 'visible', relation: id })
    },
    close() {},
    text() {},
  })
  return { references, date1904 }
}

/** Part names by relation id; targets are relative to `xl/` or start at the root with a slash. */
function readRelations(xml: string | null): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  if (xml === null) throw new UnreadableFile('damaged')
  scanXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const { Id: id = '', Target: target = '' } = attributes()
      paths.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
    close() {},
    text() {},
  })
  return paths
}

/** Some programs write part names in another case. */
function partNamed(zip: Zip, name: string): string {
  return zip.names.find((other) => other.toLowerCase() === name.toLowerCase()) ?? name
}
