import type { FieldValues } from '#app/questions/field-values.ts'
import type { AnswerFields } from './answer-sender.ts'

/** The fields of the question in a form, without the form's own. Empty ones are left out. */
export function readAnswer(form: HTMLFormElement): AnswerFields {
  return [...new FormData(form)].flatMap(([name, value]): AnswerFields =>
    typeof value === 'string' && value !== '' && isAnswerField(name) ? [[name, value]] : [],
  )
}

function isAnswerField(name: string): boolean {
  return name === 'answer' || name.includes('.')
}

/** The same fields by name. */
export function valuesOf(fields: AnswerFields): FieldValues {
  const values: FieldValues = {}
  for (const [name, value] of fields) values[name] = [...(values[name] ?? []), value]
  return values
}

/** Whether two fillings of a form say the same, in whatever order. */
export function sameAnswer(one: FieldValues, other: FieldValues): boolean {
  return canonical(one) === canonical(other)
}

function canonical(values: FieldValues): string {
  // A field gives the line breaks of a text back in another form than a request brings them.
  const plain = (list: ReadonlyArray<string>) =>
    list.filter((value) => value.trim() !== '').map((value) => value.replaceAll('\r\n', '\n'))
  const filled = Object.entries(values).map(([name, list]) => [name, plain(list).sort()] as const)
  return JSON.stringify(
    filled.filter(([, list]) => list.length > 0).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
