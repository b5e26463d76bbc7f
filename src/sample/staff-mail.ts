import { testBsn, spacedIban, writtenMobile } from './numbers.ts'
import { firm, type Character } from './cast.ts'
import { mailbox } from './write-mail.ts'
import { day, placeOf, self, type Filed, type MailboxSetup } from './letter.ts'
import { identityCard } from './identity-card.ts'
import { writeDocx, writePdf } from './write-files.ts'

/** Letters of this story. */
export async function payroll(setup: MailboxSetup): Promise<Filed[]> {
  const { cast, ledger } = setup
  const [carola] = cast.suppliers.slice(1)
  if (carola === undefined) return []
  const letters: Filed[] = []
  for (const [i, who] of cast.staff.entries()) {
    for (let year = 2019; year <= 2023; year++) {
      const at = day(year, 1 + i * 3, 25)
      const bsn = testBsn(i)
      const slip = [
        'Loonstrook',
        firm.name,
        '',
        `Werknemer: ${who.name}`,
        `BSN: ${bsn}`,
        `Geboortedatum: ${birthDate(i)}`,
        `Adres: ${who.street}, ${who.postcode} ${who.city}`,
        `Rekening: ${spacedIban(who.iban)}`,
        '',
        'Bruto loon 2.450,00',
        'Loonheffing 388,17',
        'Netto 2.061,83',
      ]
      const place = placeOf.inbox
      ledger.hold(who.id, { kind: 'NL_BSN', value: bsn, place })
      ledger.hold(who.id, { kind: 'DATE_OF_BIRTH', value: isoDate(birthDate(i)), place })
      letters.push({
        folder: 'inbox',
        from: self(carola),
        to: [self(cast.owner)],
        subject: `Loonstrook ${who.name} ${year}`,
        at,
        text: `Dag Marijke,\n\nBijgaand de loonstrook van ${who.name} (BSN ${bsn}). Klopt het rekeningnummer nog?\n\nGroet,\nCarola de Bruin\nLoonkompas\n`,
        about: [carola, who],
        attached: slip,
        attachments: [
          {
            name: `loonstrook-${year}-${who.family.toLowerCase().replace(/ /g, '-')}.pdf`,
            mediaType: 'application/pdf',
            bytes: await writePdf(slip, at),
          },
        ],
      })
    }
  }
  const [owner, youssef] = cast.staff
  if (owner === undefined || youssef === undefined) return letters
  return [...letters, payChange(owner, carola, youssef)]
}

/** What the owner sends to who does the payroll. */
function payChange(owner: Character, carola: Character, who: Character): Filed {
  return {
    folder: 'sent',
    from: self(owner),
    to: [self(carola)],
    subject: 'Salarismutaties',
    at: day(2023, 7, 20),
    text: `Dag Carola,\n\n${who.name} werkt vanaf augustus vier dagen. Wil je het loon aanpassen?\n\nGroet,\n${owner.name}\n`,
    about: [carola, who],
  }
}

/** Invented birth dates of the staff. */
export function birthDate(index: number): string {
  return ['14-03-1979', '02-11-1991', '29-02-1996'][index] ?? '01-01-1980'
}

/** "14-03-1979" as "1979-03-14". */
export function isoDate(date: string): string {
  return date.split('-').toReversed().join('-')
}

