import { comparable, partsOfAddress, partsOfName } from '../../privacy/plans/persons/correct-cells.ts'
import type { Correction } from '../../privacy/plans/subject.ts'
import { components } from '../../read/text/content-lines.ts'
import { cardProperties, withText, type CardProperty } from './edit-card.ts'

/** The card with what is right now; every other byte as it was. The same bytes when nothing in it was wrong. */
export function correctedCard(card: Uint8Array, corrections: readonly Correction[]): Uint8Array {
  return corrections.reduce((current, correction) => {
    let next = current
    // Places move with every change: each is looked for anew.
    for (let left = mostProperties; left > 0; left--) {
      const found = changeIn(next, correction)
      if (found === undefined) return next
      next = withText(next, found.property, found.text)
    }
    return next
  }, card)
}

/** More of one kind are on no card. */
const mostProperties = 50

function changeIn(
  card: Uint8Array,
  correction: Correction,
): { readonly property: CardProperty; readonly text: string } | undefined {
  for (const property of cardProperties(card)) {
    const text = textFor(property, correction)
    if (text !== undefined && text !== property.value) return { property, text }
  }
  return undefined
}

function textFor({ name, value }: CardProperty, { field, from, to }: Correction): string | undefined {
  const isIt = (text: string): boolean => comparable(field, text) === comparable(field, from)
  if (field === 'email') return name === 'email' && isIt(value) ? to : undefined
  if (field === 'phone') return name === 'tel' && isIt(value) ? to : undefined
  if (field === 'name') {
    if (name === 'fn') return isIt(value) ? escaped(to) : undefined
    return name === 'n' ? namesFor(value, { from, to }) : undefined
  }
  if (name === 'label') return isIt(value) ? escaped(to) : undefined
  return name === 'adr' ? addressFor(value, { from, to }) : undefined
}

interface Values {
  readonly from: string
  readonly to: string
}

/** `N` is family; given; additional; prefixes; suffixes (RFC 6350, 6.2.2). */
function namesFor(value: string, { from, to }: Values): string | undefined {
  const [family = '', given = '', additional = ''] = components(value)
  const spoken = [given, additional, family].filter((part) => part.trim() !== '').join(' ')
  if (comparable('name', spoken) !== comparable('name', from)) return undefined
  const is = partsOfName(to)
  return [`${is.prefix} ${is.family}`.trim(), is.given, '', ...components(value).slice(3)]
    .map(escaped)
    .join(';')
}

/** `ADR` is box; extended; street; city; region; postcode; country (6.3.1). */
function addressFor(value: string, { from, to }: Values): string | undefined {
  const [box = '', extended = '', street = '', city = '', region = '', postcode = '', ...rest] =
    components(value)
  const [was, is] = [partsOfAddress(from), partsOfAddress(to)]
  if (was === undefined || is === undefined) return undefined
  const same = (a: string, b: string): boolean =>
    comparable('address', a).replaceAll(' ', '') === comparable('address', b).replaceAll(' ', '')
  if (!same(street, was.line) || !same(postcode, was.postcode) || !same(city, was.city)) return undefined
  return [box, extended, is.line, is.city, region, is.postcode, ...rest].map(escaped).join(';')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
}
