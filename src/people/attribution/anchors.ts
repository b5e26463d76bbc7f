import { fromUtf8 } from '../../base/bytes.ts'
import type { Finding } from '../../detect/finding.ts'
import { addressFitsName } from '../address.ts'
import type { AttributedText } from './attribute.ts'
import type { Cast, PersonValue } from './cast.ts'
import { legalForm } from './legal-form.ts'
import { isFullName, looksLikePerson, parseName } from '../name.ts'
import { labelBefore, lineBefore, lineBehind } from './prose-lines.ts'
import { openingOf, type Turn } from './turns.ts'
import { areBesides, ownerWords } from './value-words.ts'

/** A name or address in running text: what stands near it may be said of whom it stands for. */
export interface Anchor {
  readonly start: number
  readonly at: number
  /** -1 for a name of which is not known who bears it: what follows is nobody else's either. */
  readonly index: number
  /** Spoken to, not of: what follows is somebody else's, unless it says "your". */
  readonly isGreeted: boolean
  /** The doctor, the reference, whom to warn: named on a form that is somebody else's. */
  readonly isAside: boolean
  /** To whom a mail that is repeated went: nothing that follows is said of them for that. */
  readonly isWrittenTo: boolean
  /** Who says what follows. */
  readonly speaks: boolean
  readonly label: string
  readonly words: ReadonlySet<string>
}

/** Names found in running text count as a person of their own from here: below it they are too often a product or a place. */
const minNameCertainty = 0.7

export interface Anchors {
  readonly anchors: readonly Anchor[]
  readonly turns: readonly Turn[]
  /** Whom the text speaks to from there on; -1 for somebody who is not known. */
  readonly greetings: readonly { readonly at: number; readonly index: number }[]
  /** Per finding that is a name or an address for whom it stands, else -1. */
  readonly about: number[]
}

/** The names and addresses of a text, and who begins to speak there. New ones join the cast. */
export function anchorsIn({ layout, text, findings }: AttributedText, cast: Cast): Anchors {
  const about = findings.map(() => -1)
  const anchors: Anchor[] = []
  const turns: Turn[] = []
  const greetings: { readonly at: number; readonly index: number }[] = []
  findings.forEach((finding, i) => {
    if (finding.kind !== 'PERSON' && finding.kind !== 'EMAIL') return
    const greets = isGreeted(finding, text)
    const isNamedAside =
      isAside(finding, text) || (finding.kind === 'PERSON' && relatedTo.test(lineBefore(text, finding.start)))
    const called = greets ? { ...finding, value: withoutNext(finding.value) } : finding
    const index = identifierOf(called, { anchors, cast, role: isNamedAside ? 'beside' : 'mentioned' })
    about[i] = index
    if (greets) greetings.push({ at: finding.end, index: index < 0 ? cast.addressee(called.value) : index })
    if (index < 0 && (greets || !mayBeSomebody(finding))) return
    const opening = openingOf(finding, text, layout === 'quoted')
    const speaks = opening === 'chat' || opening === 'repeated' || opening === 'undersigned'
    const label = labelBefore(text, finding.start)
    const words = ownerWords(label)
    const { start, end: at } = finding
    anchors.push({
      start,
      at,
      index,
      isGreeted: greets,
      isAside:
        isAside(finding, text) ||
        isCalledAside(finding, text, words) ||
        isBesideAside(finding, anchors, text),
      isWrittenTo: opening === 'written-to',
      speaks,
      label,
      words,
    })
    if (speaks) turns.push({ at, index, isChat: opening === 'chat' })
  })
  return { anchors, turns, greetings, about }
}

/** What follows a name is of who bears it, also where nobody knows who that is. */
function mayBeSomebody({ kind, value, certainty }: Finding): boolean {
  if (kind !== 'PERSON') return false
  return looksLikePerson(value) || (certainty >= minNameCertainty && !legalForm.test(value))
}

interface Identifying {
  readonly anchors: readonly Anchor[]
  readonly cast: Cast
  /** What somebody is in the document whom only this place names. */
  readonly role: 'mentioned' | 'beside'
}

