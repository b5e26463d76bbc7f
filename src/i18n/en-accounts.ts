import { enServerRefusals } from './en-servers.ts'
import type { nlAccounts } from './nl-accounts.ts'

const items = {
  imap: ['message', 'messages'],
  carddav: ['card', 'cards'],
  caldav: ['appointment', 'appointments'],
  database: ['row', 'rows'],
} as const

const units: typeof nlAccounts.command.units = {
  imap: ['folder', 'folders'],
  carddav: ['address book', 'address books'],
  caldav: ['calendar', 'calendars'],
  database: ['table', 'tables'],
}

/** Texts about places that are opened at a server. */
export const enAccounts: typeof nlAccounts = {
  names: {
    imap: (user, { host }) => `Mail of ${user === '' ? host : user}`,
    carddav: (user, { host }) => `Address book of ${user === '' ? host : user}`,
    caldav: (user, { host }) => `Calendar of ${user === '' ? host : user}`,
    database: (_user, { host, pathname }) =>
      pathname.length > 1 ? `Database ${pathname.slice(1)} at ${host}` : `Databases at ${host}`,
  },
  inbox: 'Inbox',
  changed: (kind, { added, gone }) => {
    const [one, more] = items[kind]
    const came = `${String(added)} new ${added === 1 ? one : more}`
    if (gone === 0) return added === 0 ? 'Nothing changed.' : `${came}.`
    return added === 0
      ? `Nothing new, ${gone === 1 ? `1 ${one}` : `${String(gone)} ${more}`} gone.`
      : `${came}, ${String(gone)} gone.`
  },
  stopped: enServerRefusals,
  command: {
    password: (user, host) => `Password of ${user} at ${host}: `,
    appPassword: (name, page) =>
      `${name} lets a program in with an app password only. Make one at ${page} and give that here.`,
    added: (name, units, found) => `${name} was added: ${found} in ${units}. Read it with: kwartje scan`,
    known: (name, units, found) =>
      `${name} was there already. The password works and was kept: ${found} in ${units}.`,
    again: { 'at-once': 'when it changes', hourly: 'every hour', daily: 'every day', weekly: 'every week' },
    noPassword: (name) => `${name} has no password.`,
    units,
    items,
    wrongServer: (typed) =>
      `${typed} is no address of a server. For example: cloud.fietsen.example, or postgres://name@server/database.`,
    serverUnknown: (domain) =>
      `We do not know the mail server of ${domain}. Add: --server NAME. Your provider knows it: the server for incoming mail (IMAP).`,
    openInBrowser: (address) =>
      `Open this address in your browser and sign in there. Kwartje waits here.\n\n    ${address}\n`,
    secretChanged: (name) => `The new password of ${name} works and was kept.`,
  },
}
