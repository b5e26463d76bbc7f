import { append } from '../lists.ts'
import { RegExpParser, type AST } from '@eslint-community/regexpp'

/**
 * What must stand in a folded text for a pattern to match anywhere in it: of every list at least one. No list at all: the pattern may match anything.
 * In a folded text letters are small, and a space stands for any row of what is no ASCII letter, digit or underscore: "_" aside, the word
 * boundaries of the pattern are its spaces. (The idea is that of RE2's FilteredRE2; what is asked of a text is never more than a match needs.)
 */
export type Needles = readonly (readonly string[])[]

/** A list with more strings than this is looked for no longer: what has so many forms stands in every text. */
const mostForms = 400
/** Of a longer string its beginning tells enough. */
const longestNeedle = 14
/** Shorter ones, boundaries included, stand in every text. */
const shortestNeedle = 3
const mostLists = 2

/** The needles of a pattern, at most two lists, those that say most. */
export function needlesOf({ source, flags }: RegExp): Needles {
  const isUnicode = flags.includes('u')
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, isUnicode)
  const lists = new Map(listsOf(ofAlternatives(alternatives)).map((list) => [list.join('|'), list]))
  return [...lists.values()].toSorted(byWorth).slice(0, mostLists)
}

/** What a piece of a pattern matches: nothing but these texts, or what holds something of every list. */
type Piece = { readonly exact: readonly string[] } | { readonly lists: readonly (readonly string[])[] }

const empty: Piece = { exact: [''] }
const boundary: Piece = { exact: [' '] }
const anything: Piece = { lists: [] }

/** `before`: what stands in front of each of them. */
function ofAlternatives(alternatives: readonly AST.Alternative[], before = ''): Piece {
  const pieces = alternatives.map(({ elements }) => ofRow(elements, before))
  const exact = pieces.flatMap((piece) => ('exact' in piece ? [piece.exact] : []))
  const forms = [...new Set(exact.flat())]
  if (exact.length === pieces.length && forms.length <= mostForms) return { exact: forms }
  const ranked = pieces.map((piece) => listsOf(piece).toSorted(byWorth))
  const merged = Array.from({ length: mostLists }, (_, rank) =>
    ranked.map((lists) => lists[Math.min(rank, lists.length - 1)]),
  )
  return {
    lists: merged.flatMap((lists) => {
      const some = lists.filter((list) => list !== undefined)
      const all = [...new Set(some.flat())]
      return some.length === ranked.length && all.length <= mostForms ? [all] : []
    }),
  }
}

function ofRow(elements: readonly AST.Element[], before: string): Piece {
  const lists: (readonly string[])[] = []
  /** What was read since the last that can be anything: one of these, and behind it the letters that follow. */
  let forms: readonly string[] = [before]
  let letters = ''
  const cut = (): void => {
    append(lists, listsOf({ exact: joinedForms(forms, [letters]) }))
    letters = ''
  }
  let isExact = true
  for (const element of elements) {
    const piece = ofElement(element, forms.length === 1 && `${forms[0] ?? ''}${letters}` === ' ' ? ' ' : '')
    if ('lists' in piece) {
      cut()
      isExact = false
      append(lists, piece.lists)
      forms = ['']
    } else if (piece.exact.length === 1) letters = joined(letters, piece.exact[0] ?? '')
    else {
      const more = joinedForms(joinedForms(forms, [letters]), piece.exact)
      if (more.length > mostForms) {
        cut()
        isExact = false
      }
      forms = more.length > mostForms ? piece.exact : more
      letters = ''
    }
  }
  if (isExact) return { exact: joinedForms(forms, [letters]) }
  cut()
  return { lists }
}

/** Each of some with each of others behind it; more than are allowed when there would be many more. */
function joinedForms(some: readonly string[], others: readonly string[]): readonly string[] {
  if (others.length === 1 && others[0] === '') return some
  if (some.length * others.length > mostForms * 4) return Array.from({ length: mostForms + 1 }, () => '')
  return [...new Set(some.flatMap((one) => others.map((other) => joined(one, other))))]
}

/** Two boundaries beside each other are one. */
function joined(one: string, other: string): string {
  return one.endsWith(' ') && other.startsWith(' ') ? one + other.slice(1) : one + other
}

/** A boundary before what has many forms is a boundary before each of them. */
function ofElement(element: AST.Element, before = ''): Piece {
  switch (element.type) {
    case 'Assertion':
      return element.kind === 'word' && !element.negate ? boundary : empty
    case 'Character':
      return { exact: [folded(element.value)] }
    case 'CharacterClass':
      return ofClass(element)
    case 'CharacterSet':
      return element.kind === 'space' && !element.negate ? boundary : anything
    case 'CapturingGroup':
    case 'Group':
      return ofAlternatives(element.alternatives, before)
    case 'Quantifier':
      return ofRepeated(element)
    default:
      return anything
  }
}

function ofRepeated({ min, max, element }: AST.Quantifier): Piece {
  const piece = ofElement(element)
  const isBoundary = 'exact' in piece && piece.exact.every((form) => form === ' ')
  if (isBoundary) return min === 0 ? { exact: ['', ' '] } : boundary
  if (min === 0)
    return max === 1 && 'exact' in piece ? { exact: [...new Set(['', ...piece.exact])] } : anything
  return max === 1 ? piece : { lists: listsOf(piece) }
}

/** A class of a few characters has as many forms; one of nothing but signs and spaces is a boundary. */
function ofClass({ negate, elements }: AST.CharacterClass): Piece {
  if (negate) return anything
  const forms = elements.map((element) => {
    if (element.type === 'Character') return folded(element.value)
    return element.type === 'CharacterSet' && element.kind === 'space' && !element.negate ? ' ' : undefined
  })
  const known = forms.filter((form) => form !== undefined)
  return known.length === forms.length ? { exact: [...new Set(known)] } : anything
}

/** A character as it stands in a folded text. */
function folded(code: number): string {
  const one = String.fromCodePoint(code).toLowerCase().replace('ſ', 's')
  return /^[a-z\d_]$/.test(one) ? one : ' '
}

/** The texts as a list, when there is any sense in looking for them. */
function listsOf(piece: Piece): readonly (readonly string[])[] {
  if ('lists' in piece) return piece.lists
  const forms = [...new Set(piece.exact.map((form) => form.slice(0, longestNeedle)))]
  return forms.length <= mostForms && forms.every((form) => worthOf(form) >= shortestNeedle) ? [forms] : []
}

/** Few texts hold what is long. */
function worthOf(form: string): number {
  return form.trim() === '' ? 0 : form.length
}

function byWorth(some: readonly string[], others: readonly string[]): number {
  return Math.min(...others.map(worthOf)) - Math.min(...some.map(worthOf))
}
