import { utf8 } from '../base/bytes.ts'
import { detect } from '../detect/detect.ts'
import type { Finding, Reason } from '../detect/finding.ts'
import type { Kind } from '../detect/kinds.ts'
import { readZones, type IdentityZone } from '../detect/zone/read-zone.ts'
import { attribute, type Attribution } from '../people/attribution/attribute.ts'
import type { Mention } from '../people/attribution/cast.ts'
import { mayBeMisread } from '../people/misread.ts'
import { compareNames, foldName, parseName } from '../people/name.ts'
import { maxOpening, topicOf } from '../people/topic.ts'
import type { Observation, ObservedText } from './observe.ts'

/** What was read from a picture. */
export interface PictureText {
  /** Texts by what they are called in their document. */
  readonly parts: readonly { readonly place: string; readonly text: string }[]
  /** 0 to 1: how sure the reader is of the words. */
  readonly certainty: number
  /** Title and file name of the document: what it is about stands there too. */
  readonly title: string
  /** Names that the document itself, or the message that it came with, gives. */
  readonly knownNames: readonly string[]
}

/** All that is kept of a picture; `namesBeside` tells who is known by the other values that stand on it. */
export async function observePicture(
  picture: PictureText,
  namesBeside: (values: Mention['values']) => Promise<readonly string[]>,
): Promise<Pick<Observation, 'texts' | 'attribution' | 'topic'>> {
  const { parts, knownNames, certainty } = picture
  const read = parts.map(({ place, text }) => ({ place, text: utf8(text) }))
  const zones = zonesOf(read)
  const found = read.map(({ place, text }, i): ObservedText => ({
    place,
    layout: 'prose',
    text,
    findings: [
      ...ofZones(zones, i),
      // The lines for machines, read a second time, hold nothing else.
      ...(isZonePart(place) ? [] : outsideZones(detect(text, { layout: 'prose', knownNames }), text)),
    ]
      .map((finding) => lessCertain(finding, certainty))
      .toSorted((a, b) => a.start - b.start || a.end - b.end),
  }))
  const others = found.flatMap(({ findings }) => findings.filter(({ kind }) => kind !== 'PERSON'))
  const names = [...knownNames, ...(await namesBeside(others))]
  const byNumber = zones.length > 0 ? undefined : await bearerByNumber(others, namesBeside)
  const given = byNumber === undefined ? zones.map(({ zone }) => mentionOf(zone, names)) : [byNumber]
  const bearers = given.flatMap(({ values }) =>
    values.filter(({ kind }) => kind === 'PERSON').map(({ value }) => value),
  )
  const texts = found.map((text) => ({
    ...text,
    findings: text.findings.map((one) => corrected(one, { names, bearers })),
  }))
  return {
    texts,
    attribution:
      byNumber === undefined
        ? aboutTheirBearers(attribute(given, texts), texts, zones)
        : aboutBearer(attribute(given, texts), texts),
    topic: topicOf({
      tables: '',
      title: picture.title.replace(/[_-]+/g, ' '),
      opening: (parts[0]?.text ?? '').slice(0, maxOpening),
      isBulk: false,
      isFromMachine: false,
    }),
  }
}

/** Whom the index knows by the only citizen service number on it: nobody shares one. */
async function bearerByNumber(
  findings: readonly Finding[],
  namesBeside: (values: Mention['values']) => Promise<readonly string[]>,
): Promise<Mention | undefined> {
  const numbers = new Set(findings.filter(({ kind }) => kind === 'NL_BSN').map(({ value }) => value))
  const [value, ...more] = numbers
  if (value === undefined || more.length > 0) return undefined
  const number = { kind: 'NL_BSN', value } as const
  const [name, ...others] = await namesBeside([number])
  if (
    name === undefined ||
    others.some((one) => compareNames(parseName(one), parseName(name)) === 'different')
  )
    return undefined
  return { role: 'mentioned', values: [{ kind: 'PERSON', value: name }, number] }
}

const onIdentityCards: ReadonlySet<Kind> = new Set<Kind>([
  'DATE_OF_BIRTH',
  'NL_PASSPORT_ID',
  'NL_DRIVING_LICENCE',
])

