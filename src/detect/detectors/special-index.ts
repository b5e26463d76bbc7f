import { hashOfText } from '../lexicon.ts'
import { hints, type Hints } from '../words/hints.ts'
import { specialWords } from '../words/special.ts'
import { wholeWords } from './sentence-pattern.ts'
import type { SpecialRule } from './special-rule.ts'
import { specialRules } from './special-rules.ts'

/** A rule with its patterns by the words of the kind that they hold. */
export interface Rule extends Pick<SpecialRule, 'kind' | 'topics' | 'unless'> {
  /** Every word of the kind, by its hash. */
  readonly byWord: ReadonlyMap<number, Asked>
  /** Words that tell it by themselves, and those that tell it of who has it. */
  readonly telling: ReadonlySet<number>
  readonly sometimes: ReadonlySet<number>
  /** The sort that a word hints of. */
  readonly hints: ReadonlyMap<number, Hints>
  /** The sign that stands for a word in the patterns. */
  readonly marks: ReadonlyMap<number, string>
}

/** What a word asks for. */
interface Asked {
  readonly sources: readonly string[]
  patterns?: readonly RegExp[]
}

const notLetters = /[^a-zß-öø-ɏ]+/
/** Shorter parts of a word stand in any pattern. */
const shortestPart = 4

export const rules: readonly Rule[] = specialRules.map(ruleOf)

/** The patterns of a rule that its words in the sentence ask for; undefined when none of them is of its kind. */
export function patternsFor({ byWord }: Rule, words: readonly Found[]): readonly RegExp[] | undefined {
  let found: readonly RegExp[] | undefined
  for (const { hash } of words) {
    const asked = byWord.get(hash)
    if (asked === undefined) continue
    asked.patterns ??= asked.sources.map(patternOf)
    found = found === undefined ? asked.patterns : [...new Set([...found, ...asked.patterns])]
  }
  return found
}

interface Found {
  readonly hash: number
}

const made = new Map<string, RegExp>()

/** Made when it is first asked for: most texts ask for few of them. */
function patternOf(source: string): RegExp {
  const known = made.get(source)
  if (known !== undefined) return known
  const pattern = wholeWords(source)
  made.set(source, pattern)
  return pattern
}

/** Of the patterns few can hold in a sentence: those that hold a word found in it, or part of it, and those that hold none. */
function ruleOf(rule: SpecialRule): Rule {
  const { kind, states, topics, unless } = rule
  const words = new Set(listed(specialWords[kind]))
  const byPart = new Map<string, number[]>()
  states.forEach((source, index) => {
    // Of "joodse?" the word may lack the last letter.
    for (const part of source.toLowerCase().split(notLetters))
      for (const form of [part, part.slice(0, -1)]) addTo(byPart, form, index)
  })
  const indexes = new Map<string, ReadonlySet<number>>()
  for (const word of words)
    indexes.set(word, new Set(partsOf(word).flatMap((part) => byPart.get(part) ?? [])))
  for (const [mark, some] of Object.entries(rule.marks ?? {})) {
    const marked = states.flatMap((source, index) => (holdsMark(source, mark) ? [index] : []))
    for (const word of listed(some)) indexes.set(word, new Set([...(indexes.get(word) ?? []), ...marked]))
  }
  const bound = new Set([...indexes.values()].flatMap((some) => [...some]))
  const byWord = new Map<number, Asked>()
  for (const [word, some] of indexes) {
    const sources = states.filter((_, index) => some.has(index) || !bound.has(index))
    byWord.set(hashOfText(word), { sources })
  }
  return {
    kind,
    byWord,
    telling: hashesOf(rule.telling),
    sometimes: hashesOf(rule.sometimes),
    hints: new Map(
      (hints[kind] ?? []).flatMap((sort) => [...hashesOf(sort.words)].map((hash) => [hash, sort])),
    ),
    marks: new Map(
      Object.entries(rule.marks ?? {}).flatMap(([mark, some]) =>
        [...hashesOf(some)].map((hash) => [hash, mark]),
      ),
    ),
    ...(topics && { topics }),
    ...(unless && { unless }),
  }
}

/** Whether a pattern holds this mark, or marks among which it is: "\x04", "\x01-\x04". */
function holdsMark(source: string, mark: string): boolean {
  const code = mark.charCodeAt(0)
  return [...source.matchAll(/\\x0(\d)(?:-\\x0(\d))?/g)].some(
    ([, first, last = first]) => code >= Number(first) && code <= Number(last),
  )
}

function hashesOf(words = ''): ReadonlySet<number> {
  return new Set(listed(words).map(hashOfText))
}

function listed(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '')
}

/** The word, and how it begins and ends: a pattern may have any letters behind or before. */
function partsOf(word: string): string[] {
  const parts = [word]
  for (let size = shortestPart; size < word.length; size++) parts.push(word.slice(0, size), word.slice(-size))
  return parts
}

function addTo(all: Map<string, number[]>, key: string, index: number): void {
  const known = all.get(key)
  if (known === undefined) all.set(key, [index])
  else known.push(index)
}
