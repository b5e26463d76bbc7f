import { isLetter } from '../characters.ts'
import { sign } from '../lexicon.ts'
import type { Scene, Token } from '../scene.ts'
import { is, isCapitalised } from './questions.ts'
import { chainFrom, nextStart, tokenAt, tokenIn, type Chain } from './tokens.ts'

// Names whose parts stand in another order: "De Vries, J.P.", "J.P. (Jan) de Vries"

const [commaByte, spaceByte] = [44, 32]

/** "De Vries, J.P." and "Vries, Jan de": what follows the comma belongs to the name. */
export function inverted(scene: Scene, name: Token[]): Token[] {
  const last = name.at(-1)
  if (
    last === undefined ||
    scene.bytes[last.end] !== commaByte ||
    scene.bytes[last.end + 1] !== spaceByte ||
    name.some((token) => token.form === 'initials')
  )
    return name
  const isFamily =
    name.every((token) => token.form === 'infix' || is(token, sign.family) || !is(token, sign.given)) &&
    !(name.filter(isCapitalised).length > 1 && name.some((token) => is(token, sign.given)))
  if (!isFamily || scene.text.startsWith('Washington, D.C', last.start)) return name
  // "Jordy, Kim, Sefa": a list
  const mayBeGiven = name.length === 1 && is(last, sign.given)
  const after = chainFrom(scene, last.end + 2)
  const first = tokenIn(after, 0)
  if (first === undefined || (mayBeGiven && first.form !== 'initials')) return name
  let count = 0
  for (let token = tokenIn(after, 0); token !== undefined && isGiven(token); token = tokenIn(after, count))
    count++
  if (count === 0 || count > 3) return name
  if (first.form !== 'initials' && !(name.some((token) => is(token, sign.family)) && !is(first, sign.family)))
    return name
  if (first.form === 'initials' && first.end - first.start < 2) return name
  let k = count
  while (tokenIn(after, k)?.form === 'infix' && k < count + 3) k++
  if (isAnother(after, count, k)) return name
  const closes =
    tokenIn(after, k) === undefined ||
    !isLetter(scene.bytes, nextStart(scene.bytes, tokenIn(after, k - 1)?.end ?? 0))
  return [...name, ...after.tokens.slice(0, closes ? k : count)]
}

const isGiven = (token: Token): boolean =>
  token.form === 'initials' || (is(token, sign.given) && isCapitalised(token))

/** "Bakker, R. de Groot": what stands behind the comma is the next one of a list. */
function isAnother(after: Chain, count: number, head: number): boolean {
  const next = tokenIn(after, head)
  return next !== undefined && isCapitalised(next) && (head > count || is(next, sign.family))
}

/** "Naam: Terpstra W.J.": the initials behind a family name that a label announced; undefined when there are none. */
export function initialsBehind(scene: Scene, name: readonly Token[]): Token | undefined {
  const last = name.at(-1)
  if (last === undefined || name.some(({ form }) => form === 'initials')) return undefined
  const next = nextStart(scene.bytes, last.end)
  const initials = next < 0 ? undefined : tokenAt(scene, next)
  if (initials?.form !== 'initials') return undefined
  const written = scene.text.slice(initials.start, initials.end)
  if (!dotted.test(written) || legalForms.has(written)) return undefined
  const beyond = nextStart(scene.bytes, initials.end)
  const after = beyond < 0 ? undefined : tokenAt(scene, beyond)
  return after === undefined || after.form === 'lower' ? initials : undefined
}

const dotted = /^(?:[A-Z]\.){1,6}$/
const legalForms = new Set('B.V. N.V. V.O.F. C.V. S.A. U.A. P.C. A.G.'.split(' '))

/** Where "Brouwer" begins in "J.W. (Hans) Brouwer": behind what somebody with these initials is called; 0 when nothing is said. */
export function behindCallingName({ bytes, text }: Scene, name: readonly Token[]): number {
  const last = name.at(-1)
  if (last?.form !== 'initials' || bytes[last.end + 1] !== openingByte) return 0
  inBrackets.lastIndex = last.end
  return inBrackets.test(text) ? inBrackets.lastIndex : 0
}

const openingByte = 40
const inBrackets = / \([A-Z][a-z\x80-\xff-]{1,20}\) (?=[A-Za-z'])/y
