import Sqlite from 'better-sqlite3-multiple-ciphers'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeContacts, writeCalendar } from './address-book.ts'
import { firm, makeCast, type Cast } from './cast.ts'
import { writeDocuments } from './documents.ts'
import { writeLetters } from './mailbox.ts'
import { readable, type Filed } from './letter.ts'
import { plant } from './plant.ts'
import { createRandom } from './random.ts'
import { trueSuppliers } from './service-mail.ts'
import { Ledger, type Truth } from './truth.ts'
import { writeMbox, writeMessage } from './write-mail.ts'

export type { Truth } from './truth.ts'

/** Any number gives a firm; this one is the firm of the screens and the guide. */
const defaultSeed = 1948

/** Writes the sample firm's mail, address book, calendar and folders; gives what is really in there. */
export async function makeSample(
  folder: string,
  { seed = defaultSeed }: { readonly seed?: number } = {},
): Promise<Truth> {
  const ledger = new Ledger()
  const cast = makeCast(seed, ledger)
  const letters = await writeLetters({ cast, random: createRandom(seed + 1), ledger })
  writeMail(folder, letters)
  plantSaved(letters, cast, ledger)
  write(join(folder, 'telefoon', 'contacten.vcf'), writeContacts(cast, ledger))
  write(join(folder, 'agenda', 'agenda.ics'), writeCalendar(cast, ledger))
  for (const [name, bytes] of Object.entries(await writeDocuments(cast, ledger)))
    write(join(folder, 'documenten', name), bytes)
  writeCrm(folder, cast, ledger)
  return {
    organisation: firm.name,
    domain: firm.domain,
    mailHost: 'postbode-cloud.example',
    persons: ledger.persons(),
    negatives: ledger.negatives,
    activities: [
      'customers',
      'quotes',
      'orders',
      'payroll',
      'absence',
      'recruitment',
      'newsletter',
      'suppliers',
      'correspondence',
      'complaints',
      'data-requests',
      'website',
      'calendar',
      'systems',
      'kwartje',
    ],
    recipients: [
      'loonkompas.example',
      'webwinkelhulp.example',
      'postbode-cloud.example',
      'moneybird.nl',
      'mollie.com',
      'google.com',
      'mailchimp.com',
      'transip.nl',
      'postnl.nl',
    ],
    suppliers: trueSuppliers,
    devices: ['iphone', 'pc-outlook'],
    events: ledger.events,
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Inbox and sent mail as one file each, the archive as a Maildir, one saved message as a file. */
function writeMail(folder: string, letters: readonly Filed[]): void {
  const messages = letters.map((letter, i) => ({
    folder: letter.folder,
    at: letter.at,
    bytes: writeMessage(letter, i + 1),
  }))
  const inbox = messages.filter((message) => message.folder === 'inbox')
  write(join(folder, 'mail', 'inbox.mbox'), writeMbox(inbox))
  write(
    join(folder, 'mail', 'verzonden.mbox'),
    writeMbox(messages.filter((message) => message.folder === 'sent')),
  )
  for (const name of ['cur', 'new', 'tmp'])
    mkdirSync(join(folder, 'mail', 'archief', name), { recursive: true })
  messages
    .filter((message) => message.folder === 'archief')
    .forEach(({ at, bytes }, i) =>
      write(join(folder, 'mail', 'archief', 'cur', `${at.getTime()}.M${i}.${firm.domain}:2,S`), bytes),
    )
  const [saved] = inbox
  if (saved !== undefined) write(join(folder, savedPlace), saved.bytes)
}

/** The first letter of the inbox, kept as a file as well. */
const savedPlace = 'documenten/Bewaard/belangrijk.eml'

function plantSaved(letters: readonly Filed[], { owner }: Cast, ledger: Ledger): void {
  const saved = letters.find((letter) => letter.folder === 'inbox')
  if (saved !== undefined)
    plant(ledger, { place: savedPlace, text: readable(saved), about: [owner, ...saved.about] })
}

const tillPlace = 'kassa/klanten.sqlite'

/** The till's database of customers. */
function writeCrm(folder: string, { customers }: Cast, ledger: Ledger): void {
  const path = join(folder, tillPlace)
  mkdirSync(dirname(path), { recursive: true })
  const database = new Sqlite(path)
  try {
    database.exec(
      'create table klant (id integer primary key, naam text, email text, telefoon text, straat text, postcode text, plaats text)',
    )
    database.exec(
      'create table bestelling (id integer primary key, klant_id integer references klant, datum text, bedrag real)',
    )
    database.exec('begin')
    const addCustomer = database.prepare('insert into klant values (?, ?, ?, ?, ?, ?, ?)')
    const addOrder = database.prepare('insert into bestelling values (?, ?, ?, ?)')
    customers.forEach((who, i) => {
      const row = [who.name, who.email, who.mobile, who.street, who.postcode, who.city]
      addCustomer.run(i + 1, ...row)
      plant(ledger, { place: tillPlace, text: row.join('\t'), about: [who] })
      addOrder.run(i + 1, i + 1, `202${i % 6}-0${1 + (i % 9)}-11`, 12.5 * (1 + (i % 7)))
    })
    database.exec('commit')
  } finally {
    database.close()
  }
}
