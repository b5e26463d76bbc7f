import type { Kind } from '../detect/kinds.ts'
import type { Content, ContentKind, Party } from '../privacy/near-misses/mail.ts'
import { graveKinds } from '../privacy/near-misses/trail.ts'
import type { AttachedRow, SentPlace, TrailFinding } from '../store/mail-trails.ts'
import type { Store } from '../store/store.ts'
import type { Letter } from './outbox.ts'

/** What grave went along with sent messages. */
export interface ContentOf {
  readonly of: (letter: Letter) => readonly Content[]
  /** It brings an appointment. */
  readonly isInvitation: (letter: Letter) => boolean
}

/** What is less sure accuses somebody of nothing. */
const leastCertainty = 70

const grave: ReadonlySet<Kind> = new Set(graveKinds)

/** Of messages that left the house: what stands in them, and in what is attached and can be opened by anybody. */
export async function contentOf(
  store: Store,
  sent: readonly Letter[],
  placesById: ReadonlyMap<number, readonly SentPlace[]>,
): Promise<ContentOf> {
  const leaving = sent.filter(({ seen, hidden }) => [...seen, ...hidden].some(({ isOwn }) => !isOwn))
  const attachedTo = await attachmentsOf(store, leaving, placesById)
  const attached = [...attachedTo.values()].flat().filter(({ isLocked }) => !isLocked)
  const documents = [...new Set([...leaving.map(({ row }) => row.id), ...attached.map(({ id }) => id)])]
  const [findings, persons] = await Promise.all([
    store.mailTrails.findings(documents, [...graveKinds, 'IBAN']),
    store.mailTrails.persons([...new Set(attached.map(({ id }) => id))]),
  ])
  const found: Found = {
    findings: Map.groupBy(
      findings.filter(({ certaintyPercent }) => certaintyPercent >= leastCertainty),
      ({ document }) => document,
    ),
    persons: Map.groupBy(persons, ({ document }) => document),
  }
  return {
    of: ({ row, from }) => [
      ...inText(found.findings.get(row.id) ?? [], row.quoted),
      ...(attachedTo.get(row.id) ?? [])
        .filter(({ isLocked }) => !isLocked)
        .flatMap((one) => inFile(one, { ...found, sender: from })),
    ],
    isInvitation: ({ row }) => (attachedTo.get(row.id) ?? []).some(({ kind }) => kind === 'calendar'),
  }
}

interface Found {
  readonly findings: ReadonlyMap<number, readonly TrailFinding[]>
  readonly persons: ReadonlyMap<number, readonly { readonly person: number }[]>
}

/** By the message that each lies in, however deep: a locator begins with that of what it lies in. */
async function attachmentsOf(
  store: Store,
  letters: readonly Letter[],
  placesById: ReadonlyMap<number, readonly SentPlace[]>,
): Promise<Map<number, AttachedRow[]>> {
  const places = letters.flatMap(({ row }) => (placesById.get(row.id) ?? []).slice(0, 1))
  const messages = new Map(places.map(({ unitId, locator, id }) => [keyOf(unitId, locator), id]))
  const rows = await store.mailTrails.attached([...new Set(places.map(({ unitId }) => unitId))])
  const found = new Map<number, AttachedRow[]>()
  for (const row of rows) {
    const message = outerOf(row.locator)
      .map((locator) => messages.get(keyOf(row.unitId, locator)))
      .find((id) => id !== undefined)
    if (message !== undefined && message !== row.id) found.set(message, [...(found.get(message) ?? []), row])
  }
  return found
}

function keyOf(unitId: number, locator: string): string {
  return `${String(unitId)} ${locator}`
}

/** "120/2.1" lies in "120/2" and that in "120": the innermost first. */
function outerOf(locator: string): string[] {
  const outer: string[] = []
  for (let at = locator.length - 1; at >= 0; at--) {
    const sign = locator[at]
    if (sign === '/' || sign === '.') outer.push(locator.slice(0, at))
  }
  return outer
}

function inText(findings: readonly TrailFinding[], quoted: readonly string[]): Content[] {
  const ofGrave = findings.filter(({ kind }) => grave.has(kind))
  const isQuoted = ({ part }: TrailFinding): boolean => quoted.includes(part)
  return [
    ...contentsOf(
      ofGrave.filter((one) => !isQuoted(one)),
      'own',
    ),
    ...contentsOf(ofGrave.filter(isQuoted), 'quoted'),
  ]
}

function contentsOf(findings: readonly TrailFinding[], where: Content['where']): Content[] {
  return [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, ofKind]) => ({
    kind: kind as ContentKind, // grave kinds are kinds of content
    where,
    count: new Set(ofKind.map(({ value }) => value)).size,
    about: [...new Set(ofKind.map(({ person }) => person))],
  }))
}

/** Names that people give to scans of these, alone or beside a name. */
const identityName =
  /(?:^|[^\p{L}])(?:paspoort\p{L}*|identiteits(?:kaart|bewijs)\p{L}*|id[ _-]?(?:kaart|bewijs|card|copy|kopie)|kopie[ _-]?id|rijbewijs\p{L}*|passport|driving[ _-]?licen[cs]e|identity[ _-]?card|verblijfs?vergunning)(?![\p{L}])/iu
const payslipName =
  /(?:loonstro(?:ok|ken)|salarisstro(?:ok|ken)|loonspecificaties?|salarisspecificaties?|jaaropga(?:ve|af|ven)|pay[ _-]?(?:slips?|stubs?))/i

/** True for a file with the sender's own name on it: one's own passport one may send. */
function bearsName(file: string, sender: Party | null): boolean {
  const family = sender?.family.at(-1)
  return family !== undefined && family.length > 2 && file.toLowerCase().includes(family)
}

/** So many accounts of so many people are a file for a bank, not a bill. */
const leastAccounts = 5
const leastAccountHolders = 3
/** So many people in one file are a list. */
const leastPeople = 5

function inFile(
  row: AttachedRow,
  { findings, persons, sender }: Found & { readonly sender: Party | null },
): Content[] {
  const here = findings.get(row.id) ?? []
  const people = [...new Set((persons.get(row.id) ?? []).map(({ person }) => person))]
  const file = (kind: ContentKind, count: number, about: Content['about']): Content => ({
    kind,
    where: 'file',
    count,
    about: about.length === 0 ? [null] : about,
  })
  const contents = contentsOf(
    here.filter(({ kind }) => grave.has(kind)),
    'file',
  )
  const isPicture =
    row.mediaType.startsWith('image/') ||
    /pdf|\.(?:jpe?g|png|pdf|heic)$/i.test(`${row.mediaType} ${row.name}`)
  if (isPicture && identityName.test(row.name) && !bearsName(row.name, sender))
    contents.push(file('identity-copy', 1, people))
  if (row.topic === 'payroll' && payslipName.test(row.name)) contents.push(file('payslip', 1, people))
  const accounts = here.filter(({ kind, person }) => kind === 'IBAN' && person !== null)
  const holders = [...new Set(accounts.map(({ person }) => person))]
  const different = new Set(accounts.map(({ value }) => value)).size
  if (different >= leastAccounts && holders.length >= leastAccountHolders)
    contents.push(file('account-list', different, holders))
  if ((row.kind === 'file' || row.kind === 'contact') && people.length >= leastPeople)
    contents.push(file('people-list', people.length, people))
  return contents
}
