import type { Fill, Piece } from './slots.ts'

// Patterns with choices and slots become texts with labelled persons.

export interface Labelled {
  readonly text: string
  /** Where persons stand, in characters. */
  readonly spans: readonly (readonly [number, number])[]
}

/** A text made of the pattern: "(a|b)" is a choice, "{slot}" is filled, "(a)" without a bar stays as it is. */
export function fillPattern(pattern: string, fill: Fill, random: () => number): Labelled {
  let text = ''
  const spans: [number, number][] = []
  for (const part of choose(pattern, random).split(/(\{[^}]+\})/)) {
    const piece: Piece = part.startsWith('{') ? fill(part.slice(1, -1)) : { text: part, isPerson: false }
    if (piece.isPerson) spans.push([text.length, text.length + piece.text.length])
    text += piece.text
  }
  return { text: text.replaceAll('\\n', '\n').replaceAll('\\t', '\t'), spans: shifted(text, spans) }
}

/** Spans after "\\n" and "\\t" became one character each. */
function shifted(text: string, spans: readonly [number, number][]): [number, number][] {
  const escapes = [...text.matchAll(/\\[nt]/g)].map(({ index }) => index)
  const shift = (at: number): number => at - escapes.filter((escape) => escape < at).length
  return spans.map(([start, end]) => [shift(start), shift(end)])
}

/** One of the possible texts of the pattern. */
function choose(pattern: string, random: () => number): string {
  let result = ''
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] !== '(') {
      result += pattern[i] ?? ''
      continue
    }
    const { options, end } = optionsAt(pattern, i)
    const chosen = options[Math.floor(random() * options.length)] ?? ''
    result += options.length === 1 ? `(${choose(chosen, random)})` : choose(chosen, random)
    i = end
  }
  return result
}

/** The alternatives between this bracket and its partner. */
function optionsAt(pattern: string, start: number): { options: string[]; end: number } {
  const options = ['']
  let [depth, braces] = [0, 0]
  let i = start
  for (; i < pattern.length; i++) {
    const c = pattern[i] ?? ''
    if (c === '{') braces++
    else if (c === '}') braces--
    else if (c === '(' && ++depth === 1) continue
    else if (c === ')' && --depth === 0) break
    if (c === '|' && depth === 1 && braces === 0) options.push('')
    else options[options.length - 1] += c
  }
  return { options, end: i }
}
