import { writeAgreements } from './agreements.ts'
import { firm, type Cast, type Character } from './cast.ts'
import { invoiceLines } from './mailbox.ts'
import { birthDate, isoDate } from './staff-mail.ts'
import { dialled, spacedIban, testBsn, writtenMobile } from './numbers.ts'
import { plant } from './plant.ts'
import type { Ledger } from './truth.ts'
import { writeDocx, writePdf, writeXlsx, writeZip } from './write-files.ts'

/** The files of the firm's folder, by name. */
export async function writeDocuments(
  cast: Cast,
  ledger: Ledger,
): Promise<Record<string, string | Uint8Array>> {
  const customers = customerSheet(cast, ledger)
  return {
    'Klanten.xlsx': customers,
    'Downloads/Klanten (1).xlsx': customers,
    'Downloads/adressenlijst_2016_gekocht.csv': boughtList(cast, ledger),
    'Personeel/personeelsdossier.docx': staffFile(cast, ledger),
    'Contracten/Verwerkersovereenkomst Moneybird.pdf': await agreement(cast, ledger),
    ...(await writeAgreements(cast, ledger)),
    'Facturen/oud.zip': await oldInvoices(cast, ledger),
    'Sjablonen/offerte.docx': writeDocx([
      'Offerte',
      'Geachte klant,',
      'Hierbij onze prijsopgave voor de reparatie van uw fiets.',
      'Geldig tot 30 dagen na dagtekening.',
    ]),
    'notities.txt': notes(cast, ledger),
  }
}

function hold(ledger: Ledger, who: Character, place: string, values: Readonly<Record<string, string>>): void {
  for (const [kind, value] of Object.entries(values)) ledger.hold(who.id, { kind, value, place })
}

function customerSheet({ customers }: Cast, ledger: Ledger): Uint8Array {
  const head = [
    'Klantnr',
    'Voornaam',
    'Tussenvoegsel',
    'Achternaam',
    'Straat',
    'Postcode',
    'Plaats',
    'Telefoon',
    'E-mail',
    'IBAN',
  ]
  const rows = customers.map((who, i) => {
    for (const place of ['documenten/Klanten.xlsx', 'documenten/Downloads/Klanten (1).xlsx'])
      hold(ledger, who, place, {
        PERSON: who.name,
        EMAIL: who.email,
        PHONE: dialled(who.mobile),
        ADDRESS: who.street,
        NL_POSTCODE: who.postcode,
        IBAN: who.iban,
      })
    return [
      String(1001 + i),
      who.given,
      who.prefix,
      who.family,
      who.street,
      who.postcode,
      who.city,
      who.mobile,
      who.email,
      spacedIban(who.iban),
    ]
  })
  return writeXlsx('Klanten', [head, ...rows])
}

function boughtList({ bought }: Cast, ledger: Ledger): string {
  const rows = bought.map((who) => {
    const row = [who.name, who.email, who.street, who.postcode, who.city].join(';')
    plant(ledger, { place: 'documenten/Downloads/adressenlijst_2016_gekocht.csv', text: row, about: [who] })
    return row
  })
  return `${['Naam;E-mailadres;Adres;Postcode;Plaats', ...rows].join('\r\n')}\r\n`
}

function staffFile({ staff }: Cast, ledger: Ledger): Uint8Array {
  const paragraphs = staff.flatMap((who, i) => {
    const place = 'documenten/Personeel/personeelsdossier.docx'
    hold(ledger, who, place, { NL_BSN: testBsn(i), DATE_OF_BIRTH: isoDate(birthDate(i)) })
    const lines = [
      `Naam: ${who.name}`,
      `Geboortedatum: ${birthDate(i)}`,
      `BSN: ${testBsn(i)}`,
      `IBAN: ${spacedIban(who.iban)}`,
      `Telefoon: ${writtenMobile(who.mobile, i)}`,
      `In dienst sinds: 01-0${3 + i}-2018`,
      '',
    ]
    plant(ledger, { place, text: lines.join('\n'), about: [who] })
    return lines
  })
  return writeDocx(['Personeelsdossier', '', ...paragraphs])
}

async function agreement({ owner }: Cast, ledger: Ledger): Promise<Uint8Array> {
  const lines = [
    'Verwerkersovereenkomst',
    '',
    `Tussen ${firm.name} en Moneybird, over de gegevens van klanten in de boekhouding.`,
    'Wat in deze overeenkomst moet staan, zegt artikel 28 van de AVG.',
    '',
    `Namens ${firm.name}: ${owner.name}`,
  ]
  plant(ledger, {
    place: 'documenten/Contracten/Verwerkersovereenkomst Moneybird.pdf',
    text: lines.join('\n'),
    about: [owner],
  })
  return writePdf(lines, new Date(Date.UTC(2021, 0, 6)))
}

async function oldInvoices({ customers }: Cast, ledger: Ledger): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const [i, who] of customers.slice(20, 26).entries()) {
    const at = new Date(Date.UTC(2014 + (i % 3), i, 12))
    const number = `F${at.getUTCFullYear()}-${String(100 + i)}`
    const lines = invoiceLines(who, number, at)
    plant(ledger, { place: 'documenten/Facturen/oud.zip', text: lines.join('\n'), about: [who] })
    files[`${number}.pdf`] = await writePdf(lines, at)
  }
  return writeZip(files)
}

function notes({ customers }: Cast, ledger: Ledger): string {
  const [piet, , , , rudolf] = customers
  if (piet === undefined || rudolf === undefined) return ''
  const place = 'documenten/notities.txt'
  hold(ledger, rudolf, place, { HEALTH: 'knie' })
  ledger.negatives.push({ kind: 'NL_BSN', value: '999990445', place })
  const lines = [
    'Terugbellen:',
    `- Piet Terpstra, ${writtenMobile(piet.mobile, 0)}, over de ketting`,
    `- ${rudolf.name} is geopereerd aan zijn knie, fiets blijft tot mei in de stalling`,
    '',
    'Pincode alarm: 4711',
    'Artikel 999990445 nabestellen (binnenband)',
    '',
  ]
  plant(ledger, { place, text: lines.join('\n'), about: [piet, rudolf] })
  return lines.join('\n')
}
