import { remembering } from '../base/remember.ts'

/** A name taken apart, folded to lower case without diacritics, so that spellings can be compared. */
export interface NameParts {
  readonly given: readonly string[]
  readonly initials: readonly string[]
  /** Without tussenvoegsel; a double name gives both halves. */
  readonly family: readonly string[]
}

const prefixes = new Set(
  "van von vom de den der het 't ten ter te la le du des del della di da dos al el ben bin ibn abu ould op aan in zu zum y".split(
    ' ',
  ),
)
/** Words that a family name begins with, and that alone are one: "Oude Nijhuis", "Groot Koerkamp", "Klein Gunnewiek". */
const beginnings = new Set('oude olde groot groote grote klein kleine lutke nieuwe'.split(' '))
const titles = new Set(
  'eo e/o dhr mevr mw mevrouw meneer mijnheer heer mr drs dr ir ing prof ds bc bsc msc ma ba phd llm mba jr sr mrs ms miss sir herr frau madame monsieur'.split(
    ' ',
  ),
)

/** Lower case, without diacritics, points and double spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’`´]/g, "'")
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A mailbox repeats its names; taking one apart costs more than remembering it. */
const maxRemembered = 20_000

/** Takes a name apart: "J.P. de Vries", "Vries, Jan de", "Jan de Vries-Bakker", "Piet". */
export const parseName: (name: string) => NameParts = remembering(maxRemembered, takeApart)

function takeApart(name: string): NameParts {
  const folded = foldName(name).replace(/\(.*?\)/g, ' ')
  const comma = folded.indexOf(',')
  const ordered = comma > 0 ? `${folded.slice(comma + 1)} ${folded.slice(0, comma)}` : folded
  const tokens = ordered
    .replace(/\b((?:[a-z]\.)+)(?=[a-z]{2})/g, '$1 ')
    .split(/\s+/)
    .filter((token) => token !== '' && !titles.has(token.replace(/\./g, '')))
  return divide(tokens, comma > 0)
}

function divide(tokens: readonly string[], familyKnown: boolean): NameParts {
  const given: string[] = []
  const initials: string[] = []
  let at = 0
  for (; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    if (isInitials(token)) initials.push(...token.replace(/[^\p{L}]/gu, ''))
    else if (at < tokens.length - 1 && beginnings.has(token)) break
    else if (prefixes.has(token) && !(token === 'ben' && beginsName(tokens, at))) break
    else if (at === tokens.length - 1 && (at > 0 || familyKnown)) break
    else given.push(token)
  }
  const family = tokens
    .slice(at)
    .filter((token, i, all) => !prefixes.has(token) && !(i < all.length - 1 && beginnings.has(token)))
    .flatMap((token) => token.split('-'))
    .filter((token) => token !== '')
  return { given, initials, family }
}

/** "Ben Smit"; in "Mohamed ben Ali" it stands before the family's. */
function beginsName(tokens: readonly string[], at: number): boolean {
  return at === 0 && tokens.length > 1
}

function isInitials(token: string): boolean {
  return /^(?:\p{L}\.)+\p{L}?\.?$/u.test(token) || /^\p{L}$/u.test(token)
}

/** Given names that are one: short forms as Dutch families use them. Each group folded. */
const nicknames: readonly string[] = [
  'jan johannes johan hans',
  'piet pieter peter petrus',
  'kees cornelis cees',
  'henk hendrik',
  'wim willem',
  'bert albert lambert hubert',
  'klaas nicolaas nico',
  'gerrit ger gerard',
  'tom thomas',
  'rob robert robbert',
  'bas sebastiaan',
  'ton anton antonius',
  'theo theodorus',
  'joop johannes joseph jozef',
  'sjaak jacques jaap jacob',
  'dirk diederik',
  'fred frederik alfred',
  'ben benjamin bernard',
  'max maximiliaan',
  'els elisabeth liesbeth elly',
  'ans anna johanna annie',
  'riet maria marietje rie',
  'trudy geertruida truus',
  'annie anna anneke',
  'ineke wilhelmina mina',
  'bep elisabeth',
  'lies elisabeth',
  'kim kimberly',
  'mo mohamed mohammed muhammad mohammad',
  'moh mohamed mohammed',
  'fatima fatma',
  'alex alexander alexandra',
  'chris christiaan christian christine',
  'mike michael michiel',
  'bill william',
  'bob robert',
  'liz elizabeth',
  'kate katherine catharina',
  'sam samuel samantha',
]

