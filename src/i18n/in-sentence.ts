/** A label as it stands within a sentence: with a small letter, unless it begins with an abbreviation. */
export function inSentence(label: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(label) ? label : label.slice(0, 1).toLowerCase() + label.slice(1)
}
