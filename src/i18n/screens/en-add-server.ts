import type { AddServerMessages } from './nl-add-server.ts'

/** Texts of adding an address book, a calendar or a database at its server. */
export const enAddServer: AddServerMessages = {
  kinds: {
    carddav: {
      how: {
        title: 'Where is this address book?',
        lead: 'Many address books are kept by a provider, also when you see them on your phone.',
        account: 'With my provider',
        accountHelp:
          'Such as iCloud, Nextcloud or Fastmail. Kwartje reads the cards there, with your password.',
        point: 'On this computer',
        pointHelp: 'As a file, from your phone or your mail program.',
      },
      title: 'Which address book is it?',
      lead: 'Kwartje reads all address books of this account. Nothing is changed.',
      address: 'Address of the server',
      addressHelp:
        'Such as cloud.yourfirm.example. With iCloud, Fastmail and Posteo your mail address is enough.',
      wrongAddress: 'Enter an address, such as cloud.yourfirm.example or your mail address.',
      userHelp: 'The name you sign in with there, often your mail address.',
      passwordHelp: 'Many providers want an app password here. We keep it encrypted on this computer.',
      guide: {
        summary: 'Where do I find this?',
        lines: [
          'iCloud: make an app-specific password at account.apple.com. Enter your Apple mail address as address and as name.',
          'Nextcloud: make an app password under Settings, Security. The address is that of your Nextcloud.',
          'Google: lets no program in with a password. Download your contacts there as vCard, and point out that file.',
        ],
      },
    },
    caldav: {
      how: {
        title: 'Where are these data?',
        lead: 'A calendar at a provider Kwartje can read there. All else you can point out or name.',
        account: 'It is a calendar at my provider',
        accountHelp: 'Such as iCloud, Nextcloud or Fastmail. Kwartje reads the appointments there.',
        point: 'On this computer',
        pointHelp: 'A file or folder that you downloaded there.',
      },
      title: 'Which calendar is it?',
      lead: 'Kwartje reads all calendars of this account. Nothing is changed and nobody gets word of it.',
      address: 'Address of the server',
      addressHelp:
        'Such as cloud.yourfirm.example. With iCloud, Fastmail and Posteo your mail address is enough.',
      wrongAddress: 'Enter an address, such as cloud.yourfirm.example or your mail address.',
      userHelp: 'The name you sign in with there, often your mail address.',
      passwordHelp: 'Many providers want an app password here. We keep it encrypted on this computer.',
      guide: {
        summary: 'Where do I find this?',
        lines: [
          'iCloud: make an app-specific password at account.apple.com. Enter your Apple mail address as address and as name.',
          'Nextcloud: make an app password under Settings, Security. The address is that of your Nextcloud.',
          'Google: lets no program in with a password. Download your calendar there as a file, and point it out.',
        ],
      },
    },
    database: {
      how: {
        title: 'Where are these data?',
        lead: 'Web shops and customer programs often keep their data in a database.',
        account: 'In a database',
        accountHelp: 'PostgreSQL, MySQL or MariaDB, here or on a server. Ask your administrator.',
        point: 'On this computer',
        pointHelp: 'A file or folder, such as an export.',
      },
      title: 'Which database is it?',
      lead: 'Kwartje reads the tables row by row. Reading changes nothing in them.',
      address: 'Address of the database',
      addressHelp: 'Such as postgres://server/name or mysql://server/name.',
      wrongAddress: 'Enter an address, such as postgres://db.yourfirm.example/shop.',
      userHelp: 'Preferably a user who may only read.',
      passwordHelp: 'We keep it encrypted on this computer. It goes to that database only.',
      guide: {
        summary: 'Making a user who may only read',
        lines: [
          'PostgreSQL: CREATE ROLE kwartje LOGIN PASSWORD ’…’; GRANT pg_read_all_data TO kwartje;',
          'MySQL and MariaDB: CREATE USER kwartje IDENTIFIED BY ’…’; GRANT SELECT ON shop.* TO kwartje;',
          'When the database is on another machine, the connection must be secure (TLS) with a valid certificate.',
        ],
      },
    },
  },
  server: 'Server',
  user: 'Sign-in name',
  password: 'Password',
  wrongUser: 'Enter the name you sign in with.',
  nameHelp: 'If you leave it empty, the place is called by its server.',
}
