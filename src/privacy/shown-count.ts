interface Counted {
  /** How sensitive the law finds the kind. */
  readonly class: 'criminal' | 'special' | 'sensitive' | 'ordinary'
  readonly values: number
  readonly findings: number
}

/** How many are told of: different ones, or, of sentences and of what is never stored, each time that it was found. */
export function shownCount({ class: sensitivity, values, findings }: Counted): number {
  // The same sentence of two people is two things that are told of somebody.
  const isSentence = sensitivity === 'special' || sensitivity === 'criminal'
  return isSentence || values === 0 ? findings : values
}
