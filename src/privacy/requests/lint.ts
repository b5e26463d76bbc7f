import { refusalGrounds, rights, type RightId } from '../../law/rights.ts'
import type { LetterSort, Outcome, RequestEvent, RequestLanguage } from './event.ts'

/** Faults that answers are often found to have; each is shown before a letter goes or a package is given, and a person decides. */
export const lintCodes = [
  'id-copy', // asks for a copy of an identity document
  'bsn', // asks for the citizen service number
  'fee', // asks money
  'form', // says that only a form will do, or that a reason is needed
  'language', // not in the language that the person wrote in
  'recipients', // recipients must hear of it, or be named, and nobody is
  'remedies', // says no without saying where to complain
  'reasons', // says no without a reason
  'refuses-all', // refuses everything on a ground that only lets parts be kept back
  'absolute', // refuses what may not be refused
  'other-person', // holds data of somebody else
  'unfilled', // a place between brackets that a person was to fill in
  'late-extension', // the notice comes after the first month
  'busy', // gives the amount of work as the reason for more time
  'short-link', // goes off before anybody could fetch it
  'open-mail', // a package of personal data in a mail that anybody on the way can read
] as const
export type LintCode = (typeof lintCodes)[number]

/** What goes out, as it would be read. */
export interface Outgoing {
  readonly letter: LetterSort
  readonly text: string
  readonly language: RequestLanguage
  readonly decisions: readonly {
    readonly right: RightId
    readonly outcome: Outcome
    readonly grounds: readonly string[]
    readonly why: string
  }[]
  /** Who got the data by what we know; null: not looked at. */
  readonly recipients: readonly string[] | null
  /** Values in the text that belong to nobody of whom it may speak. */
  readonly others: readonly string[]
  readonly isExtensionLate: boolean
}

/** The faults of a letter. */
export function lettersFaults(outgoing: Outgoing): readonly LintCode[] {
  const found: Readonly<Record<LintCode, boolean>> = {
    ...inWords(outgoing),
    ...inDecisions(outgoing),
    'other-person': outgoing.others.length > 0,
    unfilled: /\[[^\]\n]{3,200}\]/.test(outgoing.text),
    'late-extension': outgoing.letter === 'extension' && outgoing.isExtensionLate,
    'short-link': false,
    'open-mail': false,
  }
  return lintCodes.filter((code) => found[code])
}

const document = String.raw`(?:identiteits(?:bewijs|kaart|document)\w*|paspoort\w*|rijbewijs\w*|id-(?:kaart|bewijs)|legitimatie\w*|passport|identity (?:card|document)|id card|driving licen[cs]e|proof of identity)`
const copy = String.raw`(?:kopie(?:tje)?|scan|foto|afdruk|copy|photo|picture|photocopy)`
const patterns = {
  'id-copy': new RegExp(
    String.raw`\b${copy}\b.{0,40}\b${document}\b|\b${document}\b.{0,40}\b${copy}\b`,
    'iu',
  ),
  bsn: /\b(?:uw|your)\s+(?:bsn|burgerservicenummer|citizen service number)\b/iu,
  fee: /(?:€|eur(?:o)?\b)\s?\d|\b(?:administratie|behandel|verzend)kosten\b|\b(?:administration|handling|processing) (?:fee|costs?)\b/iu,
  form: /\b(?:alleen|uitsluitend)\b.{0,40}\b(?:formulier|per post|aangetekend)\b|\bonly\b.{0,40}\b(?:form|by post|registered)\b|\b(?:geef|vermeld|waarom|wat is) (?:de |uw )?reden\b|\b(?:state|give|provide) (?:a|the|your) reason\b/iu,
  busy: /\b(?:druk(?:te)?|personeelstekort|vakantie|onderbezet)\b|\b(?:busy|short[- ]staffed|holidays?|workload)\b/iu,
} as const

