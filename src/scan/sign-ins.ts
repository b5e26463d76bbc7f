import { randomUUID } from 'node:crypto'
import { Refusal } from '../base/refusal.ts'
import type { Opening, SignIn } from '../read/sources/live.ts'
import { beginSignIn, renewToken, type IdentityProvider, type TokenSecret } from '../read/sources/oauth.ts'

type Providers = Readonly<Record<SignIn['by'], IdentityProvider>>

/** Signing in at somebody who gives tokens, while the user is busy in a browser. */
export interface SignIns {
  readonly begin: (order: SignInWish) => Promise<{ readonly handle: string; readonly address: string }>
  /** What is kept instead of a password, once the user has agreed. */
  readonly take: (handle: string) => Promise<string>
}

export interface SignInWish extends SignIn {
  readonly clientSecret: string
  readonly user: string
}

export function createSignIns(providers: Providers): SignIns {
  const open = new Map<string, Promise<TokenSecret>>()
  let abort = new AbortController()
  return {
    begin: async ({ by, ...wish }) => {
      // One at a time: who begins anew has given the former up.
      abort.abort()
      abort = new AbortController()
      open.clear()
      const { address, finished } = await beginSignIn({
        provider: providers[by],
        ...wish,
        signal: abort.signal,
      })
      const handle = randomUUID()
      open.set(handle, finished)
      return { handle, address }
    },
    take: async (handle) => {
      const finished = open.get(handle)
      if (finished === undefined) throw new Refusal('sign-in-expired')
      return JSON.stringify(await finished)
    },
  }
}

/** What a server is told instead of a password; `renewed` is to be kept when it differs from before. */
export async function bearerFor(
  providers: Providers,
  { account, secret, signal }: Pick<Opening, 'account' | 'secret' | 'signal'>,
): Promise<{ readonly token: string; readonly renewed: string }> {
  const { signIn } = account
  if (signIn === undefined) return { token: secret, renewed: secret }
  const kept = JSON.parse(secret) as TokenSecret // written by `take`
  const order = {
    provider: providers[signIn.by],
    clientId: signIn.clientId,
    clientSecret: kept.clientSecret,
    signal,
  }
  const { accessToken, refreshToken = kept.refreshToken } = await renewToken(order, kept.refreshToken)
  return { token: accessToken, renewed: JSON.stringify({ ...kept, refreshToken }) }
}