/** Letters of this story. */
export function staffMail(setup: MailboxSetup): Filed[] {
  const { cast, ledger } = setup
  const [owner, youssef, tess] = cast.staff
  if (owner === undefined || youssef === undefined || tess === undefined) return []
  const place = placeOf.inbox
  ledger.hold(tess.id, { kind: 'HEALTH', value: 'griep', place })
  ledger.hold(youssef.id, { kind: 'HEALTH', value: 'burn-out', place })
  const inbox = (from: Character, subject: string, at: Date, text: string): Filed => ({
    folder: 'inbox',
    from: self(from),
    to: [self(owner)],
    subject,
    at,
    text,
    about: cast.staff,
    headers: ['X-Mailer: iPhone Mail (22A3354)'],
  })
  return [
    inbox(
      tess,
      'Ziekmelding',
      day(2024, 2, 12, 7),
      'Hoi Marijke,\n\nIk meld me vandaag ziek. Ik heb griep en 39 graden koorts, de huisarts zegt een week rust.\n\nTess',
    ),
    inbox(
      tess,
      'Beter gemeld',
      day(2024, 2, 20, 7),
      'Ik ben er morgen weer! Bewaar je een stukje taart?\n\nTess',
    ),
    inbox(
      youssef,
      'Gesprek bedrijfsarts',
      day(2023, 10, 3),
      'Ha Marijke,\n\nDe bedrijfsarts denkt dat ik een burn-out heb. Ik begin volgende week met halve dagen, goed?\n\nYoussef Amrani',
    ),
    inbox(
      tess,
      'Wachtwoord kassa',
      day(2022, 5, 9),
      'Voor als je het weer kwijt bent: het wachtwoord van de kassa is Bakfiets!2022 en dat van de webshop is Ketting-Rood-7.\n\nGroetjes Tess',
    ),
    inbox(
      youssef,
      'Notulen werkoverleg',
      day(2025, 1, 14),
      'Aanwezig: Marijke Hofstra, Youssef Amrani, Tess van Loon.\n1. De compressor lekt. 2. De zieke boom voor de deur wordt gekapt. 3. Een partij zadels is afgekeurd.\n',
    ),
  ]
}

/** Letters of this story. */
export function application(setup: MailboxSetup): Filed[] {
  const { cast, ledger } = setup
  const [lotte] = cast.applicants
  if (lotte === undefined) return []
  const at = day(2022, 9, 6)
  ledger.hold(lotte.id, { kind: 'DATE_OF_BIRTH', value: '2001-05-17', place: placeOf.inbox })
  ledger.hold(lotte.id, { kind: 'NL_PASSPORT_ID', value: identityCard.number, place: placeOf.inbox })
  ledger.events.push({
    what: 'identity-scan',
    at: at.toISOString(),
    person: lotte.id,
    place: placeOf.inbox,
  })
  const cv = [
    'Curriculum vitae',
    `Naam: ${lotte.name}`,
    'Geboren: 17-05-2001',
    `Adres: ${lotte.street}, ${lotte.postcode} ${lotte.city}`,
    `Telefoon: ${writtenMobile(lotte.mobile, 0)}`,
    `E-mail: ${lotte.email}`,
    '2019-2022 Fietstechniek niveau 3',
    'Hobby’s: wielrennen, accordeon',
  ]
  return [
    {
      folder: 'inbox',
      from: self(lotte),
      to: [self(cast.owner)],
      subject: 'Sollicitatie fietstechnicus',
      at,
      text: `Geachte mevrouw Hofstra,\n\nGraag solliciteer ik naar de baan van fietstechnicus. Mijn cv en een kopie van mijn identiteitskaart vindt u in de bijlage.\n\nMet vriendelijke groet,\n${lotte.name}\n${writtenMobile(lotte.mobile, 0)}\n`,
      about: [lotte],
      attached: cv,
      attachments: [
        {
          name: 'CV Lotte van der Veen.docx',
          mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          bytes: writeDocx(cv),
        },
        { name: 'identiteitskaart.png', mediaType: 'image/png', bytes: identityCard.bytes() },
      ],
    },
    {
      folder: 'sent',
      from: self(cast.owner),
      to: [self(lotte)],
      subject: 'Re: Sollicitatie fietstechnicus',
      at: day(2022, 9, 20),
      text: `Beste Lotte,\n\nDank voor je brief. We hebben iemand anders gekozen; we bewaren je gegevens niet langer dan vier weken. (Dat waren we toen echt van plan.)\n\nGroet,\n${cast.owner.name}\n`,
      about: [lotte],
    },
  ]
}

