import type { nlServerRefusals } from './nl-servers.ts'

/** Why a server does not let us read. */
export const enServerRefusals: typeof nlServerRefusals = {
  'account-exists': (name) => `${name} is read already. The same data would count twice.`,
  'account-secret-missing': (name) => `The password of ${name} is not known here. Please enter it again.`,
  'sign-in-refused': (host) =>
    `${host} does not know this name with this password. Nothing was changed. Check both and try again.`,
  'app-password-needed': (page) =>
    `This provider does not let a program in with your usual password. Make an app password there and enter it here${page === '' ? '.' : `: ${page}`}`,
  'token-needed': (host) =>
    `${host} no longer lets a program in with a password. Sign in there with an app registration of your own; adding a place says how.`,
  'sign-in-expired': (who) => `The consent at ${who} has expired or was withdrawn. Sign in there again.`,
  'server-unreachable': (host) =>
    `${host} does not answer. Check your connection and the name. What was read before is safe.`,
  'server-certificate': (host) =>
    `${host} cannot prove that it is the real one. So we sent no password. Check the name of the server, or ask your provider.`,
  'server-needs-tls': (host) =>
    `${host} offers no secure connection. So we sent no password. Ask your provider for the right address.`,
  'server-throttled': (host) =>
    `${host} thinks that we ask too much and wants a rest. What was read is kept. Try again in an hour; we go on where we were.`,
  'server-hung-up': (host) =>
    `${host} broke the connection off. What was read is kept. Read the place again; we go on where we were.`,
  'server-odd': (host) =>
    `${host} answers in a way that we do not expect. Check the name and the port. Nothing was changed.`,
  'server-elsewhere': (host) =>
    `The server sends on to ${host}. Your password does not go there by itself. Is that address right? Then enter it yourself.`,
  'server-empty': (host) =>
    `At ${host} we find nothing that we can read. Enter the whole address, as your provider calls it.`,
}
