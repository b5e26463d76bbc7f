import { append } from '../base/lists.ts'
import { bytesOf } from './characters.ts'
import { hashOfText, sign, signsOfHash } from './lexicon.ts'
import type { Kind } from './kinds.ts'
import { decode, type Claim, type Scene } from './scene.ts'
import { lexicon } from './words/index.ts'

/** A cell: where it begins and ends, and its column. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly column: number
}

type NamePart = 'given' | 'infix' | 'family' | 'name'

/** What heads say of a column of names, Dutch and English. */
const nameHeads: readonly (readonly [NamePart, RegExp])[] = [
  ['infix', /^(?:tussenvoegsels?|tussenv\.?|voorvoegsels?|voorv|tv|infix|prefix)$/],
  [
    'given',
    /^(?:voorna(?:am|men)|roepnaam|voorletters?|voorl\.?|initialen|first ?_?names?|given ?_?names?|initials|vorname|prénom|voornaam.*|voorletter.*)$/,
  ],
  [
    'family',
    /^(?:achternaam|familienaam|geslachtsnaam|sign ?nm|last ?_?name|surname|family ?_?name|nachname|achternaam.*)$/,
  ],
  [
    'name',
    /^(?:naam|name|volledige naam|full ?_?name|contactpersoon|contact|medewerker|werknemer|klant(?:naam)?|patiënt|cliënt|employee|customer|naam .*|.* naam|contact ?name|deelnemer|leerling|huurder|bewoner|lid|eigenaar|sollicitant|kandidaat|person|student|ouder|verzorger|chauffeur|monteur|begeleider|behandelaar|leidinggevende)$/,
  ],
]

