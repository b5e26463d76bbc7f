import { sign } from '../lexicon.ts'
import type { Looking, SignedWord } from '../looking.ts'
import { decode, lowerText, type Scene, type Token } from '../scene.ts'
import { is, isCapitalised, isName } from './questions.ts'
import { tokenAt } from './tokens.ts'

// Fields of a form in which the parts of a name stand apart: "Achternaam: ....Terpstra....  Voorletters: W.J."

type Part = 'family' | 'given' | 'initials' | 'infix' | 'name'

/** A label with its value, which is empty where nothing was filled in. */
interface Field {
  readonly part: Part
  /** What else the label says: parts of one name are put together of labels that say the same. */
  readonly whose: string
  readonly isShort: boolean
  readonly label: number
  readonly start: number
  readonly end: number
  readonly words: readonly Token[]
}

/** A stretch of labels and values that was read already. */
export type FieldPlace = Pick<Field, 'label' | 'end'>

/** Gives where the field ends when this word lies in one that was read with another; 0 when it does not. */
export function endOfKnownField({ fields }: Looking, start: number): number {
  for (const { label, end } of fields) if (label <= start && start < end) return end
  return 0
}

/** Reads a name of which each part has a label; gives where its first part ends, or 0 when this is no such form. */
export function readFields(looking: Looking, word: SignedWord): number {
  const { scene, claims } = looking
  if (word.end - word.start < shortest) return 0
  const fields = fieldsFrom(scene, labelStart(scene, word.start))
  const family = fields.find(({ part, end, start }) => (part === 'family' || part === 'name') && end > start)
  const given = fields.find(({ part, isShort }) => part === 'given' && !isShort)
  const short = fields.find(({ part, isShort }) => part === 'given' && isShort)
  const infix = fields.find(({ part }) => part === 'infix')
  const called = given ?? short ?? fields.find(({ part }) => part === 'initials')
  if (family === undefined || (called ?? infix) === undefined) return 0
  const value = valueOf(scene, { called, infix, family })
  if (value === undefined) return 0
  const isListed = fields.some(({ words }) => words.some(isName))
  for (const { start, end } of [family, given, short].filter((one) => one !== undefined))
    claims.push({
      kind: 'PERSON',
      start,
      end,
      value,
      odds: isListed ? odds.listed : odds.unlisted,
      reasons: [{ code: 'label', word: lowerText(scene, word) }],
    })
  looking.fields.splice(0, Infinity, ...fields)
  return fields[0]?.end ?? 0
}

/** As long as "naam"; "van" stands before names everywhere. */
const shortest = 4
const odds = { listed: 4, unlisted: 2.4 }

interface NameParts {
  readonly called: Field | undefined
  readonly infix: Field | undefined
  readonly family: Field
}

/** "Wubbo van der Terpstra"; undefined when the parts say the same, or nothing tells that it is a name. */
function valueOf(scene: Scene, { called, infix, family }: NameParts): string | undefined {
  const [first, between, last] = [called, infix, family].map((field) =>
    field === undefined ? '' : decode(scene, field.start, field.end).trim(),
  )
  if (last === undefined || first?.toLowerCase() === last.toLowerCase()) return undefined
  const isSaid = between === '' || last.toLowerCase().startsWith(`${between?.toLowerCase()} `)
  return [first, isSaid ? '' : between, last].filter((part) => part !== '').join(' ')
}

/** "First name": the walk stops at its last word. */
function labelStart({ text }: Scene, start: number): number {
  const before = /(?:first|last|given|family)[ _-]$/i.exec(text.slice(Math.max(0, start - 7), start))
  return start - (before?.[0].length ?? 0)
}

/** As many as a name has parts. */
const mostFields = 6
/** Between two of them may stand a tick box, a number, another field. */
const longestBetween = 90

/** The fields from this label on that are about one name, each part once. */
function fieldsFrom(scene: Scene, label: number): readonly Field[] {
  const fields: Field[] = []
  let next = readField(scene, label)
  while (next !== undefined && fields.length < mostFields) {
    const field = next
    if (field.end > field.start) {
      if (fields.some((other) => !goWith(other, field))) return fields
      fields.push(field)
    } else if (fields.length === 0) return fields
    next = nextField(scene, field.end)
  }
  return fields
}

function goWith(one: Field, other: Field): boolean {
  // What the first says of whom it is holds for those behind it.
  if (other.whose !== '' && one.whose !== other.whose) return false
  if (isLast(one) && isLast(other)) return false
  return one.part !== other.part || one.isShort !== other.isShort
}

const isLast = ({ part }: Field): boolean => part === 'family' || part === 'name'

/** The next field of a name behind this place, unless a blank line or somebody else's field stands in between. */
function nextField(scene: Scene, from: number): Field | undefined {
  const text = scene.text.slice(from, from + longestBetween)
  const found = mayBeLabel.exec(text)
  if (found === null || others.test(text.slice(0, found.index))) return undefined
  return readField(scene, from + found.index)
}

