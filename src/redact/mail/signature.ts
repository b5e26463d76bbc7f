/** Whether header lines tell of a signature over what they belong to: it no longer fits once a byte of that is changed. */
export function isSigned(block: string): boolean {
  return /^(?:dkim-signature|arc-seal|x-google-dkim-signature)[ \t]*:|multipart\/signed|pkcs7/im.test(block)
}
