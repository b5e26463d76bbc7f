import { Refusal, type RefusalCode } from '../../base/refusal.ts'

/** What the library's errors may carry; every field is optional. */
interface ServerError {
  readonly code?: string
  readonly authenticationFailed?: boolean
  readonly responseStatus?: string
  readonly serverResponseCode?: string
  readonly responseText?: string
  readonly tlsFailed?: boolean
}

/** True when the server said no to one command and the connection is as good as before. */
export function isNo(error: unknown): boolean {
  return error instanceof Error && (error as ServerError).responseStatus === 'NO' && !isThrottled(error)
}

/** An error of the library as the answer to the user; a bug stays an error. */
export function refusalOf(error: unknown, host: string, phase: 'connecting' | 'reading'): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  if (error.name === 'AbortError') return error
  const code = codeOf(error, phase)
  if (code === undefined) return error
  const page = appPasswordPages.find(([pattern]) => pattern.test(host))?.[1]
  if (code === 'sign-in-refused' && page !== undefined)
    return new Refusal('app-password-needed', page, { cause: error })
  return new Refusal(code === 'sign-in-refused' && byTokenOnly.test(host) ? 'token-needed' : code, host, {
    cause: error,
  })
}

/** Providers whose usual password opens nothing for a program, and where one makes another. */
const appPasswordPages: readonly (readonly [host: RegExp, page: string])[] = [
  [/(?:^|\.)(?:gmail|googlemail|google)\.com$/i, 'myaccount.google.com/apppasswords'],
  [/(?:^|\.)(?:me|icloud|mac)\.com$/i, 'account.apple.com'],
  [/(?:^|\.)(?:yahoo|aol)\.com$/i, 'login.yahoo.com/account/security'],
  [/(?:^|\.)fastmail\.com$/i, 'app.fastmail.com/settings/security'],
]

/** Providers where no password opens anything for a program. */
const byTokenOnly = /(?:^|\.)(?:office365|outlook|office|live|hotmail)\.com$/i

const certificate = /certificate|self-signed|altname|CERT_|UNABLE_TO_(?:GET|VERIFY)/i
const noTls = /STARTTLS|WRONG_VERSION_NUMBER|EPROTO|UNSUPPORTED_PROTOCOL|upgrade/i
const away = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_NODATA',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'ETIMEOUT',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
  'UPGRADE_TIMEOUT',
])
const hungUp = new Set([
  'NoConnection',
  'EConnectionClosed',
  'StateLogout',
  'ClosedAfterConnectText',
  'ClosedAfterConnectTLS',
  'ECONNRESET',
  'EPIPE',
])
const odd =
  /^(?:ParserError|UnexpectedTag|MissingTag|InvalidResponse|ResponseProcessingFailed|LineTooLarge|LiteralTooLarge|ResponseTooLarge|TooMany|MAX_IMAP_NESTING|STARTTLS_INJECTION|COMPRESS_TRAILING)/

function codeOf(error: Error, phase: 'connecting' | 'reading'): RefusalCode | undefined {
  const { code = '', authenticationFailed, tlsFailed, responseStatus } = error as ServerError
  if (isThrottled(error)) return 'server-throttled'
  if (authenticationFailed === true) return 'sign-in-refused'
  if (certificate.test(code) || certificate.test(error.message)) return 'server-certificate'
  if (phase === 'connecting' && (tlsFailed === true || noTls.test(code) || noTls.test(error.message)))
    return 'server-needs-tls'
  if (away.has(code)) return phase === 'connecting' ? 'server-unreachable' : 'server-hung-up'
  if (hungUp.has(code)) return 'server-hung-up'
  if (odd.test(code) || responseStatus !== undefined) return 'server-odd'
  return undefined
}

/** Microsoft and Google say so in words, others by a code. */
function isThrottled(error: Error): boolean {
  const { code, serverResponseCode = '', responseText = '' } = error as ServerError
  return (
    code === 'ETHROTTLE' ||
    ['OVERQUOTA', 'LIMIT', 'THROTTLED'].includes(serverResponseCode) ||
    /too many simultaneous|bandwidth limit|command or bandwidth|request is throttled/i.test(responseText)
  )
}
