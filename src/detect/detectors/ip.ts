import { character, isOne, isWordly } from '../characters.ts'
import type { CodeDetector, Examples, NumberDetector } from '../detector.ts'
import { separatorAfter } from '../digits.ts'
import { wordsNear } from '../near.ts'
import { isAlone, type Claim, type Scene } from '../scene.ts'

const dot = 46
const four =
  /(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?!\d|\.\d|\w|-(?!\d{1,3}\.\d{1,3}\.))/y
const section =
  /(?:versie|version|release|v|build|revision|revisie|rev|notes|package|pakket|versienummer|paragraaf|par|sectie|section|hoofdstuk|§|artikel|punt|lid|firmware|kernel|driver|update|upgrade|bestek)[.:]?\s*(?:nr\.?\s*)?$/i

/** "Versie 10.4.2.1 is uitgerold, terug naar 10.3.9.0": what was said of a number that begins alike. */
const versionBefore =
  /(?:versie|version|release|build|firmware|driver)[.:]? ?(\d{1,3}\.)\d{1,3}\.[^\n]{1,90}$/i

/** IPv4 addresses, told from versions and section numbers by the word before them. */
export const ip: NumberDetector = {
  kind: 'IP',
  near: [
    'ip',
    'ipv',
    'ip-adres',
    'ipadres',
    'host',
    'server',
    'adres',
    'address',
    'gateway',
    'dns',
    'client',
    'ping',
    'subnet',
    'router',
    'remote',
    'addr',
    'forwarded',
  ],
  opens: [1, 2, 3],
  fits: (run, scene) =>
    run.groups >= 4 &&
    separatorAfter(scene, run, 0) === dot &&
    separatorAfter(scene, run, 1) === dot &&
    separatorAfter(scene, run, 2) === dot,
  weigh(run, scene) {
    const { text } = scene
    // "Chrome/119.0.0.0": what a stroke and a name stand before is a version.
    // "10.0.0.1-10.0.0.9": the last of a range.
    const isLast = scene.lastTaken?.kind === 'IP' && scene.lastTaken.end === run.start - 1
    if (!isLast && /[\w.-]$|[A-Za-z]\/$/.test(text.slice(Math.max(0, run.start - 2), run.start)))
      return undefined
    four.lastIndex = run.start
    const value = four.exec(text)?.[0]
    if (value === undefined || section.test(text.slice(Math.max(0, run.start - 24), run.start)))
      return undefined
    const near = Math.max(-2, wordsNear(scene, run.start).odds('IP'))
    const version = versionBefore.exec(text.slice(Math.max(0, run.start - 120), run.start))?.[1]
    if (near <= 0 && version !== undefined && value.startsWith(version)) return undefined
    const end =
      run.start +
      value.length +
      (/^\/(?:3[0-2]|[12]?\d)(?!\d|\.\d)/.exec(
        text.slice(run.start + value.length, run.start + value.length + 4),
      )?.[0].length ?? 0)
    const form = isVersionLike(value) && !isAlone(scene, run.start, end) ? versionOdds : 2.5
    return {
      kind: 'IP',
      start: run.start,
      end,
      value: text.slice(run.start, end),
      odds: form + near,
      reasons: [{ code: 'shape' }],
    }
  },
  examples: {
    finds: [
      '10.0.0.1-10.0.0.9',
      "UPDATE t SET ip = '85.144.12.7'",
      'inlog vanaf 85.144.12.7',
      '192.168.178.21',
      'dns 8.8.8.8',
      'via [10.3.2.12]',
    ],
    ignores: [
      'versie 4.12.0.3',
      'Versie 10.4.2.1 staat klaar, anders terug naar 10.3.9.0.',
      'paragraaf 3.2.1.4',
      '256.1.1.1',
      '1.2.3.4.5',
      'libssl 3.0.13.1 -> 3.0.15.2',
      'revision 1.100.2.11',
      'Chrome/119.0.0.0',
    ],
  },
}

