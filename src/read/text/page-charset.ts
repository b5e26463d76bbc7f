import { asBuffer } from './bytes.ts'

// The HTML standard looks in the first kilobyte; what programs put before it may be longer.
const HEAD_BYTES = 8192

const declared = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i

/** The charset that a web page says it is in; '' when it says none, or one that what was read cannot be in. */
export function charsetInPage(page: Uint8Array): string {
  const head = asBuffer(page).toString('latin1', 0, HEAD_BYTES)
  const name = declared.exec(head)?.[1] ?? ''
  return /^(?:utf-?(?:16|32)|ucs|unicode|csunicode)/i.test(name) ? '' : name
}
