import type { RefusalCode } from '../base/refusal.ts'

type ServerRefusal = Extract<
  RefusalCode,
  `server-${string}` | `sign-in-${string}` | `account-${string}` | 'app-password-needed' | 'token-needed'
>

/** Why a server does not let us read, in Dutch: what happened, what is safe, what to do. */
export const nlServerRefusals = {
  'account-exists': (name) => `${name} wordt al gelezen. Dezelfde gegevens zouden dubbel tellen.`,
  'account-secret-missing': (name) => `Het wachtwoord van ${name} is hier niet bekend. Vul het opnieuw in.`,
  'sign-in-refused': (host) =>
    `${host} herkent deze naam met dit wachtwoord niet. Er is niets veranderd. Kijk beide na en probeer het nog eens.`,
  'app-password-needed': (page) =>
    `Deze aanbieder laat een programma niet binnen met uw gewone wachtwoord. Maak daar een app-wachtwoord en vul dat hier in${page === '' ? '.' : `: ${page}`}`,
  'token-needed': (host) =>
    `${host} laat een programma niet meer binnen met een wachtwoord. Meld u daar aan met een eigen app-registratie; hoe dat gaat staat bij het toevoegen.`,
  'sign-in-expired': (who) =>
    `De toestemming bij ${who} is verlopen of ingetrokken. Meld u daar opnieuw aan.`,
  'server-unreachable': (host) =>
    `${host} antwoordt niet. Kijk of u internet hebt en of de naam klopt. Wat al gelezen is, is veilig.`,
  'server-certificate': (host) =>
    `${host} kan niet bewijzen dat hij het echt is. Daarom hebben wij geen wachtwoord gestuurd. Kijk of de naam van de server klopt, of vraag uw aanbieder.`,
  'server-needs-tls': (host) =>
    `${host} biedt geen beveiligde verbinding. Daarom hebben wij geen wachtwoord gestuurd. Vraag uw aanbieder om het juiste adres.`,
  'server-throttled': (host) =>
    `${host} vindt dat wij te veel vragen en wil rust. Wat gelezen is, blijft bewaard. Probeer het over een uur weer; dan gaan wij verder waar wij waren.`,
  'server-hung-up': (host) =>
    `${host} verbrak de verbinding. Wat gelezen is, blijft bewaard. Lees de plek opnieuw; dan gaan wij verder waar wij waren.`,
  'server-odd': (host) =>
    `${host} antwoordt anders dan wij verwachten. Kijk of de naam en de poort kloppen. Er is niets veranderd.`,
  'server-elsewhere': (host) =>
    `De server stuurt door naar ${host}. Uw wachtwoord gaat daar niet vanzelf heen. Klopt dat adres? Vul het dan zelf in.`,
  'server-empty': (host) =>
    `Bij ${host} vinden wij niets dat wij kunnen lezen. Vul het volledige adres in, zoals uw aanbieder het noemt.`,
} satisfies Record<ServerRefusal, (subject: string) => string>
