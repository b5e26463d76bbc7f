/** By what a person can be reached; an app is reached by the name that the person has there. */
export const contactChannels = ['mail', 'phone', 'post', 'app'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** One spelling of an address or number, so that the same one is known again however it is written. */
export function contactKey(channel: ContactChannel, value: string): string {
  return keys[channel](value.normalize('NFKC').trim())
}

const keys: Readonly<Record<ContactChannel, (value: string) => string>> = {
  mail: mailKey,
  phone: phoneKey,
  post: postKey,
  app: (value) => value.toLowerCase(),
}

/** What stands before the @ may differ in capitals by the letter of RFC 5321; no mailbox that exists does. */
function mailKey(value: string): string {
  const bare = (/<([^<>]*)>\s*$/.exec(value)?.[1] ?? value).replace(/^mailto:/i, '').toLowerCase()
  const at = bare.lastIndexOf('@')
  if (at < 0) return bare
  // Most are written as they are looked up; a URL is for those that are not.
  if (plainHost.test(bare.slice(at + 1))) return bare
  const host = `http://${bare.slice(at + 1)}`
  return `${bare.slice(0, at)}@${URL.canParse(host) ? new URL(host).hostname : bare.slice(at + 1)}`
}

const plainHost = /^[a-z\d][a-z\d.-]*\.[a-z]{2,}$/

/** With the country; a number without one is Dutch. */
function phoneKey(value: string): string {
  const digits = value.replace(/\(0\)/g, '').replace(/[^\d+]/g, '')
  if (digits.startsWith('+')) return digits.slice(1)
  if (digits.startsWith('00')) return digits.slice(2)
  return digits.startsWith('0') ? `31${digits.slice(1)}` : digits
}

/** A Dutch postcode with the number of the house says it all; other addresses by their letters and digits. */
function postKey(value: string): string {
  const lower = value.toLowerCase()
  const postcode = /\b([1-9]\d{3})\s?([a-z]{2})\b/.exec(lower)
  if (postcode !== null) {
    const rest = `${lower.slice(0, postcode.index)} ${lower.slice(postcode.index + postcode[0].length)}`
    const house = /\b(\d{1,5})(?:\s?-?\s?([a-z]|\d{1,4})\b)?/.exec(rest)
    if (house !== null) return `${postcode[1] ?? ''}${postcode[2] ?? ''} ${house[1] ?? ''}${house[2] ?? ''}`
  }
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
