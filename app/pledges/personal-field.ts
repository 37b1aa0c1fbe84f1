/** The form field of the n-th personal clause, from 0. */
export function personalField(index: number): string {
  return `personal-${index + 1}`
}
