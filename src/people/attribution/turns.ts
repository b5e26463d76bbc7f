import { fromUtf8 } from '../../base/bytes.ts'
import type { Finding } from '../../detect/finding.ts'
import { firstAfter } from './halving.ts'
import { isOtherParagraph, lineBefore, lineBehind } from './prose-lines.ts'

/** From here on somebody speaks: in a message of a chat, in a mail that is repeated, or who undersigns. */
export interface Turn {
  readonly at: number
  /** -1 when nobody knows who. */
  readonly index: number
  readonly isChat: boolean
}

const newline = 10
const day = String.raw`\d{1,4}[-./]\d{1,2}[-./]\d{2,4}`
const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u00A0\u202F]?[ap]\.?[ \u00A0]?m\.?)?`
const sign = String.raw`[\u200E\u200F]?`
/** What stands before each message of a chat, as WhatsApp writes it, also when it was pasted somewhere. */
const stamp = new RegExp(
  String.raw`^[\s>]{0,4}${sign}(?:\[${day},? ${time}\] |${day},? ${time} - )${sign}~?${sign}`,
  'i',
)
const longestStamp = 50

const fromHeader =
  /^[\s>*]*(?:van|from|von|de|afzender|verzonden door)[\s*]*:[\s*"']*(?:[^<\n]{0,60}<|[^[\n]{0,60}\[mailto:)?$/i
const toHeader = /^[\s>*]*(?:aan|to|an|cc|bcc|kopie|onderwerp|subject|betreft)[\s*]*:/i
const wroteBehind =
  /^["']?[\s,]{0,3}(?:[<([][^>)\]\n]{0,80}[>)\]])?[\s,]{0,3}(?:het volgende )?(?:geschreven|schreef|wrote|heeft[^\n]{0,50}geschreven)\b/i
const wroteBefore = /\b(?:schreef|wrote|geschreven door)\s+["']?(?:[^<\n]{0,60}<)?$/i
const undersigned =
  /\b(?:ondergetekende|undersigned)[,:]?\s{0,3}(?:\((?:naam|name)\)\s?)?(?:de heer|mevrouw|dhr\.?|mevr\.?|mw\.?|mr\.?|mrs\.?)?\s{0,3}$/i

/** The message stands behind the name, or on the lines below it. */
const endsName = /^(?::|\s*$)/

/** How a name or address tells who speaks. */
export type Opening = 'chat' | 'repeated' | 'undersigned' | 'written-to' | 'none'

export function openingOf({ kind, start, end }: Finding, text: Uint8Array, isQuoted: boolean): Opening {
  const before = lineBefore(text, start)
  if (isQuoted) {
    if (toHeader.test(before)) return 'written-to'
    if (fromHeader.test(before) || wroteBefore.test(before)) return 'repeated'
    if (kind === 'PERSON' && wroteBehind.test(lineBehind(text, end))) return 'repeated'
  }
  if (kind !== 'PERSON') return 'none'
  const [stamped = ''] = stamp.exec(before) ?? []
  if (stamped !== '' && stamped.length === before.length && endsName.test(lineBehind(text, end)))
    return 'chat'
  return undersigned.test(before) ? 'undersigned' : 'none'
}

/** The turns with those of whom nobody knows who they are: a number, a name without a family. */
export function withUnknown(turns: readonly Turn[], text: Uint8Array): readonly Turn[] {
  if (!turns.some(({ isChat }) => isChat)) return turns
  const known = [...turns]
  const all: Turn[] = []
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const [stamped = ''] = stamp.exec(fromUtf8(text.subarray(line, line + longestStamp))) ?? []
    if (stamped === '') continue
    const end = nextLine(text, line)
    while (known[0] !== undefined && known[0].at < line) all.push(...known.splice(0, 1))
    const told = known[0]
    if (told === undefined || told.at >= end) all.push({ at: line, index: -1, isChat: true })
  }
  return [...all, ...known]
}

function nextLine(text: Uint8Array, from: number): number {
  const end = text.indexOf(newline, from)
  return end < 0 ? text.length : end + 1
}

/** Who speaks there; `otherwise` where nobody was said to. A chat that was pasted into a mail ends with its paragraph. */
export function turnAt(
  turns: readonly Turn[],
  start: number,
  { text, isWholeChat }: { readonly text: Uint8Array; readonly isWholeChat: boolean },
): Turn | undefined {
  const turn = turns[firstAfter(turns, start) - 1]
  if (turn === undefined || !turn.isChat || isWholeChat) return turn
  return isOtherParagraph(text, turn.at, start) ? undefined : turn
}
