import type { Database } from './database.ts'
import { createSettings } from './queries-sources.ts'
import { secretKey } from './secret-names.ts'
import { openSealed, sealText } from './sealer.ts'

/** Passwords for places elsewhere: sealed under the store's key, also in a database that others administer. */
export interface Secrets {
  readonly get: (name: string) => Promise<string | null>
  /** Null takes it out. */
  readonly set: (name: string, secret: string | null) => Promise<void>
}

export function createSecrets(database: Database): Secrets {
  const settings = createSettings(database)
  return {
    get: async (name) => {
      const sealed = await settings.get(secretKey(name))
      return typeof sealed === 'string'
        ? openSealed(Buffer.from(sealed, 'base64'), database.previewKey)
        : null
    },
    set: (name, secret) =>
      settings.set(secretKey(name), secret === null ? null : sealText(secret, database.previewKey)),
  }
}
