/**
 * Remembers what was made for an object that never changes, as long as the object lives. For what every request would derive
 * anew from content in memory.
 */
export function onceFor<Subject extends object, Made>(
  make: (subject: Subject) => Made,
): (subject: Subject) => Made {
  const known = new WeakMap<Subject, { made: Made }>()
  return (subject) => {
    const kept = known.get(subject) ?? { made: make(subject) }
    known.set(subject, kept)
    return kept.made
  }
}
