import { fromUtf8 } from '../base/bytes.ts'
import type { Finding } from '../detect/finding.ts'
import { labelBefore } from './prose-lines.ts'
import { ownerWords } from './value-words.ts'

const halves = [
  ['given', /^(?:voornamen|voornaam|roepnaam|first name|given names?|forenames?)\b/i],
  ['family', /^(?:achternaam|geslachtsnaam|familienaam|last name|surname|family name)\b/i],
] as const

const infix =
  /(?:^|\n)[\s>*•|-]*(?:tussenvoegsels?|voorvoegsels?|infix)[^\n:]{0,20}?(?::|\t| {2})[ \t]*([\p{L}'’ .]{1,15})(?:\r?\n|$)/iu
/** Between the halves may stand an infix, initials and what somebody is called. */
const longestBetween = 160

interface Half {
  readonly finding: Finding
  readonly half: 'given' | 'family'
  readonly whose: string
}

/** Names of which a form asks the halves on lines of their own, by the findings that are these halves. */
export function wholeNames(text: Uint8Array, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const names = new Map<Finding, string>()
  let last: Half | undefined
  for (const finding of findings) {
    if (finding.kind !== 'PERSON') continue
    const half = halfOf(finding, text)
    const name = half !== undefined && last !== undefined ? nameOf(last, half, text) : undefined
    if (half === undefined || last === undefined || name === undefined) {
      const alone = half && fromNextLine(half, text)
      if (half !== undefined && alone !== undefined) names.set(half.finding, alone)
      last = half
      continue
    }
    names.set(last.finding, name).set(finding, name)
    last = undefined
  }
  return names
}

function halfOf(finding: Finding, text: Uint8Array): Half | undefined {
  const label = labelBefore(text, finding.start)
  const half = label === '' ? undefined : halves.find(([, pattern]) => pattern.test(label))?.[0]
  return half && { finding, half, whose: [...ownerWords(label)].join(' ') }
}

const nextFamily =
  /^[ \t]*\r?\n[\s>*•|-]*(?:achternaam|geslachtsnaam|familienaam|last name|surname)[^\n:]{0,20}?(?::|\t| {2})[ \t]*(\p{Lu}[\p{L}'’-]{1,30})[ \t]*(?:\r?\n|$)/iu

/** "Voornaam: Mees" above "Achternaam: Bloem", which is a word as well. */
function fromNextLine({ half, finding }: Half, text: Uint8Array): string | undefined {
  if (half !== 'given') return undefined
  const family = nextFamily.exec(fromUtf8(text.subarray(finding.end, finding.end + longestBetween)))?.[1]
  return family === undefined ? undefined : `${finding.value} ${family}`
}

function nameOf(first: Half, second: Half, text: Uint8Array): string | undefined {
  if (first.half === second.half || first.whose !== second.whose) return undefined
  if (second.finding.start - first.finding.end > longestBetween) return undefined
  const [given, family] = first.half === 'given' ? [first, second] : [second, first]
  // The infix stands between the halves, or behind both.
  const around = fromUtf8(text.subarray(first.finding.end, second.finding.end + longestBetween))
  const between = infix.exec(around.split(/\n[ \t\r]*\n/, 1)[0] ?? '')?.[1]?.trim() ?? ''
  return [given.finding.value, between, family.finding.value].filter((part) => part !== '').join(' ')
}
