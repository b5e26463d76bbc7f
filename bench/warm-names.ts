import { createHash } from 'node:crypto'
import { detect } from '../src/detect/detect.ts'
import type { UndecidedName } from '../src/detect/person/undecided.ts'
import { hashOfText, sign, signsOfHash } from '../src/detect/lexicon.ts'
import { lexicon } from '../src/detect/words/index.ts'
import { commonGivenNames, givenNames } from '../src/detect/words/given-names.ts'
import { commonFamilyNames, familyNames } from '../src/detect/words/family-names.ts'
import { rareGivenNames } from '../src/detect/words/rare-given-names.ts'
import { believed, knownNames as namesKnownBy, nameOf, sightings } from '../src/scan/decide-names.ts'
import {
  CandidateWriter,
  readCandidates,
  wordDigester,
  type NameCandidate,
} from '../src/scan/name-candidates.ts'
import { fillPattern, type Labelled } from './names/fill.ts'
import { capital } from './names/organisations.ts'
import { splice } from './names/persons.ts'
import { randomOf, type Random } from './names/random.ts'

// node bench/warm-names.ts [MAILBOXES]
// Names in invented mailboxes of small firms with their truth: what each message finds alone (cold), and what is found when names that the
// whole mailbox gives decide what was left open (warm). Half of the people have a name that is in no list.

const mailboxes = Number(process.argv[2] ?? 20)
const rareAsName = sign.month | sign.never | sign.place
const [peopleEach, messagesEach] = [40, 150]
/** Names that are months, towns or brands first are nobody's here. */
const words = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((word) => (signsOfHash(lexicon, hashOfText(word)) & rareAsName) === 0 && !word.includes('-'))
    .map(capital)

/** Sentences as colleagues write them: G somebody by the given name, F by the family name, P in full; N the name of a thing. */
const sentences = `
{G} zit morgen in de auto naar een klant.|Heeft {G} de bestelbon getekend?|Dat ligt nog op het bureau van {G}.|Laat {G} even weten of het uitkomt.|{G} en {G} pakken het samen op.|Ik denk dat {G} gelijk heeft.|Vanmiddag kwam {G} langs met taart.
Wie neemt de dienst van {G} over?|{G} heeft het afgerond.|Als {G} terug is, plannen we het in.|De laptop van {G} doet het niet.|Na de lunch bespreek ik dit met {G}.|Stem het af met {G} of {G}.|{G} kan er niet bij zijn.|Ik mis nog een handtekening van {G}.
{F} wil zijn geld terug.|Volgens {F} was het glas al stuk.|De heer {F} verwacht ons om negen uur.|Mevrouw {F} heeft de offerte ontvangen.|Met {F} is afgesproken dat wij de kosten delen.|Morgen de vloer bij {F} afmaken.|{F} betaalt nooit op tijd.|Is het dossier {F} al gesloten?
Gisteren sprak ik {P} op de beurs.|{P} is vanaf maandag ons aanspreekpunt.|De sleutel is opgehaald door {P}.|Kan {P} op de gastenlijst?|In de bijlage staat het rooster van {P}.
De bus van Schildersbedrijf {N} staat in de weg.|{N} Installatie BV heeft de factuur gestuurd.|Wij leveren dit jaar aan Garage {N}.|De klus in de {N}straat loopt uit.|We eten om zes uur bij Restaurant {N}.
Bestel de tegels bij Praxis.|De Miele in de kantine lekt.|Kijk even in Outlook of de zaal vrij is.|De offerte is akkoord.|Morgen is er geen bezorging.|Zie de planning hieronder.|Storm op komst, zet de hekken vast.|Mark de dozen met een sticker.|Roos en tulp zijn uitverkocht.|Beer is de naam van de mascotte.
`
  .trim()
  .split(/[|\n]/)

interface Somebody {
  readonly given: string
  readonly family: string
}

interface Message extends Labelled {
  readonly knownNames: readonly string[]
}

const random = randomOf(7)
const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const candidates = new CandidateWriter(digest)
const lists = {
  given: words(`${givenNames} ${rareGivenNames}`),
  common: words(commonGivenNames),
  family: words(`${familyNames} ${commonFamilyNames}`),
}
const total = { cold: tally(), warm: tally() }
for (let box = 0; box < mailboxes; box++) measure(mailbox(random))
report('cold', total.cold)
report('warm', total.warm)

function somebody({ one, chance }: Random): Somebody {
  const given = chance(0.12) ? one(lists.common) : one(lists.given)
  const family = one(lists.family)
  return {
    given: chance(0.3) ? splice(given, one(lists.given), random) : given,
    family: chance(0.4) ? splice(family, one(lists.family), random) : family,
  }
}

