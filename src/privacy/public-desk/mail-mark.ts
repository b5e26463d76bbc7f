import { consentPurposes } from '../consent/purpose.ts'
import { requestWishes, type PublicEntry, type PublicLanguage } from './page.ts'

type MailedEntry = Extract<PublicEntry, { readonly type: 'request' | 'sign-up' }>

/** What a mark says: without the writer, who stands in the mail. */
export type Marked =
  | Pick<Extract<MailedEntry, { readonly type: 'request' }>, 'type' | 'language' | 'wish'>
  | Pick<
      Extract<MailedEntry, { readonly type: 'sign-up' }>,
      'type' | 'language' | 'form' | 'version' | 'purposes'
    >

/** A line in a mail that says what was asked, so that it is known again when it comes back. */
export function markText(marked: Marked): string {
  const words =
    marked.type === 'request'
      ? [marked.wish]
      : [marked.form, String(marked.version), marked.purposes.join('+')]
  return `[kwartje ${[marked.type, ...words, marked.language].join(' ')}]`
}

/** Labels in front of what people fill in. */
export interface MarkLabels {
  readonly name: string
  readonly reach: string
  readonly message: string
}

/**
 * What a mail that came back asks; null when it has no mark of ours, or no address to answer to. The address is that of the sender where
 * the mail shows it.
 */
export function readMarked(
  text: string,
  labels: Readonly<Record<PublicLanguage, MarkLabels>>,
): MailedEntry | null {
  const marked = markIn(text)
  if (marked === null) return null
  const { name, reach, message } = labels[marked.language]
  const sender =
    /^\s*(?:van|from|von|de):.*?([^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{3,190})/im.exec(text)?.[1] ?? ''
  const written = lineAfter(text, reach)
  const who = lineAfter(text, name)
  if (marked.type === 'sign-up') {
    const email = sender === '' ? (/\S+@\S+\.\S+/.exec(written)?.[0] ?? '') : sender
    return email === '' ? null : { ...marked, name: who === '' ? email : who, email }
  }
  const reached = written === '' ? sender : written
  if (reached === '') return null
  return {
    ...marked,
    name: who === '' ? reached : who,
    reach: reached.slice(0, 320),
    message: lineAfter(text, message).slice(0, 5000),
  }
}

/** Longer than a line of a form is no line of a form. */
const longestLine = 2000

function lineAfter(text: string, label: string): string {
  const line = text
    .split(/\r?\n/)
    .map((one) => one.slice(0, longestLine).replace(/^[\s>]+/, ''))
    .find((one) => one.toLowerCase().startsWith(`${label.toLowerCase()}:`))
  return line === undefined
    ? ''
    : line
        .slice(label.length + 1)
        .trim()
        .slice(0, 200)
}

function markIn(text: string): Marked | null {
  const words = /\[kwartje ([a-z0-9+ -]{3,200})\]/i.exec(text)?.[1]?.toLowerCase().split(' ') ?? []
  const language = words.at(-1) === 'en' ? 'en' : 'nl'
  const [type, first = '', version = '', purposes = ''] = words
  if (type === 'request') {
    const wish = requestWishes.find((one) => one === first)
    return wish === undefined ? null : { type, language, wish }
  }
  if (type !== 'sign-up' || !/^\d{1,6}$/.test(version)) return null
  const chosen = consentPurposes.filter((one) => purposes.split('+').includes(one))
  return chosen.length === 0
    ? null
    : { type, language, form: first, version: Number(version), purposes: chosen }
}
