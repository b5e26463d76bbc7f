import { append } from '../base/lists.ts'
import { bytesOf, isLetterOrDigit } from './characters.ts'
import { decode, type Claim, type Scene } from './scene.ts'
import { rowsOf, type Cell } from './table.ts'

type Part = 'street' | 'whole' | 'number' | 'addition' | 'postcode' | 'city'

/** What fields of an address are called, in forms and by programs: "Straat", "StrtNm", "PostalZone", "Woonpl". */
const fields: readonly (readonly [Part, RegExp])[] = [
  ['street', /^(?:straat(?:naam)?|street(?:[ _]?name)?|str(?:nm)?|strtnm)$/],
  [
    'whole',
    /^(?:(?:woon|post|bezoek|factuur|aflever)?adres|adresregel[ _]?1|straat (?:en|\+|&|\/) ?(?:huis)?(?:nummer|nr\.?)|straat\/nr\.?|street address|address(?:[ _]?line)?[ _]?1?)$/,
  ],
  [
    'number',
    /^(?:huis[ _]?(?:nummer|nr)\.?|house[ _]?number|building[ _]?number|bldgnb|nummer|number|nr\.?|hnr)$/,
  ],
  ['addition', /^(?:huisnummer)?[ _]?(?:toevoeging|toev\.?|huisletter|addition)$/],
  ['postcode', /^(?:post[ _]?(?:code|cd)|postal[ _]?(?:code|zone)|pstcd|zip(?:[ _]?code)?|pc)$/],
  ['city', /^(?:(?:woon)?plaats(?:naam)?|woonpl|city(?:[ _]?name)?|town|twnnm|stad)$/],
]

const street = /^(?:\d{1,2}e )?['\p{Lu}][\p{L}'’ .()/-]{1,58}$/u
const whole = /^['\p{Lu}][\p{L}'’ .-]{1,50} \d{1,5} ?(?:[-/ ]?[A-Za-z\d]{1,4})?$/u
const noStreet = /^(?:zie|via|tel|kamer|unit|onbekend|geen|idem|bijlage|pagina|see|room|page)\b/i
const house = /^\d{1,5} ?(?:[-/]? ?[A-Za-z\d]{1,6})?$/
const postcode = /^[1-9]\d{3} ?[A-Z]{2}$/i
/** What stands between the fields of one address at most. */
const mostFields = 7

interface Field {
  readonly part: Part | undefined
  readonly start: number
  readonly end: number
}

/** Addresses of which the parts stand in columns of their own. */
export function addressColumns(scene: Scene): Claim[] {
  const parts = scene.heads.map((head) => partOf(head.replaceAll(/["\ufeff]/g, '')))
  if (!parts.some((part) => part === 'street' || part === 'whole')) return []
  const claims: Claim[] = []
  for (const cells of rowsOf(scene)) {
    const row = cells.map(({ start, end, column }: Cell): Field => ({ part: parts[column], start, end }))
    append(claims, addressesIn(scene, row))
  }
  return claims
}

const line = /[\s>*•|-]{0,8}(straat|street|str|adres|address|woonadres|postadres)[^\n:]{0,25}:/iy
const field = /[\s>*•|-]{0,8}([^\n:]{1,30}):[ \t]*([^\n]{0,70}?)[ \t\r]*(?:\n|$)/y

/** Addresses of which the parts stand on lines of their own, each behind what it is called. */
export function addressLines(scene: Scene): Claim[] {
  const claims: Claim[] = []
  let past = 0
  for (let at = 0; at >= 0 && at < scene.bytes.length; at = nextLine(scene, at)) {
    if (at < past || !mayBeField(scene, at)) continue
    line.lastIndex = at
    if (!line.test(scene.text)) continue
    const found = fieldsFrom(scene, at)
    past = found.at(-1)?.end ?? past
    append(claims, addressesIn(scene, found))
  }
  return claims
}

/** Where the next line begins; -1 behind the last. */
function nextLine({ bytes }: Scene, at: number): number {
  const end = bytes.indexOf(newline, at)
  return end < 0 ? -1 : end + 1
}

const newline = 10
const firstLetters = bytesOf('sSaAwWpP')
const beforeField = 9

/** Whether the first letter of the line is that of such a field: most lines begin with another. */
function mayBeField({ bytes }: Scene, at: number): boolean {
  let i = at
  while (i < at + beforeField && !isLetterOrDigit(bytes, i) && bytes[i] !== newline) i++
  return firstLetters[bytes[i] ?? 0] === 1
}

/** All of them; of two that begin at one place the one that tells more. */
export function withAddresses(claims: Claim[], told: readonly Claim[]): Claim[] {
  if (told.length === 0) return claims
  const values = new Map(told.map(({ start, value }) => [start, value]))
  const tellsLess = ({ start, value }: Claim): boolean => {
    const more = values.get(start)
    return more !== undefined && (more.startsWith(`${value},`) || more.startsWith(`${value} `))
  }
  const others = claims.filter((claim) => claim.kind !== 'ADDRESS' || !tellsLess(claim))
  return [...others, ...told]
}

function fieldsFrom({ text }: Scene, from: number): readonly Field[] {
  const found: Field[] = []
  field.lastIndex = from
  while (found.length < mostFields) {
    const match = field.exec(text)
    if (match === null) break
    const [written, label = '', value = ''] = match
    const start = match.index + written.lastIndexOf(value, written.trimEnd().length)
    found.push({ part: partOf(label), start, end: start + value.length })
  }
  return found
}

/** "addressPostalZone" is called by its last words, and so is a key within a key. */
function partOf(label: string): Part | undefined {
  const whole = label.trim().toLowerCase()
  const known = fields.find(([, pattern]) => pattern.test(whole))
  if (known !== undefined) return known[0]
  const last = /[ _.]([^ _.]+)$/.exec(whole)?.[1]
  return last === undefined ? undefined : fields.find(([, pattern]) => pattern.test(last))?.[0]
}

function addressesIn(scene: Scene, row: readonly Field[]): Claim[] {
  return row.flatMap((one, i): Claim[] => {
    if ((one.part !== 'street' && one.part !== 'whole') || one.end <= one.start) return []
    const written = decode(scene, one.start, one.end)
    const value =
      one.part === 'whole' ? wholeOf(written) : composed(scene, written, row.slice(i + 1, i + mostFields))
    if (value === undefined) return []
    return [
      { kind: 'ADDRESS', start: one.start, end: one.end, value, odds: 3.5, reasons: [{ code: 'label' }] },
    ]
  })
}

function wholeOf(written: string): string | undefined {
  return whole.test(written) && !noStreet.test(written) ? written.replaceAll(/\s+/g, ' ') : undefined
}

/** The street with its number; postcode and place behind it when they are told. */
function composed(scene: Scene, written: string, next: readonly Field[]): string | undefined {
  const ends = next.findIndex(({ part }) => part === 'street')
  const own = ends < 0 ? next : next.slice(0, ends)
  const of = (part: Part): string => {
    const one = own.find((other) => other.part === part)
    return one === undefined ? '' : decode(scene, one.start, one.end).trim()
  }
  const number = of('number')
  if (!street.test(written) || !house.test(number)) return undefined
  const code = of('postcode')
  const [city, addition] = [of('city'), of('addition')]
  const place = postcode.test(code) ? `${code.slice(0, 4)} ${code.slice(-2).toUpperCase()} ${city}` : city
  return [`${written} ${number} ${addition}`, place]
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(', ')
}