/** Messages of a mailbox; one in seven of those who are named writes to nobody and gets nothing. */
function mailbox({ one, chance, below }: Random): readonly Message[] {
  const people = Array.from({ length: peopleEach }, () => somebody(random))
  const strangers = Array.from({ length: 10 }, () => somebody(random))
  const anybody = (): Somebody => one(chance(0.15) ? strangers : people)
  const full = ({ given, family }: Somebody): string => `${given} ${family}`
  const fill = (slot: string): { text: string; isPerson: boolean } => {
    const who = anybody()
    const text = slot === 'G' ? who.given : slot === 'P' ? full(who) : who.family
    return { text, isPerson: slot !== 'N' }
  }
  return Array.from({ length: messagesEach }, () => {
    const [from, to] = [one(people), one(people)]
    const pattern = [
      one(['Hoi', 'Beste', 'Dag', 'Hallo']) + ' {to},\\n\\n',
      ...Array.from({ length: 1 + below(4) }, () => `${one(sentences)} `),
      '\\n\\nGroet,\\n{from}',
    ].join('')
    const named: Record<string, string> = { to: to.given, from: from.given }
    const text = fillPattern(
      pattern,
      (slot) => (named[slot] === undefined ? fill(slot) : { text: named[slot], isPerson: true }),
      random.next,
    )
    return { ...text, knownNames: [full(from), full(to)] }
  })
}

interface Tally {
  labels: number
  found: number
  exact: number
  right: number
  wrong: number
}

function tally(): Tally {
  return { labels: 0, found: 0, exact: 0, right: 0, wrong: 0 }
}

function measure(messages: readonly Message[]): void {
  const digests = wordDigester(digest)
  const identities = messages.flatMap(({ knownNames }) =>
    knownNames.map((name) => ({
      names: [name],
      emails: [],
      seen: [{ role: 'from', topic: null, documents: 1 }],
    })),
  )
  const read = messages.map(readCold)
  const open = new Map<string, number>()
  for (const { kept } of read)
    for (const word of new Set(kept.flatMap(({ words }) => words))) open.set(word, (open.get(word) ?? 0) + 1)
  const known = believed(namesKnownBy(identities, digests), sightings(identities, digests), open)
  for (const { bytes, truth, cold, kept } of read) {
    count(total.cold, truth, cold)
    const decided = kept
      .filter((one) => nameOf(one, known) !== undefined)
      .map(({ start, length }) => [start, start + length] as const)
    const warm = [...cold, ...decided]
    count(total.warm, truth, warm)
    if (process.argv.includes('--show')) showMissing('wrong', bytes, { of: warm, among: truth })
    if (process.argv.includes('--missed')) showMissing('missed', bytes, { of: truth, among: warm })
  }
}

interface ReadCold {
  readonly bytes: Buffer
  readonly truth: readonly Span[]
  readonly cold: readonly Span[]
  /** What was left open, as the index keeps it. */
  readonly kept: readonly NameCandidate[]
}

function readCold({ text, spans, knownNames }: Message): ReadCold {
  const undecided: UndecidedName[] = []
  const bytes = Buffer.from(text)
  const cold = detect(bytes, { layout: 'prose', knownNames, undecided })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ start, end }) => [start, end] as const)
  const at = (index: number): number => Buffer.byteLength(text.slice(0, index))
  return {
    bytes,
    truth: spans.map(([start, end]) => [at(start), at(end)] as const),
    cold,
    kept: readCandidates(candidates.write([{ place: 'body', undecided }])),
  }
}

function showMissing(
  word: string,
  bytes: Buffer,
  { of, among }: { readonly of: readonly Span[]; readonly among: readonly Span[] },
): void {
  for (const [start, end] of of) {
    if (among.some((one) => overlap(one, [start, end]))) continue
    const around = bytes.subarray(Math.max(0, start - 30), end + 20).toString()
    console.log(`${word} ${bytes.subarray(start, end).toString()} in ${around.replaceAll('\n', ' ')}`)
  }
}

type Span = readonly [start: number, end: number]

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function count(into: Tally, truth: readonly Span[], found: readonly Span[]): void {
  into.labels += truth.length
  for (const one of truth) {
    if (found.some((other) => overlap(one, other))) into.found++
    if (found.some(([start, end]) => start === one[0] && end === one[1])) into.exact++
  }
  for (const one of found) {
    if (truth.some((other) => overlap(one, other))) into.right++
    else into.wrong++
  }
}

function report(name: string, { labels, found, exact, right, wrong }: Tally): void {
  const share = (part: number, whole: number): string => (part / whole).toFixed(3)
  console.log(
    `${name}: ${String(labels)} names, precision ${share(right, right + wrong)}, recall ${share(found, labels)}, exact ${share(exact, labels)}`,
  )
}
