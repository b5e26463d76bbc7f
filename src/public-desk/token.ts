import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { TokenPage } from '../privacy/public-desk/page.ts'

/** The key of one page: 128 bits that nobody guesses, as 22 letters in its link. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url')
}

const tokenBytes = 16

/** True for what has the form of a token. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{21}[AQgw]$/.test(text)
}

/** Under which name a page is kept: tells nothing of its token. Lower-case hex, 32 bytes. */
export function tokenDigest(token: string): string {
  return derive(token, 'name').toString('hex')
}

/** Only who has the token can read the page: a copy of the folder shows nothing. */
export function sealPage(token: string, page: TokenPage): Uint8Array {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive(token, 'page'), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(page), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The page; null when it was sealed under another token, or changed. */
export function openPage(token: string, sealed: Uint8Array): TokenPage | null {
  const bytes = Buffer.from(sealed)
  try {
    const decipher = createDecipheriv('aes-256-gcm', derive(token, 'page'), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    const page: unknown = JSON.parse(text)
    // Sealed by the workbench from a TokenPage: who can make one has the token.
    return z.object({ kind: z.string() }).safeParse(page).success ? (page as TokenPage) : null
  } catch {
    return null
  }
}

function derive(token: string, use: 'name' | 'page'): Buffer {
  return Buffer.from(
    hkdfSync('sha256', Buffer.from(token, 'base64url'), '', `kwartje public desk ${use}`, 32),
  )
}