/** Log-odds without a word beside it: of the addresses in use one in some hundreds has such low numbers. */
const versionOdds = -3.2
const lowest = 64
const nought = 48

/** "3.0.15.2": four low numbers, and not of a network of one's own. */
function isVersionLike(value: string): boolean {
  if (value.startsWith('10.')) return false
  let [part, sum] = [0, 0]
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - nought
    if (digit < 0) part = 0
    else part = 10 * part + digit
    if (part >= lowest) return false
    sum += part
  }
  return sum > 0
}

const host = /^[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@]{0,80}@)?((?:\d{1,3}\.){3}\d{1,3})(?![\w.-])/i

/** The address of a machine in an address of the web. */
export function readHost({ text }: Scene, url: Claim): Claim | undefined {
  const found = host.exec(text.slice(url.start, url.end))
  const value = found?.[1]
  if (found === null || value === undefined || value.split('.').some((part) => Number(part) > 255))
    return undefined
  const end = url.start + found[0].length
  return {
    kind: 'IP',
    start: end - value.length,
    end,
    value,
    odds: url.odds + 1,
    reasons: [{ code: 'shape' }],
  }
}

const hexRun = /[0-9A-Fa-f:.]{2,45}/y
const macPattern = /(?:[0-9A-Fa-f]{2}([:-]))(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![\w:-])/y
const ciscoPattern = /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?!\w|\.\w)/y
const barePattern = /[0-9A-Fa-f]{12}(?!\w|-\w)|[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}(?!\w|-\w)/y

export const macExamples: Examples = {
  finds: [
    'MAC:00:1A:2B:3C:4D:5E',
    'mac 001a.2b3c.4d5e.',
    '00:1A:2B:3C:4D:5E',
    'mac A4-5E-60-C2-11-0F',
    '001a.2b3c.4d5e',
  ],
  ignores: ['00:1A:2B:3C:4D', '12:30:45', '00:1A-2B:3C-4D:5E', '37-13-34-85-56-42', '12:30:45:11:22:33'],
}

/** Hardware addresses of network cards (IEEE 802), beginning here. */
export function readMac(scene: Scene, start: number): Claim | undefined {
  const { bytes, text } = scene
  const isFree =
    text[start - 1] === ':' ? followsLabel(bytes, start - 1) : !/[\w.-]/.test(text[start - 1] ?? ' ')
  if (!isFree) return undefined
  for (const pattern of [macPattern, ciscoPattern]) {
    pattern.lastIndex = start
    const written = pattern.exec(text)?.[0]
    if (written === undefined) continue
    const hex = written.replace(/[:.-]/g, '').toLowerCase()
    if (/^(?:0{12}|f{12})$/.test(hex)) return undefined
    // "37-13-34-85-56-42": six numbers of two digits are no address of a card, unless its maker's is.
    if (written[2] === '-' && /^(?!00)\d+$/.test(hex)) return undefined
    // "12:30:45:11:22:33": six numbers below sixty are times, unless a word says else.
    if (written[2] === ':' && /^(?:[0-5]\d)+$/.test(hex) && wordsNear(scene, start).odds('MAC') <= 0)
      return undefined
    if (pattern === ciscoPattern && !/[a-f]/.test(hex)) return undefined
    return macOf(start, written)
  }
  return undefined
}

function macOf(start: number, written: string): Claim {
  const value = written
    .replace(/[:.-]/g, '')
    .toLowerCase()
    .replace(/(..)(?=.)/g, '$1:')
  return { kind: 'MAC', start, end: start + written.length, value, odds: 4, reasons: [{ code: 'shape' }] }
}

/** "MAC:00:1A:…": whether what stands before this colon is a word, and no group of the number itself. */
function followsLabel(bytes: Uint8Array, colon: number): boolean {
  let start = colon
  while (colon - start < 5 && isOne(bytes, start - 1, character.hex)) start--
  return bytes[colon - 1] !== colonByte && (start === colon || isWordly(bytes, start - 1))
}

