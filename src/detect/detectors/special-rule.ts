import type { specialWords } from '../words/special.ts'

/** When a sentence with a person in it speaks of a special category. */
export interface SpecialRule {
  readonly kind: keyof typeof specialWords
  /** What is said of somebody, whatever else the sentence tells. */
  readonly states: readonly string[]
  /** What a sentence may be about without saying it of anybody: not when somebody works with it, writes of it or sells it. */
  readonly topics?: RegExp
  readonly unless?: RegExp
}

export const has =
  'heeft|heb|hebt|hebben|had|hadden|kreeg|krijg|krijgt|kregen|gekregen|has|have|having|had|got|gets'
export const because =
  'wegens|vanwege|in verband met|i\\.?v\\.?m\\.?|door|na|met|aan|genezen van|herstelt van|herstellende van|behandeld (?:voor|tegen)|with|from|due to|because of|treated for'
export const be =
  "is|ben|bent|zijn|was|waren|wordt|word|werd|geworden|blijft|voelt zich|voel me|am|are|were|been|became|i'm|he's|she's"
