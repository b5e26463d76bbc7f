import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { inMemory } from '../../base/bytes.ts'
import { wholeReader } from '../../../test/whole-reader.ts'
import { csv } from './csv.ts'

const { read, close } = wholeReader()
after(close)

const android = `12-03-2024 14:05 - Berichten en oproepen worden end-to-end versleuteld.
12-03-2024 14:05 - Noor Smit: Hoi, mijn nummer is 06 12345678
en nog een regel: zo
12-03-2024 14:06 - Piet: prima
13-03-2024 09:00 - +31 6 87654321: hallo
`
const iphone = `\u200E[12-03-2024 14:05:33] Fietsclub: \u200EBerichten zijn versleuteld.\r\n[12-03-2024 14:06:01] ~Noor Smit: \u200Eafbeelding weggelaten\r\n[3/12/24, 2:07:10\u202FPM] Kees Bos: top\r\n`

test('a WhatsApp chat: who wrote takes part, all words stand there', async () => {
  const told = await read(Buffer.from(android), 'WhatsApp-chat met Noor.txt')
  assert.deepEqual(told.formats, ['chat'])
  assert.deepEqual(
    told.participants.map(({ role, name }) => `${role} ${name}`),
    ['from Noor Smit', 'from Piet'],
  )
  assert.equal(told.text, android)
  const apple = await read(zipSync({ '_chat.txt': Buffer.from(iphone) }), 'chat.zip')
  assert.deepEqual(apple.formats, ['zip', 'chat'])
  assert.deepEqual(
    apple.participants.map(({ name }) => name),
    ['Fietsclub', 'Noor Smit', 'Kees Bos'],
  )
})

test('a list with dates is no chat', async () => {
  const list = '12-03-2024 14:05 - afspraak\n13-03-2024 15:00 - afspraak\n'
  assert.deepEqual((await read(Buffer.from(list), 'agenda.txt')).formats, ['text'])
})

const google = `Name,Given Name,Family Name,Notes,Birthday,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Organization 1 - Name,Schoenmaat
Noor Smit,Noor,Smit,belt graag,1980-02-29,* Home,noor@klant.example ::: n.smit@werk.example,Mobile,06 12345678,"Kade 1
1234 AB Delft",Kade 1,Delft,1234 AB,Zaak BV,38
"de Vries, Jan",Jan,de Vries,,,,,,,,,,,,
`

test('an address book of Google: each row a card, other columns its note', async () => {
  const told = await read(Buffer.from(google), 'contacts.csv')
  assert.deepEqual(told.formats, ['csv', 'vcard', 'vcard'])
  assert.deepEqual(told.contacts[0], {
    names: ['Noor Smit'],
    emails: ['noor@klant.example', 'n.smit@werk.example'],
    phones: ['06 12345678'],
    addresses: ['Kade 1, 1234 AB Delft'],
    organisation: 'Zaak BV',
    title: '',
    birthDate: '1980-02-29',
    note: 'Notes: belt graag\nSchoenmaat: 38',
  })
  assert.deepEqual(told.contacts[1]?.names, ['de Vries, Jan', 'Jan de Vries'])
})

test('more rows than a tree may hold are told once', async () => {
  const rows = 'Piet,,,\n'.repeat(200_002)
  const bytes = inMemory(Buffer.from(`First Name,Last Name,Display Name,Primary Email\n${rows}`))
  const sandbox = { run: () => Promise.reject(new Error('not used here')), close }
  const { nested, problems } = await csv.read(
    { path: '', name: 'a.csv', mediaType: '', charset: '', bytes },
    { signal: new AbortController().signal, sandbox },
  )
  assert.equal([...nested].length, 200_000)
  assert.deepEqual(problems, [{ code: 'too-many', place: '', lostBytes: 0, detail: 'rows' }])
})

test('address books of Outlook, in two languages, and of Thunderbird', async () => {
  const outlook = `First Name,Middle Name,Last Name,Company,Home Street,Home City,Home Postal Code,Mobile Phone,E-mail Address,E-mail Type,E-mail Display Name
Piet,van,Dam,Zaak,Molenweg 5,Delft,1234 AB,0612345678,piet@klant.example,SMTP,Piet van Dam
`
  const dutch = `Voornaam;Middelste naam;Achternaam;Bedrijf;Huisadres, straat;Huisadres, plaats;Huisadres, postcode;Mobiele telefoon;E-mailadres;E-mailtype;E-mail: weergavenaam
Piet;van;Dam;Zaak;Molenweg 5;Delft;1234 AB;0612345678;piet@klant.example;SMTP;Piet van Dam
`
  const thunderbird = `First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Home Address,Home City,Home ZipCode
Piet,Dam,Piet van Dam,,piet@klant.example,,0612345678,Molenweg 5,Delft,1234 AB
`
  for (const book of [outlook, dutch, thunderbird]) {
    const { contacts } = await read(Buffer.from(book), 'a.csv')
    assert.equal(contacts.length, 1)
    assert.ok(contacts[0]?.names.includes('Piet van Dam'))
    assert.deepEqual(contacts[0]?.emails, ['piet@klant.example'])
    assert.deepEqual(contacts[0]?.phones, ['0612345678'])
    assert.deepEqual(contacts[0]?.addresses, ['Molenweg 5, 1234 AB Delft'])
  }
})

test('a list of customers stays a table', async () => {
  const told = await read(Buffer.from('Voornaam;Achternaam;E-mailadres\nPiet;Dam;p@klant.example\n'), 'a.csv')
  assert.deepEqual(told.formats, ['csv'])
})

test('what Google gives out is read as what it is: mail, cards, calendar, values', async () => {
  const mail =
    'From a@b.example Mon Jan  1 10:00:00 2024\nFrom: Noor <noor@klant.example>\nSubject: hoi\n\ndag\n'
  const told = await read(
    zipSync({
      'Takeout/archive_browser.html': strToU8('<!doctype html><title>Takeout</title>'),
      'Takeout/Mail/Alle mail.mbox': strToU8(mail),
      'Takeout/Contacts/All/All.vcf': strToU8('BEGIN:VCARD\nVERSION:3.0\nFN:Noor\nEND:VCARD\n'),
      'Takeout/Calendar/werk.ics': strToU8(
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n',
      ),
      'Takeout/Profiel/Profiel.json': strToU8('{"name":{"fullName":"Noor Smit"}}'),
    }),
    'takeout.zip',
  )
  assert.deepEqual(
    new Set(told.formats),
    new Set(['zip', 'html', 'mailbox', 'message', 'vcard', 'calendar', 'json']),
  )
  assert.deepEqual(told.problems, [])
})
