import type { ServerKind } from '../../privacy/server-address.ts'

/** What is said of one kind of place at a server. */
interface ServerWords {
  readonly how: {
    readonly title: string
    readonly lead: string
    readonly account: string
    readonly accountHelp: string
    readonly point: string
    readonly pointHelp: string
  }
  readonly title: string
  readonly lead: string
  readonly address: string
  readonly addressHelp: string
  readonly wrongAddress: string
  readonly userHelp: string
  readonly passwordHelp: string
  readonly guide: { readonly summary: string; readonly lines: readonly string[] }
}

const kinds: Record<ServerKind, ServerWords> = {
  carddav: {
    how: {
      title: 'Waar staat dit adresboek?',
      lead: 'Veel adresboeken staan bij een aanbieder, ook als u ze op uw telefoon ziet.',
      account: 'Bij mijn aanbieder',
      accountHelp: 'Zoals iCloud, Nextcloud of Fastmail. Kwartje leest de kaarten daar, met uw wachtwoord.',
      point: 'Op deze computer',
      pointHelp: 'Als bestand, uit uw telefoon of uw mailprogramma.',
    },
    title: 'Welk adresboek is het?',
    lead: 'Kwartje leest alle adresboeken van dit account. Er wordt niets veranderd.',
    address: 'Adres van de server',
    addressHelp: 'Zoals cloud.uwbedrijf.example. Bij iCloud, Fastmail en Posteo is uw mailadres genoeg.',
    wrongAddress: 'Vul een adres in, zoals cloud.uwbedrijf.example of uw mailadres.',
    userHelp: 'De naam waarmee u zich daar aanmeldt, vaak uw mailadres.',
    passwordHelp:
      'Veel aanbieders willen hier een app-wachtwoord. Wij bewaren het versleuteld op deze computer.',
    guide: {
      summary: 'Waar vind ik dit?',
      lines: [
        'iCloud: maak op account.apple.com een app-specifiek wachtwoord. Vul uw Apple-mailadres in als adres en als naam.',
        'Nextcloud: maak bij Instellingen, Beveiliging een app-wachtwoord. Het adres is dat van uw Nextcloud.',
        'Google: laat geen programma binnen met een wachtwoord. Haal uw contacten daar op als vCard, en wijs dat bestand aan.',
      ],
    },
  },
  caldav: {
    how: {
      title: 'Waar staan deze gegevens?',
      lead: 'Een agenda bij een aanbieder kan Kwartje daar lezen. Al het andere kunt u aanwijzen of noemen.',
      account: 'Het is een agenda bij mijn aanbieder',
      accountHelp: 'Zoals iCloud, Nextcloud of Fastmail. Kwartje leest de afspraken daar.',
      point: 'Op deze computer',
      pointHelp: 'Een bestand of map die u daar hebt opgehaald.',
    },
    title: 'Welke agenda is het?',
    lead: 'Kwartje leest alle agenda’s van dit account. Er wordt niets veranderd en niemand krijgt bericht.',
    address: 'Adres van de server',
    addressHelp: 'Zoals cloud.uwbedrijf.example. Bij iCloud, Fastmail en Posteo is uw mailadres genoeg.',
    wrongAddress: 'Vul een adres in, zoals cloud.uwbedrijf.example of uw mailadres.',
    userHelp: 'De naam waarmee u zich daar aanmeldt, vaak uw mailadres.',
    passwordHelp:
      'Veel aanbieders willen hier een app-wachtwoord. Wij bewaren het versleuteld op deze computer.',
    guide: {
      summary: 'Waar vind ik dit?',
      lines: [
        'iCloud: maak op account.apple.com een app-specifiek wachtwoord. Vul uw Apple-mailadres in als adres en als naam.',
        'Nextcloud: maak bij Instellingen, Beveiliging een app-wachtwoord. Het adres is dat van uw Nextcloud.',
        'Google: laat geen programma binnen met een wachtwoord. Haal uw agenda daar op als bestand, en wijs dat aan.',
      ],
    },
  },
  database: {
    how: {
      title: 'Waar staan deze gegevens?',
      lead: 'Webwinkels en klantprogramma’s bewaren hun gegevens vaak in een database.',
      account: 'In een database',
      accountHelp: 'PostgreSQL, MySQL of MariaDB, hier of op een server. Vraag het uw beheerder.',
      point: 'Op deze computer',
      pointHelp: 'Een bestand of map, zoals een export.',
    },
    title: 'Welke database is het?',
    lead: 'Kwartje leest de tabellen rij voor rij. Lezen verandert er niets in.',
    address: 'Adres van de database',
    addressHelp: 'Zoals postgres://server/naam of mysql://server/naam.',
    wrongAddress: 'Vul een adres in, zoals postgres://db.uwbedrijf.example/winkel.',
    userHelp: 'Liefst een gebruiker die alleen mag lezen.',
    passwordHelp: 'Wij bewaren het versleuteld op deze computer. Het gaat alleen naar die database.',
    guide: {
      summary: 'Een gebruiker maken die alleen mag lezen',
      lines: [
        'PostgreSQL: CREATE ROLE kwartje LOGIN PASSWORD ’…’; GRANT pg_read_all_data TO kwartje;',
        'MySQL en MariaDB: CREATE USER kwartje IDENTIFIED BY ’…’; GRANT SELECT ON winkel.* TO kwartje;',
        'Staat de database op een andere machine, dan moet de verbinding beveiligd zijn (TLS) met een geldig certificaat.',
      ],
    },
  },
}

/** Texts of adding an address book, a calendar or a database at its server, in Dutch. */
export const nlAddServer = {
  kinds,
  /** On the page of a place. */
  server: 'Server',
  user: 'Aanmeldnaam',
  password: 'Wachtwoord',
  wrongUser: 'Vul de naam in waarmee u zich aanmeldt.',
  nameHelp: 'Laat u het leeg, dan heet de plek naar de server.',
}

/** What every language must have. */
export type AddServerMessages = typeof nlAddServer
