import type { Participant, ParticipantRole } from '../document.ts'
import { unfolded } from './headers.ts'
import { decodeWords } from './words.ts'

// Lists of a few thousand recipients occur; beyond this the field's text still has them all.
const MAX_ADDRESSES = 20_000

interface Draft {
  words: string[]
  comment: string
  email: string
  hasAngle: boolean
}

/** The people in an address header: groups, comments as names, names with unquoted commas, encoded words in and out of quotes. */
export function parseAddresses(raw: string, role: ParticipantRole): Participant[] {
  const value = unfolded(raw)
  const found: Participant[] = []
  let draft = newDraft()
  let at = 0
  const flush = (): void => {
    // One by one: as arguments of one call, as many as a hostile header holds do not fit the stack.
    for (const participant of finished(draft, role)) found.push(participant)
    draft = newDraft()
  }
  while (at < value.length && found.length < MAX_ADDRESSES) {
    const code = value.charCodeAt(at)
    if (code === COMMA || code === SEMICOLON) {
      if (endsHere(draft, value, at)) flush()
      else draft.words.push(',')
      at++
    } else if (code === COLON && isGroupStart(draft)) {
      draft = newDraft()
      at++
    } else at = token(value, at, draft)
  }
  flush()
  return found
}

const QUOTE = 34
const OPEN = 40
const COMMA = 44
const COLON = 58
const SEMICOLON = 59
const ANGLE = 60

function newDraft(): Draft {
  return { words: [], comment: '', email: '', hasAngle: false }
}

function token(value: string, at: number, draft: Draft): number {
  const code = value.charCodeAt(at)
  if (code === QUOTE) return quoted(value, at, draft)
  if (code === OPEN) return comment(value, at, draft)
  if (code === ANGLE) return angle(value, at, draft)
  if (code <= 32) return at + 1
  return word(value, at, draft)
}

function quoted(value: string, at: number, draft: Draft): number {
  let text = ''
  let i = at + 1
  for (; i < value.length && value.charCodeAt(i) !== QUOTE; i++) {
    if (value.charAt(i) === '\\') i++
    text += value.charAt(i)
  }
  // "jan de vries"@firma.example
  const isLocal = value.charAt(i + 1) === '@'
  if (!isLocal) {
    draft.words.push(decodeWords(text))
    return i + 1
  }
  const end = wordEnd(value, i + 1)
  draft.words.push(`"${text}"${value.slice(i + 1, end)}`)
  return end
}

function comment(value: string, at: number, draft: Draft): number {
  let depth = 0
  let i = at
  for (; i < value.length; i++) {
    const char = value.charAt(i)
    if (char === '\\') i++
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) break
  }
  const text = value.slice(at + 1, i).replaceAll(/\\(.)/g, '$1')
  draft.comment = draft.comment === '' ? decodeWords(text).trim() : draft.comment
  return i + 1
}

function angle(value: string, at: number, draft: Draft): number {
  const close = value.indexOf('>', at)
  const end = close < 0 ? value.length : close
  draft.email = value.slice(at + 1, end).trim()
  draft.hasAngle = true
  return end + 1
}

function word(value: string, at: number, draft: Draft): number {
  if (value.startsWith('=?', at)) {
    const end = encodedEnd(value, at)
    // =?utf-8?Q?jan?=@firma.example
    const isLocal = value.charAt(end) === '@'
    const wholeEnd = isLocal ? wordEnd(value, end) : end
    draft.words.push(isLocal ? decodeWords(value.slice(at, wholeEnd)) : value.slice(at, end))
    return wholeEnd
  }
  const end = wordEnd(value, at)
  const written = value.slice(at, end)
  const last = draft.words.at(-1)
  // `jan@firma . example`: old mail may have spaces around the dots (RFC 5322 §4.4).
  const isRest =
    last?.includes('@') === true &&
    last.length <= longestEmail &&
    (written.startsWith('.') || last.endsWith('.'))
  if (isRest) draft.words.splice(-1, 1, `${last}${written}`)
  else draft.words.push(written)
  return end
}

