import { LineCounter, isNode, parseDocument, type Document } from 'yaml'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import type { Pledge } from './pledge.ts'
import { PledgeFile } from './pledge-schema.server.ts'

/** What is wrong with a pledge's file, with the line: `pledge.yaml:12: clauses.0.title 不能为空`. */
export class PledgeContentError extends Error {}

/**
 * Reads the text of a pledge file.
 * @param file its path, for messages. @throws PledgeContentError naming every fault with its line.
 */
export function readPledgeFile(source: string, file: string): Pledge {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const fault = document.errors[0]
  if (fault) throw new PledgeContentError(`${file}:${fault.linePos?.[0].line ?? 1}: ${fault.message}`)
  const parsed = PledgeFile.safeParse(document.toJS())
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      return `${file}:${lineOf(document, path, lines)}: ${path.join('.')} ${message}`
    })
    throw new PledgeContentError(faults.join('\n'))
  }
  return toPledge(parsed.data, (path, message) => {
    throw new PledgeContentError(`${file}:${lineOf(document, path, lines)}: ${path.join('.')} ${message}`)
  })
}

type Path = ReadonlyArray<string | number>

function toPledge(file: PledgeFile, fail: (path: Path, message: string) => never): Pledge {
  const clauses = file.clauses.map((clause, index) => {
    if (file.clauses.findIndex(({ id }) => id === clause.id) !== index)
      return fail(['clauses', index, 'id'], `${clause.id} 重复`)
    const sources = clause.sources.map((citation, at) => {
      return (
        citationWords(citation, file.sources) ??
        fail(['clauses', index, 'sources', at], '引用了没有列出的依据')
      )
    })
    return { id: clause.id, title: clause.title, text: clause.text, sources }
  })
  const { id, title, version, opening, closing } = file
  const textHash = sha256(canonicalJson({ id, title, version, opening, clauses, closing }))
  return {
    id,
    title,
    version,
    posts: file.posts,
    occasion: file.occasion,
    opening,
    clauses,
    closing,
    personalClauses: file.personalClauses,
    isJoint: file.occasion === 'family',
    textHash,
    contentVersion: `${version}-${textHash.slice(0, 12)}`,
  }
}

type Citation = PledgeFile['clauses'][number]['sources'][number]

/** 《中国共产党廉洁自律准则》（2015年）第三条; null when the source is not listed. */
function citationWords(citation: Citation, sources: PledgeFile['sources']): string | null {
  if (typeof citation === 'string') return citation
  const source = sources.find(({ id }) => id === citation.source)
  if (!source) return null
  return `${source.text}（${source.year}年）${[citation.article ?? [], citation.articles ?? []].flat().join('、')}`
}

/** The line of a value in the file, or of the nearest part around it that is there. */
function lineOf(document: Document, path: Path, lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
