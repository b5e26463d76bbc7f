import { providerOfAddress, type MailProvider } from '../../../privacy/mail-providers.ts'

/** What was filled in of a mail account. */
export interface AccountDraft {
  readonly email: string
  readonly secret: string
  /** Instead of a secret: where the user signs in in a browser. */
  readonly signIn: {
    readonly by: 'google' | 'microsoft'
    readonly clientId: string
    readonly handle: string
  } | null
  /** Empty: found by the address. */
  readonly host: string
  readonly port: string
  readonly security: 'tls' | 'starttls'
  /** Empty: the mail address. */
  readonly user: string
  /** What was seen there when it was tried, of exactly what is filled in; null before. */
  readonly glance: { readonly units: number; readonly items: number } | null
}

export const emptyAccount: AccountDraft = {
  email: '',
  secret: '',
  signIn: null,
  host: '',
  port: '',
  security: 'tls',
  user: '',
  glance: null,
}

const usualPorts = { tls: '993', starttls: '143' } as const

/** The address of the server as it is kept; null while nobody knows it. */
export function serverAddress({ host, port, security }: AccountDraft): string | null {
  const name = host.trim().toLowerCase()
  if (name === '') return null
  const scheme = security === 'tls' ? 'imaps' : 'imap'
  return `${scheme}://${name}:${port.trim() === '' ? usualPorts[security] : port.trim()}`
}

/** A server that was found, in the fields where it can be seen and changed. */
export function withServer(draft: AccountDraft, address: string): AccountDraft {
  const match = /^(imaps?):\/\/([^/:]+):?(\d*)/.exec(address)
  if (match === null) return draft
  const [, scheme, host = '', port = ''] = match
  return { ...draft, host, port, security: scheme === 'imap' ? 'starttls' : 'tls' }
}

export type AccountField = 'email' | 'secret' | 'host'

/** What is not filled in as it must be; the server may be left to be found. */
export function missingIn({ email, secret, signIn, host, port }: AccountDraft): readonly AccountField[] {
  const wrong: AccountField[] = []
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) wrong.push('email')
  if (secret === '' && signIn === null) wrong.push('secret')
  if (host.trim() !== '' && !/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(host.trim())) wrong.push('host')
  else if (port.trim() !== '' && !(Number(port) >= 1 && Number(port) <= 65_535)) wrong.push('host')
  return wrong
}

/** The field that a refusal is about. */
export function fieldOfRefusal(code: string): AccountField {
  return ['sign-in-refused', 'sign-in-expired', 'app-password-needed', 'token-needed'].includes(code)
    ? 'secret'
    : 'host'
}

/** An app password may be pasted with the spaces it is shown with. */
export function cleanSecret({ secret, email }: AccountDraft): string {
  const wantsApp = providerOf(email)?.wants === 'app-password'
  return wantsApp ? secret.replaceAll(/\s/g, '') : secret
}

export function providerOf(email: string): MailProvider | undefined {
  return providerOfAddress(email)
}
