import { fromUtf8, utf8 } from '../base/bytes.ts'
import type { Finding } from '../detect/finding.ts'
import { kinds } from '../detect/kinds.ts'
import { addressFitsName } from './address.ts'
import { inTable } from './attribute-table.ts'
import { Cast, isSecret, type Mention, type PersonValue } from './cast.ts'
import { isFullName, looksLikePerson, parseName } from './name.ts'

/** A text of the document with what was found in it. */
export interface AttributedText {
  readonly layout: 'prose' | 'quoted' | 'table'
  readonly text: Uint8Array
  readonly findings: readonly Finding[]
  /** Of a table: others whose rows say whom the same row of this one is about. */
  readonly references?: readonly Pick<AttributedText, 'text' | 'findings'>[]
}

export interface Attribution {
  readonly mentions: readonly Mention[]
  /** Per text, per finding: whom it is about, as index in `mentions`, or -1. */
  readonly about: readonly (readonly number[])[]
}

/** Names found in running text count as a person of their own from here: below it they are too often a product or a place. */
const minNameCertainty = 0.7

/** Bytes between a name and what belongs to it in running text: a signature block, a sentence or two. */
const reach = 300

/**
 * Tells of each finding whom it is about: the person of its row, the name before it, the only person there is, or
 * the sender who writes "I". Names that the document's own headers give are theirs; other full names are persons
 * of their own. Pure; linear in findings.
 */
export function attribute(given: readonly Mention[], texts: readonly AttributedText[]): Attribution {
  const cast = new Cast(given)
  const about = texts.map((text) => (text.layout === 'table' ? inTable(text, cast) : inProse(text, cast)))
  return { mentions: cast.mentions, about }
}

const newline = 10

interface Anchor {
  readonly at: number
  readonly index: number
  /** Spoken to, not of: what follows is somebody else's, unless it says "your". */
  readonly isGreeted: boolean
  /** Who was greeted last, here or before; -1 when nobody was. */
  readonly greeted: number
  /** The doctor, the reference, whom to warn: named on a form that is somebody else's. */
  readonly isAside: boolean
}

function inProse({ layout, text, findings }: AttributedText, cast: Cast): number[] {
  // Who repeats a mail did not write it.
  const writer = layout === 'quoted' ? -1 : cast.speaker
  const about = findings.map(() => -1)
  const anchors: Anchor[] = []
  findings.forEach((finding, i) => {
    const index = identifierOf(finding, anchors, cast)
    if (index < 0) return
    about[i] = index
    const greets = isGreeted(finding, text)
    const greeted = greets ? index : (anchors.at(-1)?.greeted ?? -1)
    anchors.push({ at: finding.end, index, isGreeted: greets, greeted, isAside: isAside(finding, text) })
  })
  const firms = ofFirmsIn(text, findings, anchors)
  findings.forEach((finding, i) => {
    // Another name is never said of somebody.
    if (about[i] === -1 && finding.kind !== 'PERSON' && !isSecret(finding) && !firms.has(finding))
      about[i] = nearest(finding, { anchors, text, cast, writer })
    const index = about[i]
    if (finding.kind === 'PHONE' && index !== undefined && index >= 0) addNumber(cast, index, finding.value)
  })
  return about
}

/**
 * The accounts and addresses of the firm whose letter it is: those in the lines around its number at the chamber of commerce or for
 * VAT, unless somebody's name stands with them.
 */
function ofFirmsIn(
  text: Uint8Array,
  findings: readonly Finding[],
  anchors: readonly Anchor[],
): ReadonlySet<Finding> {
  const found = new Set<Finding>()
  let until = 0
  for (const { kind, start, end } of findings) {
    if (!firmNumbers.has(kind) || start < until) continue
    const before =
      fromUtf8(text.subarray(Math.max(0, start - reach), start))
        .split(blockEnd)
        .at(-1) ?? ''
    const behind = fromUtf8(text.subarray(end, end + reach)).split(blockEnd, 1)[0] ?? ''
    const from = start - utf8(before).length
    until = end + utf8(behind).length
    const first = anchors[firstAfter(anchors, from)]
    if (first !== undefined && first.at <= until) continue
    for (let i = firstFrom(findings, from); (findings[i]?.start ?? until) < until; i++) {
      const one = findings[i]
      if (one !== undefined && firmsOwn.has(one.kind)) found.add(one)
    }
  }
  return found
}

