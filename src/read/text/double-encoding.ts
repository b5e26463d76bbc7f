const sign = /\\u00[c-f][\da-f]\\u00[89ab][\da-f]/i
/** Every escape, so that one whose backslash is escaped itself is passed over. */
const escapes = /\\(?:u00[89a-f][\da-f](?:\\u00[89a-f][\da-f])*|[^])/gi

/**
 * JSON in which each byte of UTF-8 was written as a sign of its own, as Facebook and Instagram do in what they let people
 * download ("Ren\\u00c3\\u00a9e"), put right; other JSON as it is.
 */
export function withoutDoubleEncoding(json: string): string {
  if (!sign.test(json)) return json
  return json.replace(escapes, (written) => {
    if (!sign.test(written)) return written
    const bytes = Buffer.from(written.replaceAll(/\\u00/gi, ''), 'hex')
    const text = bytes.toString('utf8')
    return text.includes('\uFFFD') ? written : text
  })
}
