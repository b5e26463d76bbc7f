import { z } from 'zod'
import type { Store } from '../store/store.ts'

/** The setting that holds the user's own mail server. */
export const mailServerSetting = 'mail-server'

const sender = z.object({ from: z.string() })

/** The address that the user's own mail server sends from; null when none is set up. */
export async function mailFrom(store: Store): Promise<string | null> {
  const kept = sender.safeParse(await store.settings.get(mailServerSetting))
  return kept.success ? kept.data.from : null
}