const blockEnd = /\n[ \t\r]*\n|\f/
const firmNumbers: ReadonlySet<string> = new Set(['NL_KVK', 'NL_BTW', 'NL_RSIN'])
/** What a firm has one of; telephones in its lines may be those of who signs. */
const firmsOwn: ReadonlySet<string> = new Set([...firmNumbers, 'IBAN', 'ADDRESS', 'NL_POSTCODE'])

/** A number beside a name, as in a signature, is a way to know this person elsewhere. */
function addNumber(cast: Cast, index: number, number: string): void {
  const mention = cast.mentions[index]
  const values = mention?.values ?? []
  if (mention === undefined || values.some(({ value }) => value === number)) return
  const phone: PersonValue = { kind: 'PHONE', value: number }
  const who = values.filter(({ kind }) => kind === 'PERSON' || kind === 'EMAIL')
  // Without an address nothing would tell that the name with and the one without the number are one.
  if (mention.role === 'mentioned' && who.every(({ kind }) => kind === 'PERSON'))
    cast.mentions[index] = { ...mention, values: [...values, phone] }
  else if (who.some(({ kind }) => kind === 'PERSON'))
    cast.addOnce({ role: 'signature', values: [...who, phone] })
}

/** Whom a name or address in running text stands for; -1 for other kinds and for names that are too uncertain. */
function identifierOf(finding: Finding, anchors: readonly Anchor[], cast: Cast): number {
  if (finding.kind === 'PERSON') {
    const known = cast.named(finding.value)
    const parts = parseName(finding.value)
    if (known >= 0) {
      if (isFullName(parts)) addSpelling(cast, known, finding.value)
      return known
    }
    if (finding.certainty < minNameCertainty || !isFullName(parts) || !looksLikePerson(finding.value))
      return -1
    return cast.add({ role: 'mentioned', values: [{ kind: 'PERSON', value: finding.value }] })
  }
  if (finding.kind !== 'EMAIL') return -1
  const known = cast.withEmail(finding.value)
  if (known >= 0) return known
  const name = nameBefore(finding, anchors, cast)
  const email: PersonValue = { kind: 'EMAIL', value: finding.value }
  return cast.add({ role: 'mentioned', values: name === undefined ? [email] : [name, email] })
}

/** Who signs more fully than the header of the mail says is known by that name too. */
function addSpelling(cast: Cast, index: number, name: string): void {
  const mention = cast.mentions[index]
  const email = mention?.values.find(({ kind }) => kind === 'EMAIL')
  if (mention?.role !== 'from' || email === undefined) return
  if (mention.values.some(({ value }) => value === name)) return
  cast.addOnce({ role: 'signature', values: [{ kind: 'PERSON', value: name }, email] })
}

/** The name just before an address, when the address is made of it. */
function nameBefore(finding: Finding, anchors: readonly Anchor[], cast: Cast): PersonValue | undefined {
  const last = anchors.at(-1)
  if (last === undefined || finding.start - last.at > reach) return undefined
  const name = cast.mentions[last.index]?.values.find(({ kind }) => kind === 'PERSON')
  return name !== undefined && addressFitsName(finding.value, name.value) ? name : undefined
}

const greeting =
  /(?:^|[\n,;]\s*|\ben\s+)(?:(?:beste|geachte|hallo|hoi|hi|hey|dag|lieve|waarde|goede(?:morgen|middag|navond)|dear|hello|good (?:morning|afternoon|evening))\s+(?:(?:heer|mevrouw|mevr\.?|dhr\.?|mr\.?|mrs\.?|ms\.?)\s+)?)$/i
