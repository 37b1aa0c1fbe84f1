/** The name of a field of the question with this number (from 1) on the form of a new questionnaire. */
export function questionField(number: number, part: 'kind' | 'text' | 'options' | 'optional'): string {
  return `${part}-${number}`
}
