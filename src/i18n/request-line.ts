import { inSentence } from './in-sentence.ts'
import type { RequestEvent } from '../privacy/requests/event.ts'
import type { Messages } from './nl.ts'

/** A line of the file of a request in words; `quoted` makes what others wrote harmless for where it is shown. */
export function requestLineText(
  event: RequestEvent,
  request: Messages['request'],
  quoted: (text: string, most: number) => string,
): string {
  // Without a plan it was done at once, or by hand.
  const what = event.type === 'planned' && event.plan === null ? request.done : request.lines[event.type]
  const more = moreOf(event, request, quoted)
  return more === '' ? what : `${what}: ${more}`
}

function moreOf(
  event: RequestEvent,
  request: Messages['request'],
  quoted: (text: string, most: number) => string,
): string {
  switch (event.type) {
    case 'opened':
      return request.channels[event.channel]
    case 'noted':
      return quoted(event.text, 10_000)
    case 'sent':
      return inSentence(request.letters[event.letter])
    case 'filed':
      return quoted(event.name, 60)
    case 'planned':
      return request.rights[event.right].label
    case 'decided':
      return `${request.rights[event.right].label}, ${request.outcomes[event.outcome]}`
    case 'heard':
      return request.about[event.about]
    default:
      return ''
  }
}
