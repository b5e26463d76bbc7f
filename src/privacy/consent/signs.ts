import { headerOf, headersOf, isBulk, isSentCopy, type MailClues } from '../suppliers/mail-clues.ts'
import type { OptIn } from './judge.ts'
import { saysStop } from './stop.ts'

/**
 * What a message shows of somebody's consent. `stop`: wants no more. `form`: filled in a form of the own website. `asked`: was sent the
 * link to confirm. `confirmed`: followed it. `offered`: got a mail about an order with a way to say no. `returned`: cannot be reached.
 */
export const consentSignKinds = ['stop', 'form', 'asked', 'confirmed', 'offered', 'returned'] as const
export type ConsentSignKind = (typeof consentSignKinds)[number]

export interface ConsentSign {
  readonly kind: ConsentSignKind
  readonly email: string
  readonly optIn: OptIn
  /** The words that show it, as they stand there. */
  readonly words: string
  /** The server that took the mail in says that it does not come from whom it names, or it names several. */
  readonly isForged?: true
}

/** A message to more people tells nothing of each. */
const mostRecipients = 20
const mostSigns = 20
const longestWords = 300
const longestAddress = 320

/** What a message shows of consent: nothing in most. */
export function consentSignsOf(clues: MailClues): readonly ConsentSign[] {
  const found = isSentCopy(clues) ? signsOfSent(clues) : signsOfReceived(clues)
  return found
    .filter(({ email }) => isAddress(email))
    .map((sign) => ({ ...sign, email: sign.email.toLowerCase(), words: sign.words.slice(0, longestWords) }))
    .slice(0, mostSigns)
}

function isAddress(text: string): boolean {
  return text.length <= longestAddress && /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,253}$/.test(text)
}

function signsOfSent({ recipients, subject, opening, ending }: MailClues): ConsentSign[] {
  if (recipients.length === 0 || recipients.length > mostRecipients) return []
  const asks = asksConfirmation.exec(subject)?.[0]
  if (asks !== undefined)
    return recipients.map((email) => ({ kind: 'asked', email, optIn: 'absent', words: subject }))
  if (!aboutOrder.test(subject)) return []
  const words = sentenceWith(`${opening}\n${ending}`, offersWayOut)
  return words === null ? [] : recipients.map((email) => ({ kind: 'offered', email, optIn: 'absent', words }))
}

const asksConfirmation =
  /\b(?:bevestig|bevestigen|bevestiging van|activeer|confirm)\b[^:]{0,40}\b(?:aanmelding|inschrijving|abonnement|nieuwsbrief|e-?mail ?adres|subscription|sign-?up|newsletter)\b/i

const aboutOrder =
  /\b(?:factu(?:ur|ren)|invoice|bestelling|bestelbevestiging|order(?:bevestiging| confirmation)?|opdrachtbevestiging|reservering|afspraak|werkbon|aankoop|purchase|receipt|bon)\b/i

const offersWayOut =
  /\b(?:geen|liever niet|niet op prijs|no)\b[^.\n]{0,60}\b(?:nieuwsbrie\w+|aanbiedingen|reclame|nieuws|mailings?|newsletters?|offers|marketing)\b|\b(?:nieuwsbrie\w+|aanbiedingen|reclame|newsletters?|offers|marketing)\b[^.\n]{0,80}\b(?:afmelden|uitschrijven|laat het (?:ons )?weten|opt[- ]?out|unsubscribe|let us know|antwoord)\b/i

/** The sentence around the first place where the pattern is found. */
function sentenceWith(text: string, pattern: RegExp): string | null {
  return (
    text
      .split(/[.!?]+(?=\s|$)|\n\s*\n/)
      .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
      .find((sentence) => sentence.length <= 2 * longestWords && pattern.test(sentence)) ?? null
  )
}

function signsOfReceived(clues: MailClues): ConsentSign[] {
  const { fields, from, senderKind, subject, opening } = clues
  const returned = returnedOf(clues)
  if (returned !== null) return [returned]
  const form = formOf(clues)
  if (form !== null) return [form]
  if (isBulk(fields) || senderKind === 'machine' || isAutomatic(clues)) return []
  const said = saysStop({ subject, text: opening })
  if (said !== null) {
    const stop = { kind: 'stop', email: from.email, optIn: 'absent', words: said } as const
    return [failsProof(fields) || hasManySenders(fields) ? { ...stop, isForged: true } : stop]
  }
  if (/^(?:re|aw|antw)\s*:/i.test(subject) && asksConfirmation.test(subject) && agrees.test(opening.trim()))
    return [{ kind: 'confirmed', email: from.email, optIn: 'absent', words: opening.trim() }]
  return []
}

const agrees = /^(?:ja|akkoord|bevestigd|hierbij bevestig|yes|confirmed|i confirm|ok(?:é|ay)?)\b/i

/** What the own server found of the sender (RFC 8601): the topmost is its own, the others anybody can have written. */
function failsProof(fields: MailClues['fields']): boolean {
  const found = headerOf(fields, 'authentication-results') ?? ''
  return (
    /\bdmarc=fail\b/i.test(found) || (/\bspf=(?:soft)?fail\b/i.test(found) && !/\bdkim=pass\b/i.test(found))
  )
}

