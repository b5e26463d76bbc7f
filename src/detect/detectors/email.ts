import { beforeCharacter, bytesOf, character, isOfWord, isOne } from '../characters.ts'
import type { Examples } from '../detector.ts'
import { decode, type Claim, type Scene } from '../scene.ts'

/** RFC 5321 §4.5.3.1 limits a local part to 64 octets and a domain to 255. */
const maxLocal = 64
const maxDomain = 255

/** Of ASCII; beyond it letters and digits (RFC 6531), and no quotation marks and spaces of a word processor. */
const inLocal = bytesOf("!#$%&'*+-/=?^_`{|}~.").fill(1, 48, 58).fill(1, 65, 91).fill(1, 97, 123)
/** What a sentence or an address in a link puts before it, and what it does not begin with. */
const cutting = bytesOf('=/?&|{}`')
const notFirst = bytesOf(".'-!*#$%&^~+")
const domain =
  /(?:\[(?:IPv6:)?[0-9a-fA-F.:]{3,45}\]|[A-Za-z0-9\x80-\xff](?:[A-Za-z0-9\-\x80-\xff]{0,62})(?:\.[A-Za-z0-9\x80-\xff][A-Za-z0-9\-\x80-\xff]{0,62}){1,8})/y
const wholeHost = new RegExp(`^${domain.source}`)

export const emailExamples: Examples = {
  finds: [
    'info@voorbeeld.example',
    'Mail jan.jansen+werk@sub.voorbeeld.nl.',
    '<a@b.nl>',
    '"Jan Jansen"@voorbeeld.nl',
    'jos@müller.example',
    "o'neil@voorbeeld.nl",
    'jan [at] voorbeeld [punt] nl',
  ],
  ignores: ['@voorbeeld', 'a@b', 'foto@2x', '@@@@', 'prijs 3 @ 5.00'],
}

/** Mail addresses around an `@`; never with the dot that ends the sentence. */
export function readEmail(scene: Scene, at: number, from: number): Claim | undefined {
  if (!isOne(scene.bytes, at + 1, mayOpenDomain) && scene.bytes[at + 1] !== bracket) return undefined
  const start = localStart(scene, at, from)
  if (start === at) return undefined
  domain.lastIndex = at + 1
  const written = hostOf(scene, domain.exec(scene.text)?.[0] ?? '')
  if (written === '' || written.length > maxDomain) return undefined
  const host = isPlainEnd(scene.bytes, at + written.length) ? written : trimmed(written)
  const last = host.slice(host.lastIndexOf('.') + 1)
  if (!host.startsWith('[') && (/^\d/.test(last) || last.length < 2)) return undefined
  if (fileEndings.test(last)) return undefined
  const end = at + 1 + host.length
  if (scene.text[end] === '@') return undefined
  const address = decode(scene, start, end)
  const split = address.lastIndexOf('@')
  return {
    kind: 'EMAIL',
    start,
    end,
    value: address.slice(0, split).toLowerCase() + address.slice(split).toLowerCase(),
    odds: 5,
    reasons: [{ code: 'shape' }],
  }
}

/** What was read for a host at `domain`, as far as it is of letters and digits; '' when that is none. */
function hostOf({ bytes }: Scene, read: string): string {
  const end = domain.lastIndex
  // No host has so long a part that it is cut inside a letter.
  if (((bytes[end] ?? 0) & 0xc0) === 0x80) return ''
  for (let i = end - read.length; i < end; i++)
    if ((bytes[i] ?? 0) >= 0xc0 && !isOfWord(bytes, i))
      return wholeHost.exec(read.slice(0, i - end))?.[0] ?? ''
  return read
}

/** Whether a host ends here as most do, in a letter. */
function isPlainEnd(bytes: Uint8Array, last: number): boolean {
  return isOne(bytes, last, character.upper | character.lower)
}

/** Without hyphens at its end, and without what is glued to the ending: "jan@voorbeeld.nl06-12345678". */
function trimmed(host: string): string {
  return host.replace(/-+$/, '').replace(/(\.[a-z]{2,12})\d[\d-]*$/i, '$1')
}

const mayOpenDomain = character.upper | character.lower | character.digit | character.high
const bracket = 91

/** Names of files such as `logo@2x.png`. */
const fileEndings = /^(?:png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|css|js|ts|html?|zip|ico|bmp)$/i

function localStart({ bytes, text }: Scene, at: number, from: number): number {
  const stop = Math.max(from, at - maxLocal)
  if (bytes[at - 1] === quote) {
    const open = text.lastIndexOf('"', at - 2)
    return open >= stop && !text.slice(open, at).includes('\n') ? open : at
  }
  if (bytes[at - 1] === dot) return at
  let start = at
  while (start > stop) {
    const before = beforeCharacter(bytes, start)
    const c = bytes[before] ?? 0
    if (before < stop || (c < 0x80 ? inLocal[c] !== 1 : !isOfWord(bytes, before))) break
    if (cutting[c] === 1 || (c === dot && bytes[start] === dot)) break
    start = before
  }
  if (bytes[start] === dot && bytes[start - 1] === dot) start++
  while (start < at && notFirst[bytes[start] ?? 0] === 1) start++
  return start
}

const [quote, dot] = [34, 46]

const spelled =
  /([A-Za-z0-9][A-Za-z0-9._+-]{0,40})( ?[[(] ?(?:at|apenstaartje) ?[\])] ?)([A-Za-z0-9-]{1,40})( ?[[(] ?(?:dot|punt) ?[\])] ?|\.)([a-z]{2,8})(?![A-Za-z0-9])/y

/** "jan [at] voorbeeld [punt] nl", from the word before the bracket on. */
export function readSpelledEmail(scene: Scene, bracket: number): Claim | undefined {
  let start = scene.text[bracket - 1] === ' ' ? bracket - 1 : bracket
  while (start > 0 && bracket - start < maxLocal && /[A-Za-z0-9._+-]/.test(scene.text[start - 1] ?? ''))
    start--
  spelled.lastIndex = start
  const match = spelled.exec(scene.text)
  if (match === null) return undefined
  const value = `${match[1]}@${match[3]}.${match[5]}`.toLowerCase()
  return {
    kind: 'EMAIL',
    start,
    end: start + match[0].length,
    value,
    odds: 2.5,
    reasons: [{ code: 'shape' }],
  }
}