const nicknameGroups = buildNicknames()

function buildNicknames(): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>()
  nicknames.forEach((group, index) => {
    for (const name of group.split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(index))
  })
  return groups
}

function isNickname(a: string, b: string): boolean {
  const groupsOfB = nicknameGroups.get(b)
  return groupsOfB !== undefined && nicknameGroupsOf(a).some((group) => groupsOfB.has(group))
}

/** The numbers of the groups of given names that are one in which this one is. */
export const nicknameGroupsOf = (given: string): readonly number[] => [...(nicknameGroups.get(given) ?? [])]

/**
 * - `same`: equal given and family name
 * - `nickname`: equal family name, given names of one group
 * - `fits`: nothing contradicts it, but one of the two says less (initials, only a given or family name)
 * - `different`: they contradict each other
 */
export type NameMatch = 'same' | 'nickname' | 'fits' | 'different'

/** How two names go together. */
export function compareNames(a: NameParts, b: NameParts): NameMatch {
  const family = compareFamily(a.family, b.family)
  if (family === 'different') return 'different'
  const given = compareGiven(a, b)
  if (given === 'different') return 'different'
  if (family === 'fits') return given === 'same' || given === 'nickname' ? 'fits' : given
  return given
}

/**
 * True when two names may be of one person of whom something else is known to be the same: the given name, and a family name that
 * is another one (before and after a marriage) or misspelt; or the family name, and a given name that is misspelt.
 */
export function mayBeOnePerson(a: NameParts, b: NameParts): boolean {
  const [first, second] = [a.given[0], b.given[0]]
  if (first === undefined || second === undefined || Math.min(first.length, second.length) < 3) return false
  if (first === second || isNickname(first, second)) return true
  const isNear = first.length > 3 && first[0] === second[0] && isOneEditApart(first, second)
  return isNear && compareFamily(a.family, b.family) === 'same'
}

/** One letter more, less or other, or two that changed places. */
function isOneEditApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}

/** What stands between given and family name, folded: "van der"; '' for none. */
export const prefixOf: (name: string) => string = remembering(maxRemembered, (name) =>
  foldName(name)
    .split(/[\s,]+/)
    .filter((word) => prefixes.has(word))
    .join(' '),
)

function compareFamily(a: readonly string[], b: readonly string[]): 'same' | 'fits' | 'different' {
  if (a.length === 0 || b.length === 0) return 'fits'
  if (a.length === 1 && b.length === 1) return a[0] === b[0] ? 'same' : 'different'
  if (a.join(' ') === b.join(' ') || a.join('') === b.join('')) return 'same'
  // A maiden name before or after the hyphen: "Bakker" and "Bakker-de Wit" share a half.
  return a.some((half) => half.length > 2 && b.includes(half)) ? 'same' : 'different'
}

function compareGiven(a: NameParts, b: NameParts): NameMatch {
  const [first, second] = [a.given[0], b.given[0]]
  if (first !== undefined && second !== undefined) {
    if (first === second || withoutHyphens(first) === withoutHyphens(second)) return 'same'
    return isNickname(first, second) ? 'nickname' : 'different'
  }
  const [x, y] = [first?.[0] ?? a.initials[0], second?.[0] ?? b.initials[0]]
  if (x === undefined || y === undefined) return 'fits'
  return x === y ? 'fits' : 'different'
}

function withoutHyphens(name: string): string {
  return name.includes('-') ? name.replaceAll('-', '') : name
}

/** The name as one says it: "Marieke van den Berg" for "Berg, Marieke van den". What stands behind a comma and is no given name stays there. */
export function spokenName(name: string): string {
  const [, family = '', rest = ''] = /^([^,]+),\s*([^,]+)$/.exec(name.trim()) ?? []
  const words = rest.split(/\s+/)
  const { given, initials } = parseName(name)
  const isTurned =
    words.length <= mostBeforeFamily && given.length + initials.length > 0 && !endsInDegree(rest)
  return family !== '' && isTurned ? `${rest} ${family.trim()}` : name
}

/** More words before a family name than these are a sentence. */
const mostBeforeFamily = 6

/** "Bakker, MSc", "Smit, RA". */
const endsInDegree = (text: string): boolean =>
  titles.has(text.toLowerCase().replace(/[.\s]/g, '')) || /^[A-Z]{2,4}$/.test(text.trim())

