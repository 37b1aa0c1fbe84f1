import { writeZip, type ZipMember } from '#app/platform/write-zip.server.ts'
import type { DraftQuestion } from '../draft-question.ts'
import type { QtiVersion } from './qti-version.ts'
import { writeQti } from './write-qti.ts'
import { writeXml, xml } from './write-xml.ts'

const MANIFESTS = {
  '2.1': {
    ...{ namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1', schema: 'QTIv2.1 Package' },
    ...{ schemaVersion: '1.0.0', item: 'imsqti_item_xmlv2p1' },
  },
  '3.0': {
    ...{ namespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1', schema: 'QTI Package' },
    ...{ schemaVersion: '3.0.0', item: 'imsqti_item_xmlv3p0' },
  },
} as const

/** Questions as a package of QTI: a zip with a manifest and one item a file; and those that could not be written. */
export async function writeQtiPackage(
  drafts: ReadonlyArray<DraftQuestion>,
  version: QtiVersion,
): Promise<{ bytes: Buffer; leftOut: Array<DraftQuestion> }> {
  const items = drafts.map((draft, index) => {
    const identifier = `q-${String(index + 1).padStart(5, '0')}`
    return { draft, identifier, text: writeQti(draft, identifier, version) }
  })
  const written = items.flatMap(({ identifier, text }) => (text === null ? [] : [{ identifier, text }]))
  const names = written.map(({ identifier }) => identifier)
  const chunks: Array<Uint8Array> = []
  for await (const chunk of writeZip(membersOf(manifest(names, version), written))) chunks.push(chunk)
  const leftOut = items.filter(({ text }) => text === null).map(({ draft }) => draft)
  return { bytes: Buffer.concat(chunks), leftOut }
}

async function* membersOf(
  manifestText: string,
  items: ReadonlyArray<{ identifier: string; text: string }>,
): AsyncGenerator<ZipMember> {
  const member = (name: string, text: string) => ({ name, bytes: Buffer.from(text, 'utf8'), pack: true })
  yield member('imsmanifest.xml', manifestText)
  for (const { identifier, text } of items) yield member(`items/${identifier}.xml`, text)
}

function manifest(names: ReadonlyArray<string>, version: QtiVersion): string {
  const { namespace, schema, schemaVersion, item } = MANIFESTS[version]
  const resources = names.map((name) => {
    const href = `items/${name}.xml`
    return xml('resource', { identifier: name, type: item, href }, xml('file', { href }))
  })
  const root = xml(
    'manifest',
    { xmlns: namespace, identifier: 'lianxue-bank' },
    xml('metadata', {}, xml('schema', {}, schema), xml('schemaversion', {}, schemaVersion)),
    xml('organizations', {}),
    xml('resources', {}, ...resources),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`
}
