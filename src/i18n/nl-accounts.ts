import type { Schedule } from '../privacy/schedule.ts'
import type { LiveKind } from '../privacy/source-kinds.ts'
import { nlServerRefusals } from './nl-servers.ts'

type Countable = readonly [one: string, more: string]

/** What a place at a server is called when nobody named it. */
const names: Record<LiveKind, (user: string, address: URL) => string> = {
  imap: (user, { host }) => `Mail van ${user === '' ? host : user}`,
  carddav: (user, { host }) => `Adresboek van ${user === '' ? host : user}`,
  caldav: (user, { host }) => `Agenda van ${user === '' ? host : user}`,
  database: (_user, { host, pathname }) =>
    pathname.length > 1 ? `Database ${pathname.slice(1)} op ${host}` : `Databases op ${host}`,
}

const items: Record<LiveKind, Countable> = {
  imap: ['bericht', 'berichten'],
  carddav: ['kaart', 'kaarten'],
  caldav: ['afspraak', 'afspraken'],
  database: ['rij', 'rijen'],
}

const units: Record<LiveKind, Countable> = {
  imap: ['map', 'mappen'],
  carddav: ['adresboek', 'adresboeken'],
  caldav: ['agenda', 'agenda’s'],
  database: ['tabel', 'tabellen'],
}

/** "3 nieuwe berichten, 1 weg" */
function changed(kind: LiveKind, { added, gone }: { readonly added: number; readonly gone: number }): string {
  const [one, more] = items[kind]
  const came =
    added === 1 ? `1 ${kind === 'imap' ? 'nieuw' : 'nieuwe'} ${one}` : `${String(added)} nieuwe ${more}`
  if (gone === 0) return added === 0 ? 'Er is niets veranderd.' : `${came}.`
  return added === 0
    ? `Niets nieuws, ${gone === 1 ? `1 ${one}` : `${String(gone)} ${more}`} weg.`
    : `${came}, ${String(gone)} weg.`
}

/** Texts about places that are opened at a server, in Dutch. */
export const nlAccounts = {
  names,
  inbox: 'Postvak IN',
  changed,
  /** Why the last reading of an account got no further. */
  stopped: nlServerRefusals,
  command: {
    password: (user: string, host: string) => `Wachtwoord van ${user} bij ${host}: `,
    appPassword: (name: string, page: string) =>
      `${name} laat een programma alleen binnen met een app-wachtwoord. Maak er een op ${page} en geef dat hier.`,
    added: (name: string, units: string, found: string) =>
      `${name} is toegevoegd: ${found} in ${units}. Lees het met: kwartje scan`,
    known: (name: string, units: string, found: string) =>
      `${name} stond er al. Het wachtwoord klopt en is bewaard: ${found} in ${units}.`,
    again: {
      'at-once': 'bij verandering',
      hourly: 'elk uur',
      daily: 'elke dag',
      weekly: 'elke week',
    } satisfies Record<Schedule, string>,
    noPassword: (name: string) => `${name} heeft geen wachtwoord.`,
    units,
    items,
    wrongServer: (typed: string) =>
      `${typed} is geen adres van een server. Bijvoorbeeld: cloud.fietsen.example, of postgres://naam@server/database.`,
    serverUnknown: (domain: string) =>
      `Van ${domain} kennen wij de mailserver niet. Zet erbij: --server NAAM. Uw aanbieder weet hem: de server voor inkomende mail (IMAP).`,
    openInBrowser: (address: string) =>
      `Open dit adres in uw browser en meld u daar aan. Kwartje wacht hier.\n\n    ${address}\n`,
    secretChanged: (name: string) => `Het nieuwe wachtwoord van ${name} werkt en is bewaard.`,
  },
}
