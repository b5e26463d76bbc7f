import type { Kind } from './kinds.ts'
import { headAt, lineStart, lineEnd, type Scene } from './scene.ts'

/** What the words beside a number say of it. */
export interface NearWords {
  /** Log-odds for this kind: the nearest naming word decides, further ones help a little. */
  readonly odds: (kind: Kind) => number
  /** The word that speaks for this kind, if any. */
  readonly wordFor: (kind: Kind) => string | undefined
  /** True when the nearest word is a label or column head. */
  readonly isLabel: boolean
  /** True when a word names it as something that is no personal data: order, invoice, article. */
  readonly isOther: boolean
}

interface Hit {
  readonly word: string
  readonly kinds: readonly (Kind | 'OTHER')[]
  readonly distance: number
  readonly before: boolean
}

/** So many tokens to either side may name a number. */
const reachBefore = 8
const reachAfter = 3
/** Long enough for eight words. */
const windowBefore = 90
const windowAfter = 40

const strongest = 4.5
const weaker = 1.5
const against = -4.5

/** Looks at the words around a position once; gives what they say. Lazy: most numbers are refused by their form. */
export function wordsNear(scene: Scene, start: number): NearWords {
  let hits: readonly Hit[] | undefined
  let label = false
  const look = (): readonly Hit[] => {
    if (hits !== undefined) return hits
    const head = headAt(scene, start)
    const named = head === '' ? [] : hitsIn(tokens(head).toReversed(), { scene, before: true })
    label = named.length > 0
    const after = scene.context.layout === 'table' ? [] : afterHits(scene, start)
    const before = named.length > 0 ? named : beforeHits(scene, start)
    // "123456782 (BSN)" unless a word before it has already said what it is.
    hits = before[0] !== undefined && before[0].distance <= 3 ? [...before, ...after] : mixed(before, after)
    return hits
  }
  const oddsOf = (kind: Kind): number => {
    const found = look()
    const [first] = found
    if (first === undefined) return 0
    if (first.kinds.includes(kind)) return first.distance <= 3 ? strongest : strongest - 1.5
    const further = found.some((hit) => hit.kinds.includes(kind))
    if (further) return first.kinds.includes('OTHER') ? -1 : weaker - 1
    return first.distance <= 3 ? against : against + 1.5
  }
  return {
    odds: oddsOf,
    wordFor: (kind) => look().find((hit) => hit.kinds.includes(kind))?.word,
    get isLabel() {
      look()
      return label
    },
    get isOther() {
      const [first] = look()
      return first !== undefined && first.kinds.includes('OTHER')
    },
  }
}

function mixed(before: readonly Hit[], after: readonly Hit[]): readonly Hit[] {
  return [...before, ...after].sort((a, b) => a.distance - b.distance)
}

function beforeHits(scene: Scene, start: number): readonly Hit[] {
  const from = Math.max(lineStart(scene, start), start - windowBefore)
  let words = tokens(scene.text.slice(from, start))
  if (words.length < 2 && from > 1 && scene.context.layout !== 'table') {
    // A form may have its label on the line above.
    const above = scene.text.slice(Math.max(lineStart(scene, from - 1), from - 60), from).trimEnd()
    if (above.endsWith(':') || above.length < 25) words = [...tokens(above), ...words]
  }
  return hitsIn(words.toReversed().slice(0, reachBefore), { scene, before: true })
}

function afterHits(scene: Scene, start: number): readonly Hit[] {
  const to = Math.min(lineEnd(scene, start), start + windowAfter)
  const rest = scene.text.slice(start, to).replace(/^[+(]?\d[\d .\-/()]*/, '')
  // What follows a comma or full stop is about the next number: only a word in brackets, or right behind, names this one.
  const said = /^\s*(?:\(([^)]*)|((?:[A-Za-z\x80-\xff]+\s?){1,3}))(?!\s*[:=])/.exec(rest)
  return said === null
    ? []
    : hitsIn(tokens(said[1] ?? said[2] ?? '').slice(0, reachAfter), { scene, before: false })
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/(?<![\da-z])[a-z\x80-\xff]+(?:[./'][a-z]+)*(?!\d)|\d{4,}/g) ?? []
}

function hitsIn(words: readonly string[], { scene, before }: { scene: Scene; before: boolean }): Hit[] {
  const hits: Hit[] = []
  let crossed = 0
  words.forEach((word, index) => {
    // Another number in between: its label is not this one's.
    if (/^\d/.test(word)) crossed += 4
    const kinds = scene.contextWords.get(word) ?? scene.contextWords.get(stem(word))
    if (kinds !== undefined) hits.push({ word, kinds, distance: index + 1 + crossed, before })
  })
  return hits
}

function stem(word: string): string {
  return word.replace(/(?:nummers?|nrs?|nr\.|numbers?|codes?|num|no|en|s)$/, '')
}