const longestGreeting = 40

function isGreeted({ kind, start, reasons }: Finding, text: Uint8Array): boolean {
  if (kind !== 'PERSON') return false
  if (reasons.some(({ code }) => code === 'salutation')) return true
  return greeting.test(fromUtf8(text.subarray(Math.max(0, start - longestGreeting), start)))
}

const aside =
  /(?:^|[\n|\t]|[.;] )[^\S\n]*(?:huisarts|verwijzer|verwezen door|verwijzend arts|behandela(?:ar|rs)|behandelend arts|specialist|bedrijfsarts|tandarts|apotheek|casemanager|contactpersoon|contact bij nood|noodcontact|in geval van nood|te waarschuwen|waarschuwen|mentor|docent|leerkracht|leidinggevende|manager|adviseur|makelaar|notaris|advocaat|gemachtigde|bewindvoerder|curator|begeleider|consulent|werkgever|referenties?|referentie \d|gp|physician|doctor|emergency contact|next of kin|supervisor|reference)\b[^\n:]{0,20}:\s{0,10}(?:(?:dhr|dr|drs|mr|mw|mevr|prof|ir|ing|mevrouw|meneer|de heer)\.?\s{0,2}){0,3}$/i
const longestAside = 80

function isAside({ kind, start }: Finding, text: Uint8Array): boolean {
  return kind === 'PERSON' && aside.test(fromUtf8(text.subarray(Math.max(0, start - longestAside), start)))
}