/** "My guardian, you can call him: Ron": named because of another. */
const relatedTo =
  /\b(?:mijn|m'n|onze|haar|zijn|diens|een|my|our|her|his)\s+(?:bewindvoerder|curator|mentor|gemachtigde|advocaat|advocate|accountant|boekhouder|huisarts|verzekeraar|man|vrouw|partner|echtgeno\w+|zoon|dochter|broer|zus|moeder|vader|schoon\w+|buurman|buurvrouw|vriendin?|guardian|lawyer|accountant|bookkeeper|doctor|husband|wife|son|daughter|brother|sister|mother|father|neighbou?r)\b[^\n]*$/i

/** "Dear Mrs Smit, Sjoerd calls you": who is greeted ends at the comma. */
function withoutNext(name: string): string {
  return name.split(',', 1)[0] ?? name
}

/** Whom a name or address in running text stands for; -1 for other kinds and for names that are too uncertain. */
function identifierOf(finding: Finding, { anchors, cast, role }: Identifying): number {
  if (finding.kind === 'PERSON') {
    const known = cast.named(finding.value)
    const parts = parseName(finding.value)
    if (known >= 0) {
      if (isFullName(parts)) addSpelling(cast, known, finding.value)
      return known
    }
    if (finding.certainty < minNameCertainty || !isFullName(parts) || !looksLikePerson(finding.value))
      return -1
    return cast.add({ role, values: [{ kind: 'PERSON', value: finding.value }] })
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
  const last = anchors.findLast(({ index }) => index >= 0)
  if (last === undefined || finding.start - last.at > reach) return undefined
  const name = cast.mentions[last.index]?.values.find(({ kind }) => kind === 'PERSON')
  return name !== undefined && addressFitsName(finding.value, name.value) ? name : undefined
}

const greeting =
  /(?:^|[\n,;]\s*|\ben\s+)(?:(?:beste|geachte|hallo|hoi|hi|hey|dag|lieve|waarde|goede(?:morgen|middag|navond)|dear|hello|good (?:morning|afternoon|evening))\s+(?:(?:heer|mevrouw|mevr\.?|dhr\.?|mr\.?|mrs\.?|ms\.?)\s+)?)$/i
const longestGreeting = 40

/** "Kees," on a line of its own. */
const isAlone = /^[\s>]*$/

function isGreeted({ kind, start, end, reasons }: Finding, text: Uint8Array): boolean {
  if (kind !== 'PERSON') return false
  if (reasons.some(({ code }) => code === 'salutation')) return true
  if (isAlone.test(lineBefore(text, start)) && /^,\s*$/.test(lineBehind(text, end))) return true
  return greeting.test(fromUtf8(text.subarray(Math.max(0, start - longestGreeting), start)))
}

const aside =
  /(?:^|[\n|\t]|[.;] )[^\S\n]*(?:huisarts|verwijzer|verwezen door|verwijzend arts|behandela(?:ar|rs)|behandelend arts|specialist|bedrijfsarts|tandarts|apotheek|casemanager|contactpersoon|contact bij nood|noodcontact|in geval van nood|te waarschuwen|waarschuwen|mentor|docent|leerkracht|leidinggevende|manager|adviseur|makelaar|notaris|advocaat|gemachtigde|bewindvoerder|curator|begeleider|consulent|werkgever|referenties?|referentie \d|gp|physician|doctor|emergency contact|next of kin|supervisor|reference)\b[^\n:]{0,20}:\s{0,10}(?:(?:dhr|dr|drs|mr|mw|mevr|prof|ir|ing|mevrouw|meneer|de heer)\.?\s{0,2}){0,3}$/i
const longestAside = 80

/** Bytes between the colon of a label and the name, with titles. */
const behindColon = 45
const colon = 58

function isAside({ kind, start }: Finding, text: Uint8Array): boolean {
  return (
    kind === 'PERSON' &&
    text.lastIndexOf(colon, start - 1) >= Math.max(0, start - behindColon) &&
    aside.test(fromUtf8(text.subarray(Math.max(0, start - longestAside), start)))
  )
}

/** Who made a paper out stands there with what is theirs. */
const writers: ReadonlySet<string> = new Set(['door', 'by'])

/** The address of who is named aside, on the same line. */
function isBesideAside({ kind, start }: Finding, anchors: readonly Anchor[], text: Uint8Array): boolean {
  const last = anchors.at(-1)
  return kind === 'EMAIL' && last?.isAside === true && text.lastIndexOf(newline, start) < last.start
}

const newline = 10

/** "Accountmanager  Noor Smit": whose line is called so. */
function isCalledAside({ kind, start }: Finding, text: Uint8Array, words: ReadonlySet<string>): boolean {
  if (
    kind !== 'PERSON' ||
    !(areBesides(words.difference(writers)) || words.has('contact') || words.has('contactpersoon'))
  )
    return false
  return /(?::|\t| {2})\s*(?:\p{L}{2,6}\.\s*){0,2}$/u.test(
    fromUtf8(text.subarray(Math.max(0, start - longestAside), start)),
  )
}

/** Bytes between a name and what belongs to it in running text: a signature block, a sentence or two. */
export const reach = 300
