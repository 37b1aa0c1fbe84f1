/** Ids of the parts of a question by their place: options a, b …; blanks b1, b2 …; other parts p1, p2 … */
export const optionId = (index: number): string => String.fromCharCode(97 + index)
/** The letter by which options are named to people: A, B … */
export const optionLetter = (index: number): string => optionId(index).toUpperCase()
export const blankId = (index: number): string => `b${index + 1}`
export const partId = (index: number): string => `p${index + 1}`