/** The number is the bearer's, and where nobody else is named so is what else stands on a card. */
function aboutBearer({ mentions, about }: Attribution, texts: readonly ObservedText[]): Attribution {
  const isAlone = mentions.length === 1
  return {
    mentions,
    about: texts.map(({ findings }, part) =>
      findings.map(({ kind }, f) => {
        const told = about[part]?.[f] ?? -1
        return kind === 'NL_BSN' || (isAlone && told < 0 && onIdentityCards.has(kind)) ? 0 : told
      }),
    ),
  }
}

/** What a document for identity says is said of whoever bears it. */
function aboutTheirBearers(
  { mentions, about }: Attribution,
  texts: readonly ObservedText[],
  zones: readonly PlacedZone[],
): Attribution {
  const bearerOf = ({ kind, start, end }: Finding, part: number): number =>
    zones.findIndex(
      (one) =>
        one.part === part &&
        one.zone.values.some((value) => value.kind === kind && value.start === start && value.end === end),
    )
  return {
    mentions,
    about: texts.map(({ findings }, part) =>
      findings.map((finding, f) => {
        const bearer = bearerOf(finding, part)
        return bearer < 0 ? (about[part]?.[f] ?? -1) : bearer
      }),
    ),
  }
}

interface PlacedZone {
  readonly zone: IdentityZone
  /** The text that it stands in. */
  readonly part: number
}

/** Each document once: of two readings the one in which every check holds, with the fewest signs undone. */
function zonesOf(parts: readonly { readonly text: Uint8Array }[]): PlacedZone[] {
  const best = new Map<string, PlacedZone>()
  for (const [part, { text }] of parts.entries()) {
    for (const zone of readZones(text)) {
      const key = zone.birthDate === '' ? zone.number : zone.birthDate
      const known = best.get(key)
      if (known === undefined || isTruer(zone, known.zone)) best.set(key, { zone, part })
    }
  }
  return [...best.values()]
}

function isTruer(zone: IdentityZone, known: IdentityZone): boolean {
  return zone.isWhole === known.isWhole ? zone.repairs < known.repairs : zone.isWhole
}

function isZonePart(place: string): boolean {
  return place.endsWith('/zone')
}

/** All check digits hold by chance once in ten thousand times. */
const wholeCertainty = 0.99
const partCertainty = 0.9

function ofZones(zones: readonly PlacedZone[], part: number): Finding[] {
  return zones
    .filter((one) => one.part === part)
    .flatMap(({ zone }) =>
      zone.values.map((value) => ({
        ...value,
        certainty: zone.isWhole ? wholeCertainty : partCertainty,
        reasons: [{ code: 'check-digit' } as const],
      })),
    )
}

const newline = 10
const filler = '<<'

/** A line with fillers holds no words: names and numbers that seem to stand in it are pieces of it. */
function outsideZones(findings: readonly Finding[], text: Uint8Array): Finding[] {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length)
  return findings.filter(({ start, end }) => {
    const from = bytes.lastIndexOf(newline, start) + 1
    const next = bytes.indexOf(newline, end)
    return !bytes.subarray(from, next < 0 ? bytes.length : next).includes(filler)
  })
}

const fromPicture: Reason = { code: 'picture' }

function lessCertain(finding: Finding, certainty: number): Finding {
  return {
    ...finding,
    certainty: finding.certainty * certainty,
    reasons: [...finding.reasons, fromPicture],
  }
}

interface Known {
  readonly names: readonly string[]
  /** Whose documents these are: on them, given and family names stand on lines of their own. */
  readonly bearers: readonly string[]
}

/** A name that may be a known one read badly is that one; a piece of the bearer's is the bearer's. */
function corrected(finding: Finding, { names, bearers }: Known): Finding {
  if (finding.kind !== 'PERSON') return finding
  const bearer = bearers.find((name) => isPieceOf(finding.value, name))
  const known = bearer ?? knownAs(finding.value, names)
  if (known === finding.value) return finding
  return { ...finding, value: known, reasons: [...finding.reasons, { code: 'known-name' }] }
}

function isPieceOf(piece: string, name: string): boolean {
  const words = new Set(foldName(name).split(' '))
  return foldName(piece)
    .split(' ')
    .every((word) => words.has(word))
}

function knownAs(read: string, names: readonly string[]): string {
  return names.includes(read) ? read : (names.find((known) => mayBeMisread(read, known)) ?? read)
}

function mentionOf({ values }: IdentityZone, names: readonly string[]): Mention {
  return {
    role: 'mentioned',
    values: values.map(({ kind, value }) => ({
      kind,
      value: kind === 'PERSON' ? knownAs(value, names) : value,
    })),
  }
}
