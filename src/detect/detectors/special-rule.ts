import type { specialWords } from '../words/special.ts'

/** When a sentence with a person in it speaks of a special category. */
export interface SpecialRule {
  readonly kind: keyof typeof specialWords
  /** What is said of somebody, whatever else the sentence tells. */
  readonly states: readonly string[]
  /** Words that tell it of whoever the sentence is about, and those that tell it of who has it. */
  readonly telling?: string
  readonly sometimes?: string
  /** What a sentence may be about without saying it of anybody: not when somebody works with it, writes of it or sells it. */
  readonly topics?: RegExp
  /** Signs that stand in the patterns for any word of a list: such a list in each of them would take long to compile. */
  readonly marks?: Readonly<Record<string, string>>
  readonly unless?: RegExp
}

export const has =
  'heeft|heb|hebt|hebben|had|hadden|kreeg|krijg|krijgt|kregen|gekregen|has|have|having|had|got|gets'
export const because =
  'wegens|vanwege|in verband met|i\\.?v\\.?m\\.?|door|na|met|aan|genezen van|herstelt van|herstellende van|behandeld (?:voor|tegen)|with|from|due to|because of|treated for'
export const be =
  "is|ben|bent|zijn|was|waren|wordt|word|werd|geworden|blijft|voelt zich|voel me|am|are|were|been|became|i'm|he's|she's"
export const suffers =
  'lijdt aan|leed aan|lijd aan|lijden aan|last van|klaagt over|kampt met|kampen met|kamp met|tobt met|worstelt met|sukkelt met|hersteld van|herstellen van|bekend met|gediagnosticeerd met|gevolge van|gevolgen van|suffers from|suffer from|suffering from|recovering from|diagnosed with|living with|struggling with|struggles with|battling|sinds'
/** What is swallowed, worn or undergone. */
export const uses =
  'gebruikt|gebruik|gebruiken|slikt|slik|draagt|draag|spuit|ondergaat|onderging|wacht op|wachten op|bevallen|uses|wears|takes|undergoing'
export const own = "zijn|haar|mijn|je|jouw|uw|z'n|d'r|m'n|his|her|my|your"
/** Up to three words in between, which do not turn it into a subject to speak about. */
export const between = String.raw`(?:(?!over|about|tegen|voor|naar|against)[\p{L}'%\d-]+,? ){0,3}`
