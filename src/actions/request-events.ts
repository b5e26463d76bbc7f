import { spellingsOf, type Subject } from '../people/subject.ts'
import { createMatcher } from '../redact/targets.ts'

/** A calendar with only the appointments that the person stands in (RFC 5545), and what they need; null when there is none. */
export function ownEvents(calendar: string, { names, emails, phones }: Subject): string | null {
  const finder = (values: readonly string[]) => createMatcher(values.map((value) => ({ value })))
  const [known, named] = [finder([...emails, ...phones]), finder(names.flatMap(spellingsOf))]
  let own = 0
  const kept = calendar.replaceAll(/^BEGIN:(VEVENT|VTODO|VJOURNAL)\r?\n[\s\S]*?^END:\1\r?\n?/gm, (block) => {
    // A long line goes on in the next one, behind a space.
    const text = block.replaceAll(/\r?\n[ \t]/g, '')
    // A name beside somebody's own address is that of a namesake.
    if (!known.has(text) && (!named.has(text) || /^ATTENDEE[^\n]*mailto:/im.test(text))) return ''
    own++
    return block
  })
  return own === 0 ? null : kept
}
