import type { CorrectedField, Correction } from '../subject.ts'

/** A text as it is compared: what people write in different ways is one. */
export function comparable(field: CorrectedField, text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (field === 'phone')
    return plain
      .replace(/^tel:/, '')
      .replaceAll(/[^\d+]/g, '')
      .replace(/^(?:\+31|0031|31(?=\d{9}$))0?/, '0')
  if (field === 'email') return plain.replace(/^mailto:/, '')
  return plain.replaceAll(/[\s,]+/g, ' ')
}

const prefixes =
  /^(?:van|von|de|den|der|ten|ter|te|het|'t|’t|in|op|aan|bij|onder|uit|el|al|la|le|di|da|dos|du|des)$/i

/** A name in its parts, as Dutch books divide it; the prefix goes with the family name. */
export function partsOfName(name: string): {
  readonly given: string
  readonly prefix: string
  readonly family: string
} {
  const words = name.trim().split(/\s+/)
  const first = words.findIndex((word, i) => i > 0 && prefixes.test(word))
  const from = first > 0 ? first : Math.min(1, words.length - 1)
  const rest = words.slice(from)
  const ownEnd = rest.findIndex((word) => !prefixes.test(word))
  const end = ownEnd < 0 ? 0 : ownEnd
  return {
    given: words.slice(0, from).join(' '),
    prefix: rest.slice(0, end).join(' '),
    family: rest.slice(end).join(' '),
  }
}

/** An address in its parts: "Dorpsstraat 12a, 1234 AB Utrecht". */
export function partsOfAddress(address: string): Address | undefined {
  const found = /^(.+?)[,\s]+([1-9]\d{3}\s?[A-Za-z]{2})[,\s]+(.+)$/.exec(
    address.trim().replaceAll(/\s*\n\s*/g, ', '),
  )
  if (found === null) return undefined
  const [, line = '', postcode = '', city = ''] = found
  const house = /^(.*?\D)\s+(\d{1,5}\S*(?:\s+[A-Za-z]\b)?)$/.exec(line.trim())
  return {
    line: line.trim().replace(/,$/, ''),
    street: house?.[1] ?? line.trim(),
    number: house?.[2] ?? '',
    postcode: postcode.toUpperCase(),
    city: city.trim(),
  }
}

interface Address {
  readonly line: string
  readonly street: string
  readonly number: string
  readonly postcode: string
  readonly city: string
}

/** Cells of one record of the person with what is right now; undefined when nothing in them was wrong. */
export function correctedCells<Cell>(
  cells: readonly Cell[],
  corrections: readonly Correction[],
): (Cell | string)[] | undefined {
  let current: (Cell | string)[] = [...cells]
  let isChanged = false
  for (const correction of corrections) {
    const next = whole(current, correction) ?? inParts(current, correction)
    if (next === undefined) continue
    current = next
    isChanged = true
  }
  return isChanged ? current : undefined
}

/** The value stands in one cell. */
function whole<Cell>(cells: readonly Cell[], { field, from, to }: Correction): (Cell | string)[] | undefined {
  const wanted = comparable(field, from)
  const isIt = (cell: Cell): boolean => typeof cell === 'string' && comparable(field, cell) === wanted
  return cells.some(isIt) ? cells.map((cell) => (isIt(cell) ? to : cell)) : undefined
}

/** The value stands divided over cells: each part once, and all of them. A part alone may be something else. */
function inParts<Cell>(
  cells: readonly Cell[],
  { field, from, to }: Correction,
): (Cell | string)[] | undefined {
  for (const [was, is] of partings(field, from, to)) {
    const places = was.map((part) =>
      cells.findIndex(
        (cell) =>
          typeof cell === 'string' && part !== '' && comparable('name', cell) === comparable('name', part),
      ),
    )
    const missing = places.some((place, i) => place < 0 && was[i] !== '')
    // What was not there and is now has no cell of its own.
    const homeless = places.some((place, i) => place < 0 && is[i] !== '')
    if (missing || homeless) continue
    return cells.map((cell, at) => {
      const part = places.indexOf(at)
      return part < 0 ? cell : (is[part] ?? '')
    })
  }
  return undefined
}

type Parting = readonly [was: readonly string[], is: readonly string[]]

function partings(field: CorrectedField, from: string, to: string): Parting[] {
  if (field === 'name') {
    const [was, is] = [partsOfName(from), partsOfName(to)]
    const joined = ({ prefix, family }: typeof was): string => `${prefix} ${family}`.trim()
    return [
      [
        [was.given, joined(was)],
        [is.given, joined(is)],
      ],
      [
        [was.given, was.prefix, was.family],
        [is.given, is.prefix, is.family],
      ],
    ]
  }
  if (field !== 'address') return []
  const [was, is] = [partsOfAddress(from), partsOfAddress(to)]
  if (was === undefined || is === undefined) return []
  const tight = (postcode: string): string => postcode.replaceAll(' ', '')
  const spaced = (postcode: string): string => `${tight(postcode).slice(0, 4)} ${tight(postcode).slice(4)}`
  return [tight, spaced].flatMap((write): Parting[] => [
    [
      [was.line, write(was.postcode), was.city],
      [is.line, write(is.postcode), is.city],
    ],
    [
      [was.street, was.number, write(was.postcode), was.city],
      [is.street, is.number, write(is.postcode), is.city],
    ],
    [
      [was.line, `${write(was.postcode)} ${was.city}`],
      [is.line, `${write(is.postcode)} ${is.city}`],
    ],
  ])
}
