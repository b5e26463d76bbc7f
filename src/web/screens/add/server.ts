import { typedServer, type ServerKind } from '../../../privacy/server-address.ts'

/** What was filled in of an address book, a calendar or a database at its server. */
export interface ServerDraft {
  readonly typed: string
  readonly user: string
  readonly secret: string
  /** What was seen there when it was tried, of exactly what is filled in; null before. */
  readonly glance: { readonly units: number; readonly items: number } | null
}

export const emptyServer: ServerDraft = { typed: '', user: '', secret: '', glance: null }

export type ServerField = 'address' | 'user' | 'secret'

/** How one gets in, by what was filled in or stood in the address; else the field that lacks. */
export function wayIn(
  kind: ServerKind,
  { typed, user, secret }: ServerDraft,
): { readonly address: string; readonly user: string; readonly secret: string } | ServerField {
  const server = typedServer(kind, typed)
  if (server === null) return 'address'
  const who = user.trim() === '' ? server.user : user.trim()
  if (who === '') return 'user'
  return { address: server.address, user: who, secret: secret === '' ? server.secret : secret }
}

/** The field that a refusal is about. */
export function fieldOfServerRefusal(code: string): ServerField {
  return ['sign-in-refused', 'app-password-needed'].includes(code) ? 'secret' : 'address'
}
