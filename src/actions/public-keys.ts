import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { createBoxKeys, type BoxKeys } from '../public-desk/sealed-box.ts'
import type { Store } from '../store/store.ts'

const boxKeys = z.object({ publicKey: z.string().length(43), privateKey: z.string().length(43) })

/** The keys of the inbox: only the index holds the one that opens it. Made when they are first needed. */
export async function inboxKeys(store: Store): Promise<BoxKeys> {
  const kept = await store.secrets.get('public-desk-inbox')
  if (kept !== null) return boxKeys.parse(JSON.parse(kept))
  const keys = createBoxKeys()
  await store.secrets.set('public-desk-inbox', JSON.stringify(keys))
  return keys
}

/** The token of somebody's own page: the same each time, so that links in mails of long ago still work. */
export async function contactTokens(store: Store): Promise<(email: string) => string> {
  const kept = await store.secrets.get('public-desk-links')
  const secret = kept ?? randomBytes(32).toString('base64')
  if (kept === null) await store.secrets.set('public-desk-links', secret)
  const key = Buffer.from(secret, 'base64')
  return (email) =>
    createHmac('sha256', key).update(email.toLowerCase()).digest().subarray(0, 16).toString('base64url')
}