/** Words with which who writes speaks of themselves, and of whom they write to. */
const self = /^(?:ik|me|mij|mijn|m'n|mezelf|i|my|i'm|myself)$/i
const addressee = /^(?:u|uw|je|jij|jou|jouw|jullie|you|your|you're)$/i

/** Before a number or address: that it is the writer's, or of whom is written to. */
const ours =
  /\b(?:mijn|m'n|ons|onze|my|our|(?:ik|wij|we|i)\s+(?:woon|wonen|live|ben te bereiken|am)|(?:bel|app|mail|sms|bereik\w*|bellen|appen|mailen|call|reach|text)\b[^.!?]{0,20}\b(?:me|mij|ons|us))\b[^.!?]{0,60}$/i
const yours = /\b(?:uw|jouw|je|jullie|your|(?:u|jij)\s+(?:woont|bent))\b[^.!?]{0,60}$/i
/** As much as a phrase in front of a number is long. */
const longestPhrase = 90

/**
 * Who says "I"; else the name in the phrase itself; else whose it is by the words before it; else the last name before it within reach
 * that is not greeted, the next one on the line, or who speaks.
 */
function nearest(
  finding: Finding,
  {
    anchors,
    text,
    cast,
    writer,
  }: { anchors: readonly Anchor[]; text: Uint8Array; cast: Cast; writer: number },
): number {
  const speaks = cast.speaker
  const about = finding.reasons.find(({ code }) => code === 'about-person')
  if (speaks >= 0 && about?.word !== undefined && self.test(about.word))
    return isOfTheirs(text, finding) ? -1 : speaks
  const after = firstAfter(anchors, finding.start)
  const inside = anchors[after]
  if (inside !== undefined && inside.at <= finding.end) return inside.index
  const holder = finding.kind === 'IBAN' ? holderOf(finding, { text, next: inside }) : undefined
  if (holder !== undefined) return holder
  const before = lastBefore(anchors, { after, text, start: finding.start })
  const greeted = before?.greeted ?? -1
  const isOwned = writer >= 0 || greeted >= 0
  const phrase = isOwned ? phraseBefore(text, finding.start, before?.at ?? 0) : ''
  if (writer >= 0 && ours.test(phrase)) return writer
  const isToGreeted = yours.test(phrase) || (about?.word !== undefined && addressee.test(about.word))
  if (greeted >= 0 && isToGreeted) return greeted
  if (before !== undefined && !before.isGreeted && isNear(text, before.at, finding.start)) return before.index
  const next = anchors[after]
  if (next !== undefined && isNear(text, finding.end, next.at)) {
    const line = text.indexOf(newline, finding.end)
    if (line < 0 || line >= next.at - 1) return next.index
  }
  // It names somebody of whom no more is known than a given name: not who writes.
  if (finding.reasons.some(({ code }) => code === 'person-near')) return -1
  const saysSo = about !== undefined || kinds[finding.kind].use === 'category'
  if (speaks >= 0 && speaks === greeted) return -1
  // The only one there is, unless that one comes later, or is named on somebody's form.
  const isNamedFirst = anchors.length === 0 || (before !== undefined && !before.isAside)
  if (cast.mentions.length === 1)
    return isNamedFirst || (saysSo && anchors[0]?.isAside !== true) ? speaks : -1
  return saysSo ? speaks : -1
}

interface Place {
  /** How many anchors end before it. */
  readonly after: number
  readonly text: Uint8Array
  readonly start: number
}

/** The last name before it; one that is named aside counts on its own line alone. */
function lastBefore(anchors: readonly Anchor[], { after, text, start }: Place): Anchor | undefined {
  for (let i = after - 1; i >= 0 && after - i <= mostAside; i--) {
    const anchor = anchors[i]
    if (
      anchor?.isAside !== true ||
      !text.subarray(anchor.at, Math.min(start, anchor.at + reach)).includes(newline)
    )
      return anchor
  }
  return undefined
}

/** More of them in a row are a list of people. */
const mostAside = 10

/** "NL.. t.n.v. W. Bakker": whose name is said behind an account holds it; nobody whom we know when that is a firm's. */
function holderOf(
  { end }: Finding,
  { text, next }: { readonly text: Uint8Array; readonly next: Anchor | undefined },
): number | undefined {
  const behind = inTheNameOf.exec(fromUtf8(text.subarray(end, end + longestPhrase)))
  if (behind === null) return undefined
  return next !== undefined && next.at - end <= longestPhrase ? next.index : -1
}

const inTheNameOf =
  /^[\s,;(]{0,4}(?:t\.?\s?n\.?\s?v\b\.?|ten name van|op naam van|in the name of|name of account)/i

/** Within reach, and on one page. */
function isNear(text: Uint8Array, from: number, to: number): boolean {
  return to - from <= reach && !text.subarray(from, Math.max(from, to)).includes(newPage)
}

const newPage = 12

/** "My mother is ill" is of somebody who has no name here. */
const relation =
  /\b(?:mijn|m'n|onze|my|our)\s+(?:man|vrouw|echtgeno\w+|partner|vriendin?|moeder|vader|ouders|zoon|dochter|kind(?:eren)?|broer|zus(?:je)?|opa|oma|schoon\w+|collega|baas|buur\w*|klant|medewerk\w+|husband|wife|mother|father|parents|son|daughter|kids?|child(?:ren)?|brother|sister|colleague|boss|neighbou?r)\b[^.!?\n]*$/i

function isOfTheirs(text: Uint8Array, { start, end }: Finding): boolean {
  return relation.test(fromUtf8(text.subarray(Math.max(0, start - longestPhrase), end)))
}

/** The words before it in its paragraph, from the name before it on. */
function phraseBefore(text: Uint8Array, start: number, from: number): string {
  const words = fromUtf8(text.subarray(Math.max(from, start - longestPhrase), start))
  return words.split(/\n\s*\n/).at(-1) ?? ''
}

function firstAfter(anchors: readonly Anchor[], at: number): number {
  return firstWhere(anchors.length, (i) => (anchors[i]?.at ?? 0) > at)
}

function firstFrom(findings: readonly Finding[], start: number): number {
  return firstWhere(findings.length, (i) => (findings[i]?.start ?? 0) >= start)
}

/** The first index from which on it holds, by halving; `count` when it never does. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