/** True when the name has both a family name and something before it. */
export function isFullName({ given, initials, family }: NameParts): boolean {
  return family.length > 0 && (given.length > 0 || initials.length > 0)
}

/** Legal forms with dots stand behind the name: before it they are somebody's initials ("S.A. de Vries"). */
const dottedForms =
  /[^\s,]\s(?:b\.\s?v|n\.\s?v|v\.\s?o\.\s?f|c\.\s?v|s\.\s?a|s\.r\.o|sp\.\sz\so\.o|a\.g|e\.v)\.?(?=$|[\s),])/i

const organisationWords =
  /(?:^|[\s(])(?:bv|nv|vof|cv|ltd|inc|llc|gmbh|sa|plc|corp|corporation|company|pty|ag|kg|oy|aps|sarl|kft|foundation|association|university|universiteit|institute|instituut|ministerie|vvd|pvda|cda|d66|groenlinks|pvv|sgp|fnv|cnv|pkn|knvb|anwb|commissie|committee|stichting|vereniging|vve|maatschap|groep|group|holding|bedrijf|bouw|service|services|team|support|helpdesk|klantenservice|administratie|afdeling|redactie|nieuwsbrief|newsletter|webshop|shop|winkel|boekhouding|info|sales|office|kantoor|gemeente|ziekenhuis|school|bank|verzekeringen|salaris|facturen|bestellingen|notifications?|alerts?|mailer|system|postmaster|beheer|receptie|planning|systemen|software|hosting|online|media|studio|academy|academie|centrum|praktijk|garage|autobedrijf|kapsalon|schoonheidssalon|bakkerij|slagerij|restaurant|eetcaf[eé]|caf[eé]|hotel|apotheek|huisartsen|tandartsen|fysiotherapie|rijschool|timmerbedrijf|schildersbedrijf|loodgietersbedrijf|installatiebedrijf|drukkerij|uitgeverij|hoveniers?|kinderopvang|groothandel|transport|logistiek|uitvaart|makelaardij|notariaat|advocaten|accountants|consultancy|advies|koeriers?|pakketten|verzekering|pensioen|fonds|leasing?|energie|telecom|internet|cloud|portal|portaal|app|taxi|taxicentrale|pizzeria|snackbar|cafetaria|voicemail|huisarts|huisartsenpost|dierenarts|tandarts|loodgieter|sportschool)(?=$|[\s),.])/i

/** What programs and shops write where the name of their user belongs: found as the author of many a file. */
const accountWords =
  /(?:^|[\s(-])(?:(?:standaard|windows-?)?gebruikers?|users?|utilisateur|benutzer|usuario|utente|windows|administrator|admin|beheerder|systeembeheer|eigenaar|owner|authors?|auteur|unknown|onbekende?|anoniem|anonymous|default|preferred customer|secretariaat|computer|laptop|scanner|printer|your name|(?:uw|jouw|volledige) naam)(?=$|[\s),.])/i

/** The same, where it is all there is: each is somebody's family name too. */
const accountNames =
  /^(?:guest|gast|test|root|home|thuis|werk|familie|prive|privé|none|geen|nvt|n\.v\.t\.|name|naam|hp|dell|acer|asus|lenovo|toshiba|medion|samsung|apple|microsoft|pc(?:-[\p{L}-]+)?|gateway|sony|philips|canon|epson|brother|ricoh|xerox|konica minolta)$/iu

/** True when the words can be a person's name: no digits, no words of organisations or accounts, at most seven words with two letters in a row. */
export const looksLikePerson: (name: string) => boolean = remembering(maxRemembered, (name) => {
  const trimmed = name.trim()
  if (trimmed.length < 2 || trimmed.length > 80 || /[\d@/\\|<>{}[\]=+*#_:;!?&]/.test(trimmed)) return false
  if (accountWords.test(trimmed) || accountNames.test(trimmed)) return false
  if (dottedForms.test(trimmed)) return false
  if (organisationWords.test(trimmed) || /\.(?:nl|com|org|net|eu|be|example)\b/i.test(trimmed)) return false
  const words = trimmed.split(/\s+/)
  return words.length <= 7 && /\p{L}{2}/u.test(trimmed)
})

/** "Tom Verhoeven | Isala Bouwzaken": who it is, without the firm that some write behind their name. */
export function withoutFirm(name: string): string {
  const [who = '', ...firm] = name.split(/\s+[|•·@–—]\s+/)
  return firm.length > 0 && looksLikePerson(who) && isFullName(parseName(who)) ? who : name
}
