import { brandsIn, themesIn } from './forbidden.ts'
import {
  alignmentElements,
  alignmentPoints,
  cues,
  rate,
  type Alignment,
  type Cue,
  type Rating,
} from './phish-scale.ts'

/** A mail to practise on, with the signs by which one could have known it. */
export interface DrillTemplate {
  /** Lower case with dashes; the same in every language. */
  readonly id: string
  readonly title: string
  /** The name before the sender's address; the address is the organisation's own. */
  readonly sender: string
  readonly subject: string
  /** Paragraphs; `[words]({link})` is where the link goes, `{name}` and `{organisation}` are filled in. */
  readonly body: readonly string[]
  readonly signs: readonly DrillSign[]
  readonly alignment: Alignment
  /** What to do from now on. */
  readonly doNow: readonly string[]
}

/** One sign that stands in the mail, and how one sees it. */
export interface DrillSign {
  readonly cue: Cue
  readonly why: string
}

export interface DrillFault {
  readonly code: DrillFaultCode
  /** From 1; 0 for the file as a whole. */
  readonly line: number
  /** The word that is meant. */
  readonly word: string
}

export const drillFaultCodes = [
  'too-long',
  'bad-id',
  'no-title',
  'no-sender',
  'no-subject',
  'no-message',
  'no-link',
  'no-signs',
  'unknown-sign',
  'bad-alignment',
  'no-do-now',
  'unknown-section',
  'foreign-address', // an address or link that is not ours
  'asks-input', // it asks to answer with something secret
  'theme-pay',
  'theme-dismissal',
  'theme-bonus',
  'theme-health',
  'theme-family',
  'brand',
] as const
export type DrillFaultCode = (typeof drillFaultCodes)[number]

export type ParsedDrill =
  | { readonly template: DrillTemplate; readonly faults: readonly [] }
  | { readonly template: null; readonly faults: readonly DrillFault[] }

/** Ten times one of ours. */
const maxCharacters = 20_000
const maxSigns = 40

export function ratingOf({ signs, alignment }: Pick<DrillTemplate, 'signs' | 'alignment'>): Rating {
  return rate(
    signs.map(({ cue }) => cue),
    alignment,
  )
}

/**
 * A template from its file: Markdown with a few fixed headings, in Dutch or English. Whatever is forbidden (law/workplace: pay,
 * dismissal, bonus, health, family; names of real others) is a fault here, so that it cannot go out. Gives every fault at once.
 */
export function parseDrill(text: string, ownName: string): ParsedDrill {
  if (text.length > maxCharacters)
    return { template: null, faults: [{ code: 'too-long', line: 0, word: '' }] }
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const faults: DrillFault[] = []
  const head = headOf(lines)
  const sections = sectionsOf(lines, head.end, faults)
  const template: DrillTemplate = {
    id: head.values['id'] ?? '',
    title: (lines.slice(head.end).find((line) => /^# \S/.test(line)) ?? '').slice(2).trim(),
    sender: head.values['from'] ?? '',
    subject: head.values['subject'] ?? '',
    body: paragraphs(sections.message),
    signs: signsOf(sections.signs, faults),
    alignment: alignmentOf(head.values['alignment'] ?? '', faults),
    doNow: paragraphs(sections.doNow),
  }
  faults.push(...missingIn(template), ...forbiddenIn(template, lines, ownName))
  return faults.length === 0 ? { template, faults: [] } : { template: null, faults }
}

interface Head {
  readonly values: Readonly<Record<string, string>>
  readonly end: number
}

function headOf(lines: readonly string[]): Head {
  if (lines[0]?.trim() !== '---') return { values: {}, end: 0 }
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  if (end < 0) return { values: {}, end: 0 }
  const pairs = lines.slice(1, end).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, Math.max(0, colon)).trim(), line.slice(colon + 1).trim()]
  })
  return { values: Object.fromEntries(pairs), end: end + 1 }
}

type SectionName = 'message' | 'signs' | 'doNow'

const headings: Readonly<Record<string, SectionName>> = {
  bericht: 'message',
  message: 'message',
  signalen: 'signs',
  signs: 'signs',
  'doe nu': 'doNow',
  'do now': 'doNow',
}

interface Line {
  readonly number: number
  readonly text: string
}

