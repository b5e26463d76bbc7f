import { fromUtf8, utf8 } from '../../base/bytes.ts'
import type { Finding } from '../../detect/finding.ts'
import { kinds } from '../../detect/kinds.ts'
import { addressKind, domainOf } from '../address.ts'
import { anchorsIn, type Anchor } from './anchors.ts'
import { inTable } from './attribute-table.ts'
import { Cast, isSecret, type Mention, type PersonValue } from './cast.ts'
import { isPaidTo, ofRole, rolesIn, type Roles } from './contract-roles.ts'
import { ofFirmsIn } from './firms-in.ts'
import { firstAfter } from './halving.ts'
import { labelBefore, lineBefore, paragraphStart } from './prose-lines.ts'
import { isDesk, isOfSubject, isOnOtherLine, ofBlock, ofLabel, subjectOf } from './labels.ts'
import { isNear, lastBefore, nextOnLine } from './near-names.ts'
import { ofSeveral, ours, relation, yours } from './phrases.ts'
import { toldOf } from './told-of.ts'
import { isFreeMail } from '../role.ts'
import { turnAt, withUnknown, type Turn } from './turns.ts'
import { namesValue } from './value-words.ts'

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

interface Prose {
  readonly text: Uint8Array
  readonly cast: Cast
  readonly anchors: readonly Anchor[]
  /** The first of whom is known who it is. */
  readonly first: Anchor | undefined
  /** Whom the whole paper is about, as it says: "Cliënt: ..". */
  readonly subject: Anchor | undefined
  readonly greetings: readonly { readonly at: number; readonly index: number }[]
  readonly turns: readonly Turn[]
  /** Who says what no turn tells of; -1 when nobody knows. */
  readonly writer: number
  readonly roles: Roles
  readonly isWholeChat: boolean
  readonly isQuoted: boolean
  /** The number of a firm stands in it: what is to be paid is paid to that. */
  readonly isOfFirm: boolean
}

function inProse(attributed: AttributedText, cast: Cast): number[] {
  const { layout, text, findings } = attributed
  const { anchors, turns, greetings, about } = anchorsIn(attributed, cast)
  const named = anchors.filter(({ index }) => index >= 0)
  const prose: Prose = {
    text,
    cast,
    anchors,
    greetings,
    writer: layout === 'quoted' ? -1 : writerOf(anchors, cast, text),
    first: named[0],
    subject: subjectOf(named),
    turns: withUnknown(turns, text),
    roles: rolesIn(text, named),
    isWholeChat: cast.isConversation,
    isQuoted: layout === 'quoted',
    isOfFirm: findings.some(({ kind }) => kind === 'NL_KVK' || kind === 'NL_BTW'),
  }
  const firms = ofFirmsIn(text, findings, named)
  findings.forEach((finding, i) => {
    // Another name is never said of somebody.
    if (about[i] === -1 && finding.kind !== 'PERSON' && !isSecret(finding) && !firms.has(finding))
      about[i] = nearest(finding, prose)
    const index = about[i]
    if (finding.kind === 'PHONE' && index !== undefined && index >= 0) addNumber(cast, index, finding.value)
  })
  return about
}

/** A number beside a name, as in a signature, is a way to know this person elsewhere. */
function addNumber(cast: Cast, index: number, number: string): void {
  const mention = cast.mentions[index]
  const values = mention?.values ?? []
  if (mention === undefined || values.some(({ value }) => value === number)) return
  const phone: PersonValue = { kind: 'PHONE', value: number }
  const who = values.filter(({ kind }) => kind === 'PERSON' || kind === 'EMAIL')
  // Without an address nothing would tell that the name with and the one without the number are one.
  if (named.has(mention.role) && who.every(({ kind }) => kind === 'PERSON'))
    cast.mentions[index] = { ...mention, values: [...values, phone] }
  else if (who.some(({ kind }) => kind === 'PERSON'))
    cast.addOnce({ role: 'signature', values: [...who, phone] })
}

const named: ReadonlySet<string> = new Set(['mentioned', 'beside'])

/** "Her BSN is ..", before a number. */
const anothers = /\b(?:haar|zijn|hun|her|his|their)\s+[\w-]{2,20}(?:\s+(?:is|was))?\W{0,4}$/i

/** As much as a phrase in front of a number is long. */
const longestPhrase = 90

/**
 * The name in the phrase itself; else whose it is by the words around it; else the last name before it within reach
 * that is not greeted, the next one on the line, or who speaks.
 */
