import { compareNames, foldName, isFullName, parseName } from './name.ts'

/** What a reader of pictures takes for each other, in folded names. */
const confusions: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['nn', 'm'],
  ['ii', 'n'],
  ['ri', 'n'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['li', 'h'],
  ['ij', 'y'],
  ['il', 'u'],
  ['l', 'i'],
  ['l', '1'],
  ['i', '1'],
  ['l', '|'],
  ['i', '|'],
  ['l', 't'],
  ['i', 'j'],
  ['f', 't'],
  ['o', '0'],
  ['o', 'c'],
  ['c', 'e'],
  ['e', 'o'],
  ['a', 'o'],
  ['s', '5'],
  ['b', '8'],
  ['b', 'h'],
  ['h', 'n'],
  ['n', 'u'],
  ['u', 'v'],
  ['v', 'y'],
  ['g', 'q'],
  ['g', '9'],
  ['k', 'x'],
  ['z', '2'],
]

/** Two in one name are a bad scan; three are another name. */
const mostConfusions = 2

/** A name of fewer letters is too soon another one. */
const shortestName = 7

/**
 * True when a name that was read from a picture may be a known one: with one or two typical confusions undone, or the same
 * with a given name more or less. Whoever asks must know something else of this person in that document.
 */
export function mayBeMisread(read: string, known: string): boolean {
  const [one, other] = [parseName(read), parseName(known)]
  if (!isFullName(one) || !isFullName(other)) return false
  if (compareNames(one, other) !== 'different') return true
  const [a, b] = [foldName(read), foldName(known)]
  return Math.min(a.length, b.length) >= shortestName && differBy(a, b, mostConfusions)
}

const twins = new Set(confusions.flatMap(([a, b]) => [`${a}=${b}`, `${b}=${a}`]))

/** True when each difference is a confusion, a space or a point, and there are no more of them than that. */
function differBy(a: string, b: string, most: number): boolean {
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length && a[i] === b[j]) {
    i++
    j++
  }
  if (i === a.length && j === b.length) return true
  if (most === 0) return false
  for (const x of [0, 1, 2]) {
    for (const y of [0, 1, 2]) {
      const [left, right] = [a.slice(i, i + x), b.slice(j, j + y)]
      const isMark = (x === 0 && isSpace(right)) || (y === 0 && isSpace(left))
      const isKnown = left.length === x && right.length === y && (isMark || twins.has(`${left}=${right}`))
      if (isKnown && differBy(a.slice(i + x), b.slice(j + y), most - 1)) return true
    }
  }
  return false
}

function isSpace(sign: string): boolean {
  return sign === ' ' || sign === '.' || sign === '-' || sign === "'"
}
