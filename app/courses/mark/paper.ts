/** What a paper is: decides how it is drawn. */
export const PAPER_KINDS = ['voucher', 'invoice', 'minutes', 'bill', 'contract', 'form'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** A made-up document, drawn from data so that each part of it can be marked. */
export type Paper = PaperOf<PaperPart>
/** The same for the browser: parts have keys instead of ids. */
export type PublicPaper = PaperOf<PublicPart>

type PaperOf<Part> = {
  kind: PaperKind
  title: string
  /** Who issued it, above the title. */
  unit?: string | undefined
  /** Its number, beside the title. */
  number?: string | undefined
  blocks: Array<PaperBlock<Part>>
}

/**
 * A stretch of the paper. `fields`: a label with its value; `table`: each part is a row of cells under the columns;
 * `text`: paragraphs; `signatures`: who signed, empty where nobody did; `stamps`: the words of a seal.
 */
export type PaperBlock<Part> = {
  as: 'fields' | 'table' | 'text' | 'signatures' | 'stamps'
  columns: Array<string>
  parts: Array<Part>
}

/** `label` is the name of a field or signature or the number of a clause; a row has many cells, anything else one. */
export type PaperPart = { id?: string | undefined; label?: string | undefined; cells: Array<string> }
export type PublicPart = Omit<PaperPart, 'id'> & { key: string }