function nearest(finding: Finding, prose: Prose): number {
  if (kinds[finding.kind].use === 'category') return ofSentence(finding, prose)
  const { anchors, text } = prose
  const { start } = finding
  const turn = turnAt(prose.turns, start, prose)
  const speaks = turn === undefined ? prose.writer : turn.index
  const after = firstAfter(anchors, start)
  const inside = anchors[after]
  if (inside !== undefined && inside.at <= finding.end) return inside.index
  const before = lastBefore(anchors, { after, finding, text })
  const told = byWords(finding, { prose, after, from: before?.at ?? 0, writer: speaks })
  if (told !== undefined) return told
  const greeting = prose.greetings[firstAfter(prose.greetings, start) - 1]
  const phrase = speaks >= 0 || greeting !== undefined ? phraseBefore(text, start, before?.at ?? 0) : ''
  if (finding.kind === 'IBAN' && ofSeveral.test(phrase) && isOfOffice(prose)) return -1
  if (speaks >= 0 && ours.test(phrase)) return isOfTheirs(text, finding) ? -1 : speaks
  if (greeting !== undefined && yours.test(phrase)) return greeting.index
  if (turn?.isChat === true && (before === undefined || before.at < turn.at)) return -1
  if (before?.index === -1) return -1
  if (before?.speaks === true && isSaidOfAnother(finding, text)) return -1
  if (prose.subject !== undefined && isOfSubject(finding, before, text)) return prose.subject.index
  if (before !== undefined && !before.isGreeted && isNear(text, before.at, start)) return before.index
  const next = nextOnLine(anchors[after], text, finding.end)
  if (next !== undefined) return next.index
  if (speaks >= 0 && speaks === greeting?.index) return -1
  return ofWriter(prose, before, speaks)
}

/** Whom a sentence on somebody's health or faith is about, by its own words; one that speaks of nobody is of whom its form or line names. */
function ofSentence(finding: Finding, prose: Prose): number {
  const { text, anchors, subject } = prose
  const turn = turnAt(prose.turns, finding.end, prose)
  const greeting = prose.greetings[firstAfter(prose.greetings, finding.end) - 1]
  const isGreetedHere = greeting !== undefined && (turn === undefined || greeting.at > turn.at)
  const told = toldOf(finding, {
    text,
    anchors,
    speaks: turn === undefined ? prose.writer : turn.index,
    greeted: isGreetedHere ? greeting.index : -1,
    subject: subject?.index ?? onlyOfForm(anchors),
  })
  return told ?? ofBareSentence(finding, prose)
}

/** "Diagnosis: flu", on somebody's form, or behind the only name of its line or paragraph. */
function ofBareSentence(finding: Finding, prose: Prose): number {
  const { anchors, text, subject, cast } = prose
  const after = firstAfter(anchors, finding.start)
  const before = lastBefore(anchors, { after, finding, text })
  const told = byWords(finding, { prose, after, from: before?.at ?? 0, writer: -1 })
  if (told !== undefined) return told
  if (subject !== undefined) return subject.index
  if (cast.mentions[prose.writer]?.role === 'card') return prose.writer
  if (before === undefined || before.isGreeted || before.speaks || !isNear(text, before.at, finding.start))
    return -1
  if (!isOnOtherLine(before, text, finding.start)) return before.index
  if (!ofSomebody.test(labelBefore(text, finding.end))) return -1
  if (namesValue(before.label)) return before.index
  const beside = anchors.slice(firstAfter(anchors, paragraphStart(text, finding.start)), after)
  return beside.length > 0 && beside.every(({ index }) => index === before.index) ? before.index : -1
}

/** What a line is called that tells something of whom its form is about. */
const ofSomebody =
  /diagnos|klacht|medic|allerg|dieet|ziek|verzuim|reden|bijzonder|gezond|beperking|zorg|opmerking|geloof|relig|kerk|partij|lidmaat|vakbond|nationaliteit|afkomst|strafblad|burgerlijke|health|condition|diet|illness|reason|remark|note|party|member|ethnic|disabilit/i

/** The only one who is named on a form by a label of names. */
function onlyOfForm(anchors: readonly Anchor[]): number {
  const named = anchors.filter(({ label, isAside }) => !isAside && /\b(?:naam|name)\b/i.test(label))
  return named.every(({ index }) => index === named[0]?.index) ? (named[0]?.index ?? -1) : -1
}

/** Of a relative of who speaks, or of "him" or "her". */
function isSaidOfAnother(finding: Finding, text: Uint8Array): boolean {
  return isOfTheirs(text, finding) || anothers.test(lineBefore(text, finding.start))
}

/** Who sends a mail, fills in the form that a machine sends, or signs a letter. */
function writerOf(anchors: readonly Anchor[], cast: Cast, text: Uint8Array): number {
  const { speaker } = cast
  if (speaker < 0 && !cast.isConversation) return signedBy(anchors, text)
  const email = cast.mentions[speaker]?.values.find(({ kind }) => kind === 'EMAIL')
  if (email === undefined || addressKind(email.value) !== 'machine') return speaker
  if (cast.replyTo >= 0) return cast.replyTo
  return (
    anchors.find(({ label }) => /^(?:(?:uw|your|volledige|full) )?(?:naam|name)\b/i.test(label))?.index ?? -1
  )
}

