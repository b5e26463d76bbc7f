import { inMemory } from '../../base/bytes.ts'
import type { Item } from '../document.ts'

/**
 * An address book as a table, as Google, Outlook and Thunderbird export it: each row becomes a card. Undefined when the
 * heads are not those of such an export: other lists of people stay tables.
 */
export function contactColumns(head: readonly string[]): ContactColumns | undefined {
  const names = head.map((name) => name.trim().toLowerCase())
  const isExport = telltales.some((heads) => heads.every((one) => names.some((name) => one.test(name))))
  return isExport ? { head, fields: names.map(fieldOf) } : undefined
}

export interface ContactColumns {
  readonly head: readonly string[]
  readonly fields: readonly Field[]
}

/** Heads that only these programs write. */
const telltales: readonly (readonly RegExp[])[] = [
  [/^(?:e-mail|phone) 1 - value$/],
  [/^first name$/, /^last name$/, /^e-?mail (?:address|display name)$/, /^(?:home|business) street$/],
  [/^voornaam$/, /^achternaam$/, /^e-?mail: ?weergavenaam$|^(?:werkadres|huisadres),? straat$/],
  [/^first name$/, /^last name$/, /^display name$/, /^primary email$/],
]

type Simple =
  | 'given'
  | 'additional'
  | 'family'
  | 'full'
  | 'nick'
  | 'email'
  | 'phone'
  | 'organisation'
  | 'title'
  | 'birthday'
/** Parts of an address belong together by what stands before them: "Home", "Werkadres". */
type Field =
  | { readonly is: Simple | 'note' | 'nothing' }
  | { readonly is: 'address'; readonly of: string; readonly part: AddressPart }
type AddressPart = 'street' | 'city' | 'region' | 'postcode' | 'country' | 'whole'

const simple: readonly (readonly [Simple | 'nothing', RegExp])[] = [
  // What kind of value stands in the next column.
  [
    'nothing',
    / - (?:type|label)$|^e-?mail ?\d? ?type$|^e-?mailtype|yomi|^(?:priority|prioriteit|sensitivity)$/,
  ],
  ['given', /^(?:first name|given name|voornaam)$/],
  ['additional', /^(?:middle name|additional name|middelste naam)$/],
  ['family', /^(?:last name|family name|achternaam)$/],
  [
    'full',
    /^(?:name|display name|file as)$|^e-?mail ?\d? ?(?:display name|: ?weergavenaam)$|^e-?mail \d: ?weergavenaam$/,
  ],
  ['nick', /^(?:nickname|bijnaam)$/],
  ['email', /^(?:e-?mail(?: ?\d)?(?: - value| address)?|e-?mailadres(?: \d)?|(?:primary|secondary) email)$/],
  ['phone', /\b(?:phone|fax|pager|mobile number|tty)\b(?!.*type)|telefoon|^fax |^semafoon$/],
  ['organisation', /^(?:company|organization|organization name|organization(?: 1)? - name|bedrijf)$/],
  ['title', /^(?:job title|organization title|organization(?: 1)? - title|functie)$/],
  ['birthday', /^(?:birthday|verjaardag|geboortedatum)$/],
]

const addressParts: readonly (readonly [AddressPart, RegExp])[] = [
  ['whole', /^(address \d) - formatted$/],
  ['street', /^(address \d|home|business|other|work|\S*adres),? (?:- )?(?:street|address|straat)$/],
  ['city', /^(address \d|home|business|other|work|\S*adres),? (?:- )?(?:city|plaats)$/],
  ['region', /^(address \d|home|business|other|work|\S*adres),? (?:- )?(?:region|state|provincie)$/],
  ['postcode', /^(address \d|home|business|other|work|\S*adres),? (?:- )?(?:postal code|zipcode|postcode)$/],
  ['country', /^(address \d|home|business|other|work|\S*adres),? (?:- )?(?:country\/region|country|land.*)$/],
]

function fieldOf(head: string): Field {
  const known = simple.find(([, pattern]) => pattern.test(head))
  if (known !== undefined) return { is: known[0] }
  for (const [part, pattern] of addressParts) {
    const of = pattern.exec(head)?.[1]
    if (of !== undefined) return { is: 'address', of, part }
  }
  return { is: 'note' }
}

/** A row as a card (RFC 2426); columns that no card has become its note, each behind its head. */
export function cardOf({ head, fields }: ContactColumns, row: readonly string[], path: string): Item {
  const values = new Map<Simple, string[]>()
  const notes: string[] = []
  const places = new Map<string, Place>()
  for (const [i, cell] of row.entries()) {
    const field = fields[i]
    const value = cell.trim()
    if (field === undefined || value === '' || field.is === 'nothing') continue
    if (field.is === 'note') notes.push(`${head[i] ?? ''}: ${value}`)
    else if (field.is === 'address') places.set(field.of, { ...places.get(field.of), [field.part]: value })
    else values.set(field.is, [...(values.get(field.is) ?? []), ...valuesIn(value)])
  }
  const all = (is: Simple): readonly string[] => values.get(is) ?? []
  const first = (is: Simple): string => all(is)[0] ?? ''
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${[first('family'), first('given'), first('additional'), '', ''].map(escaped).join(';')}`,
    ...line('FN', all('full').slice(0, 1)),
    ...line('NICKNAME', all('nick')),
    ...line('EMAIL', all('email')),
    ...line('TEL', all('phone')),
    ...[...places.values()].map((place) => `ADR:${addressOf(place)}`),
    ...line('ORG', all('organisation').slice(0, 1)),
    ...line('TITLE', all('title').slice(0, 1)),
    ...line('BDAY', all('birthday').slice(0, 1)),
    ...line('NOTE', notes.length === 0 ? [] : [notes.join('\n')]),
    'END:VCARD',
  ]
  const bytes = inMemory(Buffer.from(`${lines.join('\r\n')}\r\n`))
  return { path, name: '', mediaType: 'text/vcard', charset: 'utf-8', bytes }
}

type Place = Partial<Record<AddressPart, string>>

function line(name: string, values: readonly string[]): string[] {
  return values.map((value) => `${name}:${escaped(value)}`)
}

/** Google writes several values into one cell. */
function valuesIn(cell: string): string[] {
  return cell
    .split(' ::: ')
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

function escaped(value: string): string {
  return value.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)
}

/** Post box; extended; street; city; region; postcode; country. */
function addressOf({ street, city, region, postcode, country, whole }: Place): string {
  const isWhole = street === undefined && city === undefined
  const parts = isWhole ? [whole] : [street, city, region, postcode, country]
  return ['', '', ...parts.map((part) => escaped(part ?? ''))].join(';')
}
