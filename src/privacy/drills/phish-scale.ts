/**
 * Signs by which a phishing mail can be known, as the NIST Phish Scale counts them (Dawkins & Jacobs, NIST TN 2276, 2023): the fewer
 * there are, the harder it is.
 */
export const cues = [
  // Errors
  'spelling',
  'inconsistency',
  // Technical indicators
  'attachment',
  'sender-name',
  'hidden-link',
  'look-alike-domain',
  // Visual presentation
  'no-branding',
  'old-logo',
  'poor-design',
  'security-icon',
  // Language and content
  'legal-language',
  'distracting-detail',
  'asks-secrets',
  'urgency',
  'threat',
  'generic-greeting',
  'no-signer',
  // Common tactics
  'appeal-for-help',
  'too-good',
  'you-are-special',
  'limited-offer',
  'work-process',
  'poses-as-known',
] as const
export type Cue = (typeof cues)[number]

/**
 * How well a story fits the people who get it; each counts 0, 2, 4, 6 or 8. The last one makes it easier: people were warned of just
 * this.
 */
export const alignmentElements = ['process', 'relevance', 'events', 'consequence', 'warned'] as const
export type AlignmentElement = (typeof alignmentElements)[number]
export type Alignment = Readonly<Record<AlignmentElement, number>>

export const alignmentPoints = [0, 2, 4, 6, 8] as const

export type CueLevel = 'few' | 'some' | 'many'
export type Fit = 'weak' | 'medium' | 'strong'
/** From the table of the scale; `moderate-to-least` is a field of its own there. */
export type Difficulty = 'least' | 'moderate-to-least' | 'moderate' | 'very'

/** How hard a mail is to know for what it is, with what that rests on. */
export interface Rating {
  readonly cues: number
  readonly level: CueLevel
  readonly alignment: number
  readonly fit: Fit
  readonly difficulty: Difficulty
}

const table: Readonly<Record<CueLevel, Readonly<Record<Fit, Difficulty>>>> = {
  few: { strong: 'very', medium: 'very', weak: 'moderate' },
  some: { strong: 'very', medium: 'moderate', weak: 'moderate-to-least' },
  many: { strong: 'moderate', medium: 'moderate', weak: 'least' },
}

/** Up to 8 signs are few, from 15 they are many; from 11 a story fits, from 18 strongly (NIST TN 2276). */
const limits = { some: 9, many: 15, medium: 11, strong: 18 } as const

export function rate(found: readonly Cue[], fits: Alignment): Rating {
  const alignment = fits.process + fits.relevance + fits.events + fits.consequence - fits.warned
  const level = found.length >= limits.many ? 'many' : found.length >= limits.some ? 'some' : 'few'
  const fit = alignment >= limits.strong ? 'strong' : alignment >= limits.medium ? 'medium' : 'weak'
  return { cues: found.length, level, alignment, fit, difficulty: table[level][fit] }
}