/** More than one stands in "From": what servers prove then is seldom the first, and the first is who would go off the list. */
function hasManySenders(fields: MailClues['fields']): boolean {
  const from = headersOf(fields, 'from')
  const unquoted = from.join(', ').replaceAll(/"(?:\\.|[^"\\])*"/g, '')
  return from.length > 1 || (unquoted.match(/[^\s<>,;"]+@[^\s<>,;"]+/g)?.length ?? 0) > 1
}

/** Written by a machine while its owner was away (RFC 3834, and what programs write of their own). */
function isAutomatic({ fields, subject }: MailClues): boolean {
  const submitted = headerOf(fields, 'auto-submitted')
  return (
    (submitted !== undefined && !/^\s*no\b/i.test(submitted)) ||
    fields.some(({ name }) => ofAnsweringMachine.has(name)) ||
    /auto[-_]?reply/i.test(headerOf(fields, 'precedence') ?? '') ||
    awaySubject.test(subject.slice(0, longestWords))
  )
}

const ofAnsweringMachine = new Set(['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply'])
const awaySubject =
  /^\s*(?:(?:re|aw|antw)\s*:\s*)?(?:automatisch(?:e)? (?:antwoord|bericht|reactie)|automatic reply|auto(?:matische?)?[- ]?(?:reply|response|antwoord)|out of (?:the )?office|afwezig(?:heid)?(?:sbericht|smelding|sassistent)?|niet aanwezig|ooo)\b/i

/** A message that could not be delivered, with to whom (RFC 3464; `X-Failed-Recipients` of others). For good: what may come yet is no sign. */
function returnedOf({ fields, from, subject, opening }: MailClues): ConsentSign | null {
  const failed = headerOf(fields, 'x-failed-recipients')
  const isReport = /report-type\s*=\s*"?delivery-status/i.test(headerOf(fields, 'content-type') ?? '')
  if (failed === undefined && !isReport && !/^(?:mailer-daemon|postmaster)@/i.test(from.email)) return null
  const text = `${subject}\n${opening}`
  if (
    /\b(?:delayed|vertraagd|will (?:be )?(?:retr|keep trying)|warning|tijdelijk|temporar\w+|4\.\d\.\d)\b/i.test(
      text,
    )
  )
    return null
  const email = failed ?? opening
  const address = /[^\s<>@,;:"]{1,64}@[\w.-]{1,253}\w/.exec(email)?.[0]
  return address === undefined ? null : { kind: 'returned', email: address, optIn: 'absent', words: subject }
}

/** As many labelled lines make a form. */
const fewestLabels = 2

const formSubject =
  /\b(?:nieuw(?:e)? (?:bericht|inzending|aanmelding|aanvraag|inschrijving|reactie)|contactformulier|aanmeldformulier|formulier|ingevuld|via (?:uw|de|je|onze|mijn) (?:web)?site|aanmelding|new (?:message|submission|entry|sign-?up|subscriber)|contact form|form submission|website)\b/i

/** A form of the website that came by mail: lines with a label each. Bounded, for anybody can fill in anything. */
function formOf({ subject, opening, from }: MailClues): ConsentSign | null {
  if (!formSubject.test(subject)) return null
  const lines = opening
    .split('\n')
    .slice(0, 40)
    .flatMap((line) => labelled(line.trim()))
  if (lines.length < fewestLabels) return null
  const email = lines.find(([label]) =>
    /^(?:uw |je |your )?e-?mail(?:[- ]?adres| address)?$/i.test(label),
  )?.[1]
  const address = /[^\s<>@,;:"]{1,64}@[\w.-]{1,253}\w/.exec(email ?? '')?.[0]
  if (address === undefined || address.toLowerCase() === from.email.toLowerCase()) return null
  const isConfirmed = /\b(?:bevestigd|confirmed|double opt-?in)\b/i.test(subject)
  const box = lines.find(
    ([label, value]) => aboutMailing.test(label) && (isYes.test(value) || isNo.test(value)),
  )
  if (isConfirmed) return { kind: 'confirmed', email: address, optIn: 'yes', words: subject }
  if (box === undefined) return { kind: 'form', email: address, optIn: 'absent', words: '' }
  const [label, value] = box
  const optIn = isYes.test(value) ? 'yes' : 'no'
  return {
    kind: 'form',
    email: address,
    optIn,
    words: isSentence(label) ? label : isSentence(value) ? value : '',
  }
}

function labelled(line: string): (readonly [label: string, value: string])[] {
  const at = line.indexOf(':')
  if (at < 2 || at > longestWords) return []
  const value = line.slice(at + 1).trim()
  return value === '' ? [] : [[line.slice(0, at).trim(), value]]
}

const aboutMailing =
  /nieuwsbrief|aanbieding|op de hoogte|reclame|marketing|mailing|newsletter|opt-?in|offers|news\b|updates/i
const isYes = /^(?:ja|yes|aan|on|true|1|akkoord|aangevinkt|checked|x|✓|☑|✔)(?:\b|$|,)/i
const isNo = /^(?:nee|neen|no|uit|off|false|0|niet aangevinkt|unchecked|☐|-)(?:\b|$|,)/i

/** "Nieuwsbrief" is a name; "Ja, stuur mij de nieuwsbrief" is what was agreed to. */
function isSentence(text: string): boolean {
  return text.split(/\s+/).length >= 4
}