function sectionsOf(
  lines: readonly string[],
  from: number,
  faults: DrillFault[],
): Record<SectionName, Line[]> {
  const found: Record<SectionName, Line[]> = { message: [], signs: [], doNow: [] }
  let into: Line[] | undefined
  for (const [index, line] of lines.entries()) {
    if (index < from) continue
    if (!line.startsWith('## ')) {
      into?.push({ number: index + 1, text: line.trim() })
      continue
    }
    const name = headings[line.slice(3).trim().toLowerCase()]
    if (name === undefined) faults.push({ code: 'unknown-section', line: index + 1, word: '' })
    into = name === undefined ? undefined : found[name]
  }
  return found
}

function paragraphs(lines: readonly Line[]): string[] {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

function signsOf(lines: readonly Line[], faults: DrillFault[]): DrillSign[] {
  return lines
    .filter(({ text }) => text !== '')
    .slice(0, maxSigns)
    .flatMap(({ number, text }): DrillSign[] => {
      const [, word = '', why = ''] = /^- ([a-z-]{1,40}): (\S.*)$/.exec(text) ?? []
      const cue = cues.find((one) => one === word)
      if (cue !== undefined) return [{ cue, why }]
      faults.push({ code: 'unknown-sign', line: number, word: word.slice(0, 40) })
      return []
    })
}

function alignmentOf(text: string, faults: DrillFault[]): Alignment {
  const points = text.split(/\s+/).map(Number)
  const isRight =
    points.length === alignmentElements.length &&
    points.every((one) => alignmentPoints.some((allowed) => allowed === one))
  if (!isRight) faults.push({ code: 'bad-alignment', line: 0, word: text.slice(0, 40) })
  const [process = 0, relevance = 0, events = 0, consequence = 0, warned = 0] = isRight ? points : []
  return { process, relevance, events, consequence, warned }
}

/** Where the link stands, with the words over it. */
export const linkMark = /\[([^\]\n]{1,200})\]\(\{link\}\)/g

function missingIn({ id, title, sender, subject, body, signs, doNow }: DrillTemplate): DrillFault[] {
  const checks: readonly (readonly [boolean, DrillFaultCode])[] = [
    [!/^[a-z0-9][a-z0-9-]{0,60}$/.test(id), 'bad-id'],
    [title === '', 'no-title'],
    [sender === '' || sender.length > 80, 'no-sender'],
    [subject === '' || subject.length > 150, 'no-subject'],
    [body.length === 0, 'no-message'],
    [body.length > 0 && !body.some((one) => new RegExp(linkMark).test(one)), 'no-link'],
    [signs.length === 0, 'no-signs'],
    [doNow.length === 0, 'no-do-now'],
  ]
  return checks.flatMap(([isWrong, code]) => (isWrong ? [{ code, line: 0, word: '' }] : []))
}

/** Addresses and links: where a mail leads and comes from is for us alone to say. */
const addresses = /[\w.+-]+@[\w-]+\.[\w.-]+|\bhttps?:|\bwww\.|\b[a-z\d-]+\.(?:nl|com|net|org|eu|be|de|io)\b/i
/** "Answer with your password": what is typed in an answer would lie in a mailbox. */
const asksInput =
  /(?:antwoord|reageer|mail|stuur|reply|answer|send|respond)[^.!?\n]{0,60}(?:wachtwoord|pincode|inlogcode|bsn|password|passcode|pin code)/i

function forbiddenIn(
  { sender, subject, body }: DrillTemplate,
  lines: readonly string[],
  ownName: string,
): DrillFault[] {
  const shown = [sender, subject, ...body].map((text) => text.replaceAll(linkMark, '$1'))
  const whole = shown.join('\n')
  const lineOf = (word: string): number =>
    lines.findIndex((line) => line.toLowerCase().includes(word.toLowerCase())) + 1
  const themes = themesIn(whole).map((theme): DrillFault => ({ code: `theme-${theme}`, line: 0, word: '' }))
  const named = brandsIn(whole, ownName).map((word): DrillFault => ({
    code: 'brand',
    line: lineOf(word),
    word,
  }))
  const [address] = addresses.exec(whole) ?? []
  return [
    ...themes,
    ...named,
    ...(address === undefined
      ? []
      : [{ code: 'foreign-address', line: lineOf(address), word: address.slice(0, 60) } as const]),
    ...(asksInput.test(whole) ? [{ code: 'asks-input', line: 0, word: '' } as const] : []),
  ]
}