function encodedEnd(value: string, at: number): number {
  const match = /^=\?[^?\s]{1,60}\?[BbQq]\?[^?]*\?=/.exec(value.slice(at, at + 2000))
  return match === null ? wordEnd(value, at + 1) : at + match[0].length
}

function wordEnd(value: string, from: number): number {
  let at = from
  while (at < value.length) {
    const code = value.charCodeAt(at)
    if (
      code <= 32 ||
      code === QUOTE ||
      code === OPEN ||
      code === COMMA ||
      code === COLON ||
      code === SEMICOLON ||
      code === ANGLE
    )
      break
    at++
  }
  return at === from ? from + 1 : at
}

// `Vries, J. de <j@x>`: a comma with no address before it belongs to the name.
function endsHere(draft: Draft, value: string, at: number): boolean {
  if (draft.hasAngle || draft.words.some((part) => part.includes('@'))) return true
  if (draft.words.length === 0) return true
  const rest = value.slice(at + 1, at + 300)
  const bracket = rest.indexOf('<')
  const sign = rest.indexOf('@')
  return bracket < 0 || sign < bracket || value.charCodeAt(at) === SEMICOLON
}

function isGroupStart(draft: Draft): boolean {
  return !draft.hasAngle && draft.words.length > 0 && !draft.words.some((part) => part.includes('@'))
}

/** Nobody is called longer than this; the field's text still has it. Each of many addresses behind it would be called so. */
const longestName = 1000

function finished(draft: Draft, role: ParticipantRole): Participant[] {
  const words = decodedRuns(draft.words)
  const addresses = draft.hasAngle ? [draft.email] : words.filter((part) => part.includes('@'))
  const called = draft.hasAngle ? words : words.filter((part) => !part.includes('@'))
  const written = nameOf(called)
  const name = (written === '' ? draft.comment : written).slice(0, longestName)
  const emails = addresses.length === 0 ? [''] : addresses.map(normalEmail)
  return emails
    .map((email) => ({ role, name: isAddressAsName(name, email) ? '' : name, email }))
    .filter((participant) => participant.name !== '' || participant.email !== '')
}

function nameOf(words: readonly string[]): string {
  const written = words.join(' ')
  return unevenSpace.test(written) ? written.replaceAll(' ,', ',').replaceAll(/\s+/g, ' ').trim() : written
}

const unevenSpace = /^\s|\s$|\s[\s,]|[^\S ]/

function isAddressAsName(name: string, email: string): boolean {
  return name.includes('@') && name.toLowerCase() === email.toLowerCase()
}

// Neighbouring encoded words are one text, also when a letter is cut between them.
function decodedRuns(words: readonly string[]): readonly string[] {
  if (!words.some((word) => word.includes('=?'))) return words
  const out: string[] = []
  let run: string[] = []
  for (const word of [...words, '']) {
    if (word.startsWith('=?')) run.push(word)
    else {
      if (run.length > 0) out.push(decodeWords(run.join(' ')))
      run = []
      if (word !== '') out.push(decodeWords(word))
    }
  }
  return out
}

// Nearly all: nothing to take off, nothing to put in lower case.
const plainEmail = /^[\w.+-]{1,64}@[a-z\d.-]{1,255}$/

/** With a route before it and a remark behind it. What is longer is none, and would be looked at from each of its signs on. */
const longestEmail = 1000

function normalEmail(written: string): string {
  if (plainEmail.test(written)) return written
  if (written.length > longestEmail) return ''
  const bare = written.replaceAll(/\([^)]{0,200}\)/g, '').replace(/^(?:mailto:|smtp:)([^?]*).*$/i, '$1')
  const email = bare.replace(/[<>"\s]+$/, '').replace(/^[<"\s]+(?=[^"]*$)/, '')
  const at = email.lastIndexOf('@')
  if (at < 0) return ''
  // <@route.example:jan@firma.example>: the route says nothing about whom.
  const local = email
    .slice(0, at)
    .replace(/^@[^:]*:/, '')
    .trim()
  return `${local}@${email
    .slice(at + 1)
    .toLowerCase()
    .replaceAll(/\s/g, '')}`
}