/** Letters of this story. */
export function supplierMail(setup: MailboxSetup): Filed[] {
  const { cast, ledger } = setup
  const [henk, , dennis, birgit] = cast.suppliers
  if (henk === undefined || dennis === undefined || birgit === undefined) return []
  ledger.negatives.push(
    { kind: 'NL_BSN', value: '123456782', place: placeOf.inbox },
    { kind: 'PERSON', value: 'Jansen Bouw BV', place: placeOf.inbox },
    { kind: 'PERSON', value: 'Johan de Wittstraat', place: placeOf.inbox },
    { kind: 'NL_BSN', value: '3SKABA987654321', place: placeOf.inbox },
    { kind: 'NL_BSN', value: '3SKABA123456782', place: placeOf.inbox },
    { kind: 'CREDIT_CARD', value: '8712345678906', place: placeOf.inbox },
  )
  const inbox = (from: string, subject: string, at: Date, text: string): Filed => ({
    folder: 'inbox',
    from,
    to: [self(cast.owner)],
    subject,
    at,
    text,
    about: cast.suppliers,
  })
  const [customer] = cast.customers
  if (customer === undefined) return []
  return [
    {
      folder: 'sent',
      from: self(cast.owner),
      to: [self(dennis)],
      subject: 'Een klant kan niet inloggen',
      at: day(2025, 3, 3),
      text: `Dag Dennis,\n\n${customer.name} (${customer.email}) komt de webwinkel niet in. Kun je dat nakijken?\n\nGroet,\n${cast.owner.name}\n`,
      about: [dennis, customer],
    },
    inbox(
      self(henk),
      'Factuur banden',
      day(2024, 4, 2),
      'Beste Marijke,\n\nHierbij de factuur voor 40 buitenbanden. Ordernummer 123456782, track & trace 3SKABA987654321.\n\nMet vriendelijke groet,\nHenk Wiersma\nBandenbaas B.V.\n',
    ),
    inbox(
      self(dennis),
      'Uw webwinkel: factuur en nieuwe voorwaarden',
      day(2025, 3, 1),
      'Beste Marijke,\n\nDe factuur voor de hosting van uw webwinkel staat klaar. Onze verwerkersovereenkomst vindt u in uw account.\n\nGroet,\nDennis Oude Kamp\nWebwinkelhulp\n',
    ),
    inbox(
      self(birgit),
      'Rechnung 2024-118',
      day(2024, 6, 18),
      'Sehr geehrte Frau Hofstra,\n\nanbei die Rechnung für die Laufräder. Bei Fragen rufen Sie mich gerne an.\n\nMit freundlichen Grüßen\nBirgit Schäfer\nRadteile Nord GmbH\n',
    ),
    inbox(
      mailbox('Jansen Bouw BV', 'administratie@jansenbouw.example'),
      'Offerte nieuwe pui',
      day(2023, 5, 5),
      'Geachte heer/mevrouw,\n\nBijgaand onze offerte voor de pui aan de Johan de Wittstraat 12. EAN 8712345678906.\n\nJansen Bouw BV\n',
    ),
    inbox(
      mailbox('Boekhoudwolk', 'noreply@boekhoudwolk.example'),
      'Nieuwe aanmelding op uw account',
      day(2025, 8, 11),
      'Er is aangemeld op uw account vanaf 203.0.113.24. Was u dit niet? Verander dan uw wachtwoord.\n',
    ),
    inbox(
      mailbox('Pakketpost', 'no-reply@pakketpost.example'),
      'Uw pakket is onderweg',
      day(2025, 8, 13),
      'Uw pakket met code 3SKABA123456782 wordt morgen bezorgd.\n',
    ),
  ]
}

