import { isThisMachine, loopback } from '../base/hosts.ts'

/** The user's own mail server. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** `tls`: from the first byte; `starttls`: before anything is said; `none`: only on this machine. */
  readonly security: MailSecurity
  /** Empty: without signing in. */
  readonly user: string
  readonly password: string
  /** The address that mail comes from. */
  readonly from: string
}

export const mailSecurities = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof mailSecurities)[number]

/** A mail as it goes out: plain text, so that nothing in it can be followed; only a drill has a link that looks like one. */
export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachment: MailAttachment | null
  /** The same text as a mail program shows it. */
  readonly html?: string
  /** Before the sender's address. */
  readonly senderName?: string
  /** Message that this answers by itself: who gets it answers nothing by itself (RFC 3834). */
  readonly answers?: string
}

export interface MailAttachment {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** How it went; `answer` is what the server said. */
export type Delivery =
  | { readonly state: 'sent'; readonly answer: string }
  | { readonly state: 'failed'; readonly code: DeliveryFailure; readonly answer: string }

export const deliveryFailures = [
  'unreachable',
  'no-tls', // the server offers no encryption
  'certificate', // it cannot prove who it is
  'wrong-login',
  'refused',
  'later', // full, busy, or it wants to see us again in a while
  'too-slow',
  'interrupted', // Kwartje stopped while it was sending
] as const
export type DeliveryFailure = (typeof deliveryFailures)[number]

export interface SendOptions {
  /** PEM of an authority that is trusted beside the usual ones. */
  readonly trusted?: string
  /** How long a server may say nothing, and how long all may take. */
  readonly limits?: { readonly silenceMs: number; readonly totalMs: number }
}

/** A healthy server answers in seconds; some wait half a minute before they greet, to tire senders of junk. */
const usualLimits = { silenceMs: 45_000, totalMs: 120_000 }

/** More than this of a server's answer is no answer. */
const longestAnswer = 500

/** Hands a mail to the user's own server. What goes wrong outside is told, not thrown. */
export async function sendMail(
  server: MailServer,
  mail: OutgoingMail,
  { trusted, limits = usualLimits }: SendOptions = {},
): Promise<Delivery> {
  const { to, subject, text, attachment, html, senderName, answers } = mail
  if (server.security === 'none' && !isThisMachine(server.host))
    return { state: 'failed', code: 'no-tls', answer: '' }
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    host: server.host === 'localhost' ? loopback : server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    // The name of this machine is nobody's business.
    name: '[127.0.0.1]',
    ...(server.user === '' ? {} : { auth: { user: server.user, pass: server.password } }),
    tls: {
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(server.host === 'localhost' ? { servername: server.host } : {}),
      ...(trusted === undefined ? {} : { ca: trusted }),
    },
    connectionTimeout: limits.silenceMs,
    greetingTimeout: limits.silenceMs,
    socketTimeout: limits.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const tooLong = new AbortController()
  const timer = setTimeout(() => tooLong.abort(), limits.totalMs)
  const answerOf = (said: string): string => shortened(withoutPassword(said, server))
  try {
    const { response } = await transport.sendMail({
      signal: tooLong.signal,
      from: senderName === undefined ? server.from : { name: senderName, address: server.from },
      to: { name: '', address: to },
      subject,
      text,
      ...(html === undefined ? {} : { html }),
      ...(answers === undefined
        ? {}
        : {
            headers: { 'Auto-Submitted': 'auto-replied' },
            ...(answers === '' ? {} : { inReplyTo: answers, references: answers }),
          }),
      xMailer: false,
      attachments:
        attachment === null
          ? []
          : [
              {
                filename: attachment.fileName,
                content: Buffer.from(attachment.bytes),
                contentType: attachment.mediaType,
              },
            ],
    })
    return { state: 'sent', answer: answerOf(response) }
  } catch (error) {
    // The call is hung up as well: nothing goes out after it was told that it did not.
    if (tooLong.signal.aborted) return { state: 'failed', code: 'too-slow', answer: '' }
    const { code, said } = failureOf(error)
    return { state: 'failed', code, answer: answerOf(said) }
  } finally {
    clearTimeout(timer)
    transport.close()
  }
}

function failureOf(error: unknown): { readonly code: DeliveryFailure; readonly said: string } {
  if (!(error instanceof Error)) throw error
  const { code = '', responseCode, response = error.message } = error as SmtpError // every field is optional
  return { code: codeOf({ code, responseCode, text: error.message }), said: response }
}

interface SmtpError {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

interface Signs {
  readonly code: string
  readonly responseCode: number | undefined
  readonly text: string
}

const certificate = /certificate|self-signed|altnames|issuer|CERT_/i

function codeOf({ code, responseCode = 0, text }: Signs): DeliveryFailure {
  if (certificate.test(text) || certificate.test(code)) return 'certificate'
  // A server that is busy says so also while we sign in.
  if (responseCode >= 400 && responseCode < 500) return 'later'
  if (code === 'EAUTH') return 'wrong-login'
  if (responseCode >= 500) return code === 'ETLS' ? 'no-tls' : 'refused'
  if (code === 'ETLS') return 'no-tls'
  return code === 'ETIMEDOUT' ? 'too-slow' : 'unreachable'
}

/** A server may repeat what it was told, also in the form in which it heard it: an answer is shown and kept. */
function withoutPassword(text: string, { user, password }: MailServer): string {
  if (password === '') return text
  const inBase64 = [`\0${user}\0${password}`, password].map((said) => Buffer.from(said).toString('base64'))
  // The longest first: a shorter one may stand inside it.
  return [...inBase64, password].reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
}

/** What a stranger's server says, as one short line. */
function shortened(text: string): string {
  return text
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, longestAnswer)
}