/** A letter that says that no copy is needed does not ask for one. */
const denied = /\b(?:geen|niet|nooit|no|not|never|n['’]t|niets|free|gratis|kosteloos|without)\b/iu

/** Letters that have to ask nothing are read too: people write their own words in them. */
function inWords({ text, language, letter }: Outgoing): Record<keyof typeof patterns | 'language', boolean> {
  const sentences = text.slice(0, longest).split(/(?<=[.!?:])\s+|\n+/)
  const says = (name: keyof typeof patterns): boolean =>
    sentences.some((sentence) => patterns[name].test(sentence) && !denied.test(sentence))
  return {
    'id-copy': says('id-copy'),
    bsn: says('bsn'),
    fee: says('fee'),
    form: says('form'),
    busy: letter === 'extension' && says('busy'),
    language: (languageOf(text) ?? language) !== language,
  }
}

/** A package is not read through here: what others stand in it is looked at where it is made. */
const longest = 200_000

const commonWords = {
  nl: /\b(?:de|het|een|van|wij|uw|dat|niet|voor|zijn|met|ook|hebben|aan|bij)\b/giu,
  en: /\b(?:the|of|we|your|that|not|for|are|with|also|have|to|at|and|you)\b/giu,
} as const
/** Fewer words tell nothing. */
const fewestWords = 8

/** The language of a text by its commonest words; null when that is not clear. */
export function languageOf(text: string): RequestLanguage | null {
  const start = text.slice(0, 20_000)
  const count = (language: RequestLanguage): number => start.match(commonWords[language])?.length ?? 0
  const [dutch, english] = [count('nl'), count('en')]
  if (dutch + english < fewestWords) return null
  if (dutch > english * 1.5) return 'nl'
  return english > dutch * 1.5 ? 'en' : null
}

const closing: ReadonlySet<LetterSort> = new Set(['answer', 'refusal', 'done'])

function inDecisions({
  letter,
  text,
  decisions,
  recipients,
}: Outgoing): Record<'recipients' | 'remedies' | 'reasons' | 'refuses-all' | 'absolute', boolean> {
  const isClosing = closing.has(letter)
  const refused = decisions.filter(({ outcome }) => outcome === 'refused' || outcome === 'partly')
  const isNo = isClosing && (letter === 'refusal' || refused.length > 0)
  const mustTell = decisions.some(
    ({ right, outcome }) => rights[right].tellsRecipients && (outcome === 'granted' || outcome === 'partly'),
  )
  const asksNames = decisions.some(({ right }) => right === 'recipients')
  const names = recipients ?? []
  return {
    recipients:
      isClosing && (mustTell || asksNames) && names.length > 0 && !names.some((name) => text.includes(name)),
    remedies: isNo && !(namesAuthority.test(text) && namesCourt.test(text)),
    reasons: isNo && refused.some(({ why, grounds }) => why.trim() === '' && grounds.length === 0),
    'refuses-all':
      isNo &&
      refused.some(
        ({ outcome, grounds }) =>
          outcome === 'refused' &&
          grounds.length > 0 &&
          grounds.every((ground) => reachOf(ground) === 'part'),
      ),
    absolute: isNo && refused.some(({ right }) => rights[right].isAbsolute),
  }
}

const namesAuthority = /Autoriteit Persoonsgegevens|Data Protection Authority|supervisory authority/iu
const namesCourt = /\b(?:rechtbank|rechter|district court|court)\b/iu

function reachOf(ground: string): 'part' | 'whole' {
  const known: Readonly<Record<string, { readonly reach: 'part' | 'whole' }>> = refusalGrounds
  return known[ground]?.reach ?? 'whole'
}

type Delivery = Pick<Extract<RequestEvent, { readonly type: 'delivered' }>, 'how' | 'hours' | 'isDownload'>

/** A copy must reach the person, and only them: a link of a few days, that can be kept. */
export function deliveryFaults({ how, hours, isDownload }: Delivery): readonly LintCode[] {
  const isShort = how === 'link' && (!isDownload || (hours ?? 0) < fewestLinkHours)
  return [...(isShort ? (['short-link'] as const) : []), ...(how === 'mail' ? (['open-mail'] as const) : [])]
}

/** A week: our own choice, so that somebody who is away a few days can still fetch it. The law has no number. */
const fewestLinkHours = 7 * 24