/** Letters of this story. */
export function special(setup: MailboxSetup): Filed[] {
  const { cast, ledger } = setup
  const [piet, , , els, rudolf, fatima, annelies, oliver, zeynep] = cast.customers
  if (!piet || !els || !rudolf || !fatima || !annelies || !oliver || !zeynep) return []
  const inbox = (from: Character, subject: string, at: Date, text: string): Filed => ({
    folder: 'inbox',
    from: self(from),
    to: [self(cast.owner)],
    subject,
    at,
    text,
    about: [from],
  })
  const crowd = cast.customers.slice(0, 40)
  ledger.hold(rudolf.id, { kind: 'HEALTH', value: 'knie', place: placeOf.inbox })
  ledger.hold(oliver.id, { kind: 'PHONE', value: '+442079460018', place: placeOf.inbox })
  ledger.hold(annelies.id, {
    kind: 'EMAIL',
    value: 'a.postma@schoolhetbaken.example',
    place: placeOf.inbox,
  })
  ledger.events.push(
    {
      what: 'data-request',
      at: day(2026, 10, 12).toISOString(),
      person: fatima.id,
      place: placeOf.inbox,
    },
    { what: 'objection', at: day(2026, 9, 2).toISOString(), person: piet.id, place: placeOf.inbox },
    { what: 'consent', at: day(2024, 11, 2).toISOString(), person: zeynep.id, place: placeOf.inbox },
    { what: 'complaint', at: day(2025, 6, 30).toISOString(), person: zeynep.id, place: placeOf.inbox },
    {
      what: 'open-cc',
      at: day(2025, 11, 20).toISOString(),
      person: cast.owner.id,
      place: placeOf.sent,
    },
  )
  return [
    inbox(
      fatima,
      'Mijn gegevens',
      day(2026, 10, 12),
      'Geachte heer/mevrouw,\n\nOp grond van artikel 15 AVG wil ik weten welke gegevens u van mij heeft en met wie u ze deelt. Graag ontvang ik een kopie.\n\nHoogachtend,\nFatima el Idrissi\n',
    ),
    inbox(
      piet,
      'Re: Voorjaarsactie',
      day(2026, 9, 2),
      'Afmelden graag. Ik wil geen reclame meer, alleen een werkende ketting.\n\nPiet Terpstra\n',
    ),
    inbox(
      zeynep,
      'Klacht over reparatie',
      day(2025, 6, 30),
      'Beste,\n\nIk ben ontevreden: het achterwiel slaat aan sinds de reparatie. Hoe lossen we dit op?\n\nZeynep Aydoğan\n',
    ),
    {
      ...inbox(
        els,
        'Fiets van Rudolf',
        day(2025, 2, 8),
        'Hallo Marijke,\n\nMijn man Rudolf Kamphuis komt zijn fiets halen, hij is geopereerd aan zijn knie en mag niet fietsen.\n\nEls Kamphuis\n',
      ),
      about: [els, rudolf],
    },
    inbox(
      oliver,
      'Bike rental in May',
      day(2026, 4, 3),
      'Dear Marijke,\n\nCould we rent two bikes in May? You can reach me at +44 20 7946 0018.\n\nKind regards,\nOliver Whitcombe\n',
    ),
    {
      folder: 'inbox',
      from: mailbox('A. Postma', 'a.postma@schoolhetbaken.example'),
      to: [self(cast.owner)],
      subject: 'Fietsles groep 6',
      at: day(2026, 3, 10),
      text: `Dag Marijke,\n\nKun je op school komen vertellen over veilig fietsen? Mobiel ben ik bereikbaar op ${writtenMobile(annelies.mobile, 3)}.\n\nGroetjes,\nAnnelies Postma-Zijlstra\n`,
      about: [annelies],
    },
    {
      folder: 'inbox',
      from: mailbox('Website De Ketting', 'noreply@webwinkelhulp.example'),
      to: [self(cast.owner)],
      subject: 'Aanmelding nieuwsbrief bevestigd',
      at: day(2024, 11, 2),
      text: `Zeynep Aydoğan (zeynep@aydogan.example) heeft op 2 november 2024 om 10:14 de aanmelding bevestigd. Tekst: "Ja, stuur mij vier keer per jaar nieuws uit de werkplaats."\n`,
      about: [zeynep],
    },
    {
      folder: 'sent',
      from: self(cast.owner),
      to: [self(cast.owner)],
      cc: crowd.map(self),
      subject: 'Voorjaarsactie: gratis kettingspray',
      at: day(2025, 11, 20),
      text: `Beste klanten,\n\nDeze maand gratis kettingspray bij elke beurt!\n\nGroet,\n${cast.owner.name}\n`,
      about: crowd,
    },
  ]
}
