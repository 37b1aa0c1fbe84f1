/**
 * Whether the title of a text that questions rest on is that of a rule: in book marks, or with the number of an official
 * document (财会〔2010〕11号). Advice of a course and news, which courses also rest on, have neither.
 */
export function isRegulation(title: string): boolean {
  return /^《.+》/u.test(title) || /〔\d{4}〕\d+号/u.test(title)
}
