/** Cuts a text into what is said in one breath: sentences, and long ones at their clauses. */
export function sentencesOf(text: string): Array<string> {
  return text
    .split(/(?<=[。！？；…\n])/u)
    .flatMap((sentence) => (sentence.length > LONGEST ? sentence.split(/(?<=[，：、])/u) : [sentence]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{Letter}\p{Number}]/u.test(sentence))
}

/** Voices of phones fall silent in the middle of very long pieces. */
const LONGEST = 120