/** "First Name (Billing)", "voornaam_ouder", "Wat is je naam?": of two names in a row each has columns of its own. */
const ofWhom =
  /^(?:(?<before>.{1,30}?)[ _-])??(?<part>voorna(?:am|men)|roepnaam|voorletters|tussenvoegsels?|achternaam|familienaam|first[ _]?name|last[ _]?name|surname|naam|name)(?:[ _-]?(?<behind>\(?.{1,30}?))?$/

interface NameColumn {
  readonly part: NamePart
  /** What else the head says: names are put together of columns that say the same. */
  readonly whose: string
  /** Firms stand in it as often as people: who pays and is paid. */
  readonly isMixed?: true
}

const mixedHead =
  /tegenpartij|omschrijving|counterparty|begunstigde|beneficiary|payee|payer|debtor|creditor|debiteur|crediteur|relatie|leverancier|supplier|vendor|opdrachtgever|afzender|ontvanger/

function nameColumn(head: string): NameColumn | undefined {
  if (notPersonHead.test(head)) return undefined
  const asked = head.replace(/[?:*]+$/, '').trim()
  const plain = nameHeads.find(([, pattern]) => pattern.test(asked))
  const { before = '', part = '', behind = '' } = ofWhom.exec(asked)?.groups ?? {}
  const whose = `${before} ${behind}`.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const qualified = nameHeads.find(([, pattern]) => pattern.test(part))
  // "Naam ouder" is a name by itself: what it is called by counts only beside another column for the same one.
  if (qualified !== undefined && qualified[0] !== 'name') return { part: qualified[0], whose }
  if (plain === undefined) return undefined
  return { part: plain[0], whose, ...(mixedHead.test(asked) && { isMixed: true }) }
}

/** Beside a column of given names the one that is called "name" has the family's. */
function nameColumns(heads: readonly string[]): readonly (NameColumn | undefined)[] {
  const columns = heads.map(nameColumn)
  return columns.map((column, i) => {
    if (column?.part !== 'name' || !/^(?:naam|name)\b/.test(heads[i] ?? '')) return column
    const isBesideGiven = [columns[i - 1], columns[i + 1]].some(
      (other) => other !== undefined && other.part !== 'name' && other.whose === column.whose,
    )
    return isBesideGiven ? { ...column, part: 'family' } : column
  })
}

/** A form has the labels of its first rows where a table has names: "Voorletters" below "Achternaam". */
function withoutLabels(scene: Scene, columns: readonly (NameColumn | undefined)[]): typeof columns {
  const labels = new Set<number>()
  let rows = 0
  for (const cells of rowsOf(scene)) {
    if (++rows > mostLabels) break
    for (const { start, end, column } of cells)
      if (columns[column] !== undefined && end - start <= longestLabel && isHead(decode(scene, start, end)))
        labels.add(column)
  }
  return labels.size === 0 ? columns : columns.map((column, i) => (labels.has(i) ? undefined : column))
}

/** So many rows tell whether it is a form, and a label is no longer. */
const [mostLabels, longestLabel] = [12, 30]

function isHead(text: string): boolean {
  const word = text.toLowerCase()
  return parts.test(word) || valueHeads.some(([, pattern]) => pattern.test(word))
}

const parts =
  /^(?:voorna(?:am|men)|roepnaam|voorletters?|initialen|tussenvoegsels?|achternaam|geslachtsnaam|familienaam|first ?names?|given ?names?|last ?name|surname|initials)[ :*]*$/

const notPersonHead =
  /bedrijf|product|artikel|company|organisatie|merk|bestand|file|straat|plaats|project|product|gebruiker|user|rekening|bank|afdeling|functie|firma|handels|domein|school|groep|cursus|model/

/** Whole columns whose head tells the kind where single cells could not. */
const valueHeads: readonly (readonly [Kind, RegExp, RegExp])[] = [
  [
    'DATE_OF_BIRTH',
    /^(?:geb\.?|geb\.? ?dat(?:um|\.)?|geboorte ?dat(?:um|\.)|geboren|geboortedag|dob|birth ?_?date|date ?_?of ?_?birth|verjaardag)/,
    /^\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}$/i,
  ],
  [
    'AGE',
    /^(?:leeftijd|leeft\.?|lft\.?|age)(?![a-z])|\bage$/,
    /^\d{1,3}(?: ?(?:jr\.?|jaar|jaren|years?|y))?$/,
  ],
  [
    'ADDRESS',
    /^(?:adres|straat|address|street|(?:bezoek|post|woon|aflever)adres)(?![a-z])/,
    /^(?:[A-Z'’]|\xc3).{2,40} \d{1,5}(?!\d).{0,12}$/,
  ],
  ['NL_POSTCODE', /^(?:postcode|pc|zip|postal ?_?code)/, /^[1-9]\d{3} ?(?!s[ads])[A-Za-z]{2}$/i],
  [
    'PASSWORD',
    /^(?:(?:[a-z _-]{0,20}[ _-])?(?:wachtw(?:oord)?|passw(?:or[dt])?|passwd|pwd?|ww|pass|passphrase|secret|token|(?:api|secret)[ _-]?key)|pin-?code|pin|[a-z _-]{1,15}wachtwoord)(?![a-z])(?!.*(?:hash|hint|datum|date|changed|gewijzigd))/,
    /^(?!(?:n\.?v\.?t\.?|geen|onbekend|none|null|ja|nee|true|false|yes|\*+|-+)$)\S{4,64}$/i,
  ],
]

/** More columns or rows than this in one text are read cell by cell only. */
export const maxColumns = 200

/** Claims that only the columns of a table can make: names over several columns, values by their head. */
export function readTable(scene: Scene): Claim[] {
  const heads = scene.heads.map((head) => head.trim().replace(/^["'\ufeff]+|["':]+$/g, ''))
  if (heads.length === 0 || heads.length > maxColumns) return []
  const columns = withoutLabels(scene, nameColumns(heads))
  const values = heads.map((head) => valueHeads.find(([, pattern]) => pattern.test(head)))
  const claims: Claim[] = []
  for (const cells of rowsOf(scene)) {
    append(claims, namesIn(scene, { cells, columns, heads }))
    for (const cell of cells) {
      const rule = values[cell.column]
      const written = scene.text.slice(cell.start, cell.end)
      if (rule === undefined || !rule[2].test(written)) continue
      claims.push({
        kind: rule[0],
        ...place(cell),
        value: normal(rule[0], decode(scene, cell.start, cell.end)),
        odds: 4,
        reasons: [{ code: 'column', word: heads[cell.column] ?? '' }],
      })
    }
  }
  return claims
}

const place = ({ start, end }: Cell): { start: number; end: number } => ({ start, end })

function normal(kind: Kind, written: string): string {
  if (kind === 'NL_POSTCODE') return `${written.slice(0, 4)} ${written.slice(-2).toUpperCase()}`
  const day = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written)
  if (kind !== 'DATE_OF_BIRTH' || day === null) return written
  return `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`
}

const aroundCell = bytesOf(' \t\n\r\v\f\xa0"')

/** Rows after the head, if there is one, as cells without the white space around them. */
export function* rowsOf({ bytes, heads }: Scene): Generator<Cell[]> {
  const first = bytes.indexOf(10) + 1
  if (heads.length > 0 && first === 0) return
  let start = heads.length > 0 ? first : 0
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    const cells: Cell[] = []
    let from = start
    for (let i = start; i <= end; i++) {
      if (i < end && bytes[i] !== 9) continue
      let [a, b] = [from, i]
      while (a < b && aroundCell[bytes[a] ?? 0] === 1) a++
      while (b > a && aroundCell[bytes[b - 1] ?? 0] === 1) b--
      if (cells.length < maxColumns) cells.push({ start: a, end: b, column: cells.length })
      from = i + 1
    }
    yield cells
    start = end + 1
  }
}

interface Row {
  readonly cells: readonly Cell[]
  readonly columns: readonly (NameColumn | undefined)[]
  readonly heads: readonly string[]
}

/** Letters, spaces and what stands in names; no digits, no words of organisations. */
export const plausible = /^[^\d@/\\|<>{}[\]=+*#_:;!?&%€$]{1,60}$/
export const organisation =
  /(?:^|[\s(])(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|stichting|vereniging|gmbh|ltd|inc|groep|group|holding|onbekend|n\.?v\.?t\.?|geen|nee|ja|totaal)(?=$|[\s).,])/i

function namesIn(scene: Scene, { cells, columns, heads }: Row): Claim[] {
  const claims: Claim[] = []
  for (let i = 0; i < cells.length; i++) {
    const column = columns[i]
    if (column === undefined) continue
    const goesOn = (other: NameColumn | undefined): boolean =>
      other !== undefined && other.part !== 'name' && other.whose === column.whose
    let last = i
    // Given name, infix and family name in columns side by side are one name.
    if (column.part !== 'name') while (goesOn(columns[last + 1]) && cells[last + 1] !== undefined) last++
    const group = cells.slice(i, last + 1).filter(({ start, end }) => end > start)
    i = last
    const [only] = group
    if (column.isMixed && only !== undefined && !isSomebodys(decode(scene, only.start, only.end))) continue
    const claim = nameOf(scene, group, columns)
    if (claim !== undefined) claims.push({ ...claim, reasons: [{ code: 'column', word: heads[i] ?? '' }] })
  }
  return claims
}

const addressed = /^(?:dhr|hr|heer|de heer|mw|mevr|mevrouw|mej|fam|familie|erven|drs?|ir|ing|mr|prof)\b\.?\s/i
/** "J.P. de Vries", "W TERPSTRA": no "NS Reizigers". */
const initialled = /^(?:\p{Lu}\.\s?){1,5}\p{L}|^\p{Lu} (?=\p{L}{2})/u

/** Whether a name beside those of firms is a person's by itself: by a title, initials or a given name. */
function isSomebodys(name: string): boolean {
  if (addressed.test(name) || initialled.test(name)) return true
  const [first = '', second] = name.split(/\s+/)
  const signs = signsOfHash(lexicon, hashOfText(first))
  return second !== undefined && (signs & sign.given) !== 0 && (signs & (sign.common | sign.place)) === 0
}

function nameOf(scene: Scene, group: readonly Cell[], columns: Row['columns']): Claim | undefined {
  const [first, last] = [group[0], group.at(-1)]
  if (
    first === undefined ||
    last === undefined ||
    group.every(({ column }) => columns[column]?.part === 'infix')
  )
    return undefined
  const words = group.map((cell) => ({
    part: columns[cell.column]?.part ?? 'name',
    text: decode(scene, cell.start, cell.end),
  }))
  if (words.some(({ text }) => !plausible.test(text) || organisation.test(text))) return undefined
  const order: readonly NamePart[] = ['given', 'infix', 'family', 'name']
  const value = words
    .toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
  if (!/\p{L}{2}/u.test(value) || !/\p{Lu}/u.test(value)) return undefined
  return { kind: 'PERSON', start: first.start, end: last.end, value, odds: 5, reasons: [] }
}
