import { equalBytes } from '#app/ledger/bytes.ts'
import { oid } from './der.ts'

/** One element as read: `whole` are its bytes with tag and length, `content` those without. */
export type DerElement = { tag: number; whole: Uint8Array; content: Uint8Array }

/** The first element of these bytes; what follows it is ignored. @throws RangeError when it is cut off or not DER. */
export function readElement(bytes: Uint8Array): DerElement {
  const [tag, short] = [bytes[0], bytes[1]]
  if (tag === undefined || short === undefined) throw new RangeError('element is cut off')
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f
  if (short === 0x80 || lengthBytes > 4) throw new RangeError('length form is not DER')
  const start = 2 + lengthBytes
  const length =
    lengthBytes === 0 ? short : bytes.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0)
  if (start + length > bytes.length) throw new RangeError('element is cut off')
  return { tag, whole: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) }
}

/** The elements that follow one another in these bytes. @throws RangeError as readElement does. */
function readElements(bytes: Uint8Array): Array<DerElement> {
  const elements: Array<DerElement> = []
  for (let offset = 0; offset < bytes.length;) {
    const read = readElement(bytes.subarray(offset))
    elements.push(read)
    offset += read.whole.length
  }
  return elements
}

/** The elements inside another one. */
export function childrenOf(parent: DerElement): Array<DerElement> {
  return readElements(parent.content)
}

/** @throws RangeError when there are not so many. */
export function at(elements: ReadonlyArray<DerElement>, index: number): DerElement {
  const found = elements[index]
  if (!found) throw new RangeError('element is missing')
  return found
}

/** The one value of an attribute in a CMS set of attributes; null when it is not there. */
export function attributeValue(attributes: Uint8Array, type: string): DerElement | null {
  const wanted = oid(type)
  const found = readElements(attributes).find((one) => equalBytes(at(childrenOf(one), 0).whole, wanted))
  return found ? at(childrenOf(at(childrenOf(found), 1)), 0) : null
}