const mayBeLabel =
  /\b(?:achter|familie|geslachts|voor|roep|tussen|first|last|given|family|surname|initial|naam\b|name\b)/i
const others =
  /\n[ \t\r]*\n|\b(?:partner|kind|moeder|vader|ouder|werkgever|huisarts|contactpersoon|gemachtigde|verzorger|echtgeno|relatie|bedrijf|school|mother|father|spouse|child|employer)/i

const label =
  /(?:(?<family>achternaam|familienaam|geslachtsnaam|surname|(?:last|family)[ _-]?name)|(?<given>voorna(?:am|men)(?:\/voornamen)?|(?:first|given)[ _-]?names?)|(?<short>roepnaam)|(?<initials>voorletters?|initialen|initials)|(?<infix>(?:tussen|voor)voegsels?)|naam|name)(?:\((?:s|en)\))?\*?(?: ?\([^)\n]{1,30}\))?(?<whose>(?: (?!en |and )[a-z\x80-\xff]{2,20}){0,2})["'*]?(?: {0,3}[:=]| ?(?<bare>[\t|]|(?=\.{3}|_{3}| {2}|\r?\n)))/iy

/** What was printed to write on, and what encloses a value. */
const fill = /(?:[ \t._|[\]"']|\xe2\x80\xa6|\xc2[\xa0\xb7]){0,120}/y
const lineBreak = /\r?\n/y

/** The label here with its value; undefined when this is no label of a part of a name. */
function readField(scene: Scene, at: number): Field | undefined {
  const { text } = scene
  label.lastIndex = at
  const found = label.exec(text)
  if (found?.groups === undefined) return undefined
  const { groups } = found
  const { short, whose = '', bare } = groups
  // Without a colon it is a label where a line or cell begins with it.
  if (
    bare !== undefined &&
    !(opensCell.test(text.slice(Math.max(0, at - longestOpening), at)) && whose === '')
  )
    return undefined
  const part = named.find((one) => groups[one] !== undefined) ?? (short === undefined ? 'name' : 'given')
  const start = valueStart(scene, label.lastIndex)
  const words = wordsFrom(scene, start, part)
  return {
    part,
    whose: whose.trim().toLowerCase(),
    isShort: short !== undefined,
    label: at,
    start,
    end: words.at(-1)?.end ?? start,
    words,
  }
}

const named = ['family', 'given', 'initials', 'infix'] as const
const opensCell = /(?:^|[\n\t|])[ \t"'*\d.)-]{0,6}$/
const longestOpening = 8

/** Behind what was printed to write on; on the line below when nothing more stands on this one. */
function valueStart({ text, context }: Scene, from: number): number {
  fill.lastIndex = from
  fill.test(text)
  const start = fill.lastIndex
  lineBreak.lastIndex = start
  if (context.layout === 'table' || !lineBreak.test(text)) return start
  fill.lastIndex = lineBreak.lastIndex
  fill.test(text)
  return fill.lastIndex
}

const mostWords = 5

/** The words of the value: none where another label, or what cannot be of a name, stands. */
function wordsFrom(scene: Scene, start: number, part: Part): readonly Token[] {
  const words: Token[] = []
  let token = tokenAt(scene, start)
  while (token !== undefined && words.length < mostWords && mayFill(scene, token, part)) {
    words.push(token)
    const { end } = token
    token = scene.text[end] === ' ' ? tokenAt(scene, end + 1) : undefined
  }
  const isFilled = part === 'infix' || words.some((word) => word.form !== 'infix')
  return isFilled && !(part === 'name' && isWhole(words)) ? words : []
}

/** "Naam: Wubbo Terpstra" is no family name alone. */
const isWhole = (words: readonly Token[]): boolean =>
  words.some(({ form }) => form === 'initials') || words.filter(isCapitalised).length > 1

function mayFill(scene: Scene, token: Token, part: Part): boolean {
  if (part === 'infix') return is(token, sign.infix)
  if (token.form === 'infix') return part !== 'initials'
  if (isOtherWord(scene, token)) return false
  if (token.form === 'initials') return part === 'initials' || part === 'given'
  if (part === 'initials') return token.form === 'capitals' && token.end - token.start <= mostInitials
  if (isCapitalised(token)) return true
  return is(token, part === 'given' ? sign.given : sign.given | sign.family)
}

const mostInitials = 5

/** The label of what follows, or what is written where there is no name: "n.v.t.", "zie boven", "verplicht veld". */
function isOtherWord({ text }: Scene, token: Token): boolean {
  if (is(token, sign.never | sign.organisation | sign.label) && !isName(token)) return true
  labelEnd.lastIndex = token.end
  if (labelEnd.test(text)) return true
  label.lastIndex = token.start
  return label.test(text)
}

const labelEnd = /\)?\*? {0,3}[:=]/y