/** Twelve hexadecimal digits in one, beside a word for such an address. */
export const mac: CodeDetector = {
  kind: 'MAC',
  near: [
    'mac',
    'macadres',
    'hwaddr',
    'bssid',
    'ethernet',
    'fysiek',
    'physical',
    'bluetooth',
    'hardware',
    'netwerkkaart',
    'netwerkadres',
  ],
  fits: ({ size }) => size === 12 || size === 4,
  read(scene, start) {
    barePattern.lastIndex = start
    const written = isWordly(scene.bytes, start - 1) ? undefined : barePattern.exec(scene.text)?.[0]
    if (written === undefined || !/\d/.test(written) || wordsNear(scene, start).odds('MAC') <= 0)
      return undefined
    return macOf(start, written)
  },
  examples: {
    finds: ['MAC-adres 001A2B3C4D5E', 'mac: a45e60c2110f'],
    ignores: ['commit a45e60c2110f', 'A45E60C2110F'],
  },
}

export const ip6Examples: Examples = {
  finds: ['ip:2a02:a45f:11d2:1::45', '2a02:a45f:11d2:1::45', 'fe80::1', '::ffff:192.0.2.1', '::1'],
  ignores: ['12:30:45', 'std::vector', '1::2::3', 'a:b'],
}

/** IPv6 addresses (RFC 4291) around a colon. */
export function readIp6(scene: Scene, colon: number, from: number): Claim | undefined {
  const { bytes, text } = scene
  let start = colon
  while (start > from && colon - start < 4 && isOne(bytes, start - 1, character.hex)) start--
  const before = bytes[start - 1] ?? 0
  if (before === dot || isWordly(bytes, start - 1)) return undefined
  if (before === colonByte && !followsLabel(bytes, start - 1)) return undefined
  if (!hasEnoughColons(bytes, start)) return undefined
  const mac = readMac(scene, start)
  if (mac !== undefined) return mac
  hexRun.lastIndex = start
  const written = hexRun.exec(text)?.[0].replace(/[:.]+$/, (end) => (end === '::' ? end : ''))
  if (
    written === undefined ||
    !isIp6(written) ||
    /^[\w]/.test(text.slice(start + written.length, start + written.length + 1))
  )
    return undefined
  const zone =
    /^(?:%[\w]{1,15})?(?:\/(?:12[0-8]|1[01]\d|\d{1,2})(?!\d))?/.exec(
      text.slice(start + written.length, start + written.length + 22),
    )?.[0].length ?? 0
  const end = start + written.length + zone
  return {
    kind: 'IP',
    start,
    end,
    value: text.slice(start, end).toLowerCase(),
    odds: 3,
    reasons: [{ code: 'shape' }],
  }
}

/** Six groups of a network card need five, and an address with fewer has two side by side: times have neither. */
function hasEnoughColons(bytes: Uint8Array, start: number): boolean {
  let colons = 0
  for (let i = start; i < start + longest; i++) {
    if (bytes[i] === colonByte) {
      if (bytes[i + 1] === colonByte || ++colons === 5) return true
    } else if (!isOne(bytes, i, character.hex) && bytes[i] !== dot) {
      return false
    }
  }
  return false
}

const longest = 45
const colonByte = 58

function isIp6(written: string): boolean {
  const halves = written.split('::')
  if (halves.length > 2 || written.length < 3) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1)
  const hasFour = last?.includes('.') === true
  const hex = hasFour ? groups.slice(0, -1) : groups
  if (hasFour && !/^(?:\d{1,3}\.){3}\d{1,3}$/.test(last)) return false
  if (hex.some((group) => !/^[0-9A-Fa-f]{1,4}$/.test(group))) return false
  const count = hex.length + (hasFour ? 2 : 0)
  if (halves.length === 1) return count === 8
  return count <= 7 && (count >= 2 || /\d/.test(written))
}
