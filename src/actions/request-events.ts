import { spellingsOf, type Subject } from '../people/subject.ts'
import { createMatcher } from '../redact/targets.ts'

/** A calendar with only the appointments that the person stands in (RFC 5545), and what they need; null when there is none. */
export function ownEvents(calendar: string, { names, emails, phones }: Subject): string | null {
  const finder = (values: readonly string[]) => createMatcher(values.map((value) => ({ value })))
  const [known, named] = [finder([...emails, ...phones]), finder(names.flatMap(spellingsOf))]
  // A name beside somebody's own address is that of a namesake.
  const isOwn = (text: string): boolean =>
    known.has(text) || (named.has(text) && !/^ATTENDEE[^\n]*mailto:/im.test(text))
  const own = blocksOf(calendar).filter(({ name, text }) => needed.has(name) || isOwn(text))
  return own.some(({ name }) => !needed.has(name)) ? own.map(({ raw }) => raw).join('') : null
}

/** Of nobody: what stands around all appointments, and the time zones. */
const needed: ReadonlySet<string> = new Set(['', 'VTIMEZONE'])

interface Block {
  /** Of the component; '' for a line outside one. */
  readonly name: string
  readonly raw: string
  /** Its lines, whole. */
  readonly text: string
}

/** A line with those in which it goes on: they begin with a space. */
const wholeLine = /[^\r\n]*(?:\r\n|[\r\n])(?:[ \t][^\r\n]*(?:\r\n|[\r\n]))*|[^\r\n]+$/g
const appointments: ReadonlySet<string> = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE'])

/** A calendar in pieces. A component that nothing closes goes: where it ends, nobody can say. */
function blocksOf(calendar: string): readonly Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const raw of calendar.match(wholeLine) ?? []) {
    const text = raw.replaceAll(/(?:\r\n|[\r\n])[ \t]/g, '').trim()
    const [, edge = '', word = ''] = /^(BEGIN|END)\s*:\s*([\w-]+)$/i.exec(text) ?? []
    const name = word.toUpperCase()
    const isBegin = edge.toUpperCase() === 'BEGIN' && name !== 'VCALENDAR'
    if (name === 'VCALENDAR') open = null
    if (isBegin && (open === null || appointments.has(name))) open = { name, raw: '', text: '' }
    if (open === null) {
      blocks.push({ name: '', raw, text })
      continue
    }
    open = { name: open.name, raw: open.raw + raw, text: `${open.text}${text}\n` }
    if (edge.toUpperCase() !== 'END' || name !== open.name) continue
    blocks.push(open)
    open = null
  }
  return blocks
}