/** The only one who stands below "kind regards". */
function signedBy(anchors: readonly Anchor[], text: Uint8Array): number {
  const signing = anchors.filter(
    ({ start, index }) =>
      index >= 0 && closing.test(fromUtf8(text.subarray(Math.max(0, start - longestPhrase), start))),
  )
  return signing.every(({ index }) => index === signing[0]?.index) ? (signing[0]?.index ?? -1) : -1
}

const closing = /\b(?:groet(?:en|jes)?|hoogachtend|regards|sincerely|yours)\b[^\n]{0,20}\n\s*$/i

/** The only one there is, unless that one comes later, or is named on somebody's form. */
function ofWriter({ cast, first }: Prose, before: Anchor | undefined, speaks: number): number {
  const isNamedFirst = first === undefined || (before !== undefined && !before.isAside)
  return cast.mentions.length === 1 && isNamedFirst ? speaks : -1
}

interface Around {
  readonly prose: Prose
  /** How many anchors end before it. */
  readonly after: number
  /** Where the last of them ends. */
  readonly from: number
  readonly writer: number
}

/** Whose it is by a label, by what a contract calls somebody, or by who is to be paid; undefined when no word tells. */
function byWords(finding: Finding, { prose, after, from, writer }: Around): number | undefined {
  const { anchors, text, cast, roles } = prose
  const { kind, start, end } = finding
  if (kind === 'IBAN' && paidFrom.test(labelBefore(text, start))) return -1
  if (kind === 'IBAN') {
    const holder = holderOf(finding, { text, next: anchors[after] })
    if (holder !== undefined) return holder
  }
  if (kind === 'PHONE' && isDesk(text, start)) return -1
  if (seated.has(kind) && seat.test(phraseBefore(text, start, from))) return -1
  const labelled = ofLabel(finding, { text, anchors, after }) ?? ofBlock(finding, { text, anchors, after })
  if (labelled !== undefined) return labelled
  const role = ofRole(roles, { text, start, end, from })
  if (role !== undefined) return role
  if (kind === 'IBAN' && isPaidTo(text, start)) return prose.isOfFirm || isOfOffice(prose) ? -1 : writer
  // The form of a website says from which machine it was sent, and by whom.
  if (kind === 'IP') {
    if (cast.replyTo >= 0) return cast.replyTo
  }
  return undefined
}

/** A paper without a sender, or a mail of who works somewhere: what is to be paid is paid to the firm. */
function isOfOffice({ cast, writer }: Prose): boolean {
  const { role, values = [] } = cast.mentions[writer] ?? {}
  if (role !== 'from' && role !== 'reply-to') return true
  return values.some(({ kind, value }) => kind === 'EMAIL' && !isFreeMail(domainOf(value)))
}

/** In a receipt: of who gets it, and not of who is paid. */
const paidFrom = /^(?:van|from|afgeschreven van|vanaf)\s+(?:uw |jouw |your )?(?:rekening|account)/i

/** "De Kwast B.V., gevestigd te Zeist aan de ..": where a firm is, and who it is. */
const seat = /\b(?:gevestigd\w*|kantoorhoudend\w*|registered (?:office|in)|having its)\b[^!?]{0,80}$/i
const seated: ReadonlySet<string> = new Set(['ADDRESS', 'NL_POSTCODE', 'NL_KVK', 'NL_RSIN', 'NL_BTW'])

/** "NL.. t.n.v. W. Bakker": whose name is said behind an account holds it; nobody whom we know when that is a firm's. */
function holderOf(
  { end }: Finding,
  { text, next }: { readonly text: Uint8Array; readonly next: Anchor | undefined },
): number | undefined {
  const behind = inTheNameOf.exec(fromUtf8(text.subarray(end, end + longestPhrase)))
  if (behind === null) return undefined
  const isNamed = next !== undefined && next.start - end - utf8(behind[0]).length <= longestTitle
  return isNamed ? next.index : -1
}

/** "ten name van mevrouw ". */
const longestTitle = 20

const inTheNameOf =
  /^[\s,;(]{0,4}(?:t\.?\s?n\.?\s?v\b\.?|ten name van|op naam van|in the name of|name of account)/i

/** Said of a relative, in the words from the name before it on. */
function isOfTheirs(text: Uint8Array, { start, end }: Finding, from = 0): boolean {
  return relation.test(fromUtf8(text.subarray(Math.max(from, start - longestPhrase), end)))
}

/** The words before it in its paragraph, from the name before it on. */
function phraseBefore(text: Uint8Array, start: number, from: number): string {
  const words = fromUtf8(text.subarray(Math.max(from, start - longestPhrase), start))
  return words.split(/\n\s*\n/).at(-1) ?? ''
}
