import { firm, type Character } from './cast.ts'
import { spacedIban, writtenMobile } from './numbers.ts'
import { plant } from './plant.ts'
import { serviceMail } from './service-mail.ts'
import { consentMail } from './consent-mail.ts'
import { newsletters } from './newsletters.ts'
import { application, payroll, special, staffMail, supplierMail } from './staff-mail.ts'
import { day, placeOf, readable, self, type Filed, type MailboxSetup } from './letter.ts'
import { writePdf } from './write-files.ts'

/** All mail of the owner, with what is planted in it put in the ledger. */
export async function writeLetters(setup: MailboxSetup): Promise<Filed[]> {
  const letters = [
    ...customerThreads(setup),
    ...(await invoices(setup)),
    ...(await payroll(setup)),
    ...staffMail(setup),
    ...application(setup),
    ...supplierMail(setup),
    ...serviceMail(setup),
    ...newsletters(setup),
    ...special(setup),
    ...consentMail(setup),
  ]
  for (const letter of letters)
    plant(setup.ledger, {
      place: placeOf[letter.folder],
      text: readable(letter),
      about: [setup.cast.owner, ...letter.about],
    })
  return letters.sort((a, b) => a.at.getTime() - b.at.getTime())
}

const signatures = ['Groetjes,', 'Met vriendelijke groet,', 'Groet,', 'Hartelijke groet,', 'Mvg,']

const questions: readonly ((who: Character, number: string) => readonly [subject: string, text: string])[] = [
  (who) => [
    'Rammelende ketting',
    `Hoi,\n\nMijn fiets rammelt weer als een oude melkwagen. Kan hij deze week nog langskomen? Het beste bereikt u mij op ${writtenMobile(who.mobile, 0)}.`,
  ],
  (who) => [
    'Afspraak onderhoud',
    `Goedemorgen,\n\nGraag maak ik een afspraak voor een grote beurt. Ik woon op ${who.street}, ${who.postcode} ${who.city}; halen jullie ook op?\nMobiel: ${writtenMobile(who.mobile, 1)}`,
  ],
  (_who, number) => [
    'Vraag over mijn bestelling',
    `Beste mensen,\n\nWaar blijft mijn bestelling met ordernummer ${number}? De fietstas zou vorige week al komen.`,
  ],
  (who) => [
    'Lekke band (alweer)',
    `Hallo,\n\nVoor de derde keer deze maand lek. Ligt het aan mij of aan de band? Bel me gerust, ${writtenMobile(who.mobile, 4)}.`,
  ],
  (who) => [
    'Teruggave borg',
    `Beste,\n\nDe leenfiets staat weer bij u in de stalling. De borg mag terug op ${spacedIban(who.iban)} t.n.v. ${who.name}.`,
  ],
  () => [
    'Kinderzitje',
    'Dag,\n\nPast het kinderzitje van het merk Vrolijk ook op een fiets met 26 inch? En hoe zit het met de garantie van 5 jaar?',
  ],
  () => [
    'Gestolen!',
    'Hallo,\n\nMijn fiets is gestolen bij het station. Hebben jullie het framenummer nog? Ik heb het nodig voor de verzekering.',
  ],
  (who) => [
    'Elektrische fiets proberen',
    `Goedemiddag,\n\nMag ik zaterdag de Wolkenrijder proberen? Ik ben 1,62 m en niet erg dapper. U kunt mij bellen op ${writtenMobile(who.mobile, 2)}.`,
  ],
  () => ['Openingstijden', 'Zijn jullie op Hemelvaartsdag open? Ik vond niets op de website.'],
  () => [
    'Compliment',
    'Beste allemaal,\n\nWat een service! De fiets rijdt als een zonnetje. Ik zeg het tegen iedereen die het niet horen wil.',
  ],
]

function customerThreads(setup: MailboxSetup): Filed[] {
  const { cast, random } = setup
  const { owner } = cast
  return cast.customers.flatMap((who, i) => {
    const count = 2 + (i % 3)
    return Array.from({ length: count }, (_, turn) => {
      const at = day(2019 + ((i + turn * 2) % 8), 1 + ((i * 5 + turn) % 12), 1 + ((i * 3 + turn * 7) % 27))
      const order = `2024${String(100_000 + i * 137 + turn)}`
      const write = questions[(i + turn * 3) % questions.length] ?? questions[0]
      const [subject, text] = write?.(who, order) ?? ['', '']
      const body = `${text}\n\n${random.pick(signatures)}\n${who.name}\n`
      const answer = `Beste ${who.given},\n\n${random.pick(answers)}\n\nMet vriendelijke groet,\n${owner.name}\n${firm.name}\n${firm.street}, ${firm.city}\nT 085-0013 014\n\nOp ${at.toISOString().slice(0, 10)} schreef ${who.name} <${who.email}>:\n${body.replace(/^/gm, '> ')}`
      return [
        {
          folder: i % 5 === 4 ? 'archief' : 'inbox',
          from: self(who),
          to: [self(owner)],
          subject,
          at,
          text: body,
          about: [who],
          isOld: i % 4 === 1 && isWestern(body),
        },
        {
          folder: 'sent',
          from: self(owner),
          to: [self(who)],
          subject: `Re: ${subject}`,
          at: new Date(at.getTime() + 5_400_000),
          text: answer,
          about: [who],
          headers: ['X-Mailer: Microsoft Outlook 16.0'],
        },
      ] as const
    }).flat()
  })
}

const answers = [
  'Dank voor uw bericht. Kom gerust langs, de koffie staat klaar en de bok is vrij.',
  'Dat kan. Zet hem voor half tien neer, dan is hij aan het eind van de middag klaar.',
  'Vervelend! Wij kijken het na en bellen u morgen terug.',
  'Leuk om te horen. Wij hangen uw mail op in de werkplaats, naast de kalender.',
  'Wij zijn die dag dicht, maar de dag erna staat Youssef weer voor u klaar.',
]

function isWestern(text: string): boolean {
  return [...text].every((sign) => sign.charCodeAt(0) < 256)
}

async function invoices(setup: MailboxSetup): Promise<Filed[]> {
  const { cast } = setup
  const letters: Filed[] = []
  for (const [i, who] of cast.customers.slice(0, 14).entries()) {
    const at = day(2021 + (i % 5), 1 + ((i * 2) % 12), 3 + i)
    const number = `F${at.getUTCFullYear()}-${String(40 + i * 3).padStart(4, '0')}`
    const lines = invoiceLines(who, number, at)
    const bytes = await writePdf(lines, at)
    letters.push({
      folder: 'sent',
      from: self(cast.owner),
      to: [self(who)],
      subject: `Factuur ${number}`,
      at,
      text: `Beste ${who.given},\n\nHierbij de factuur voor de reparatie. Betalen mag binnen 14 dagen.\n\nMet vriendelijke groet,\n${cast.owner.name}\n`,
      about: [who],
      attached: lines,
      attachments: [{ name: `factuur-${number}.pdf`, mediaType: 'application/pdf', bytes }],
    })
  }
  return letters
}

/** The till's printer knows no letters beyond Latin-1: "Aydogan". */
function plainLetters(name: string): string {
  return name.replace(/[\u0100-\uFFFF]/g, (letter) => letter.normalize('NFD').slice(0, 1))
}

/** The lines of an invoice, for mail and folder alike. */
export function invoiceLines(who: Character, number: string, at: Date): string[] {
  return [
    firm.name,
    `${firm.street}, ${firm.city}`,
    'KvK 69599084',
    '',
    `Factuur ${number}`,
    `Datum: ${at.toISOString().slice(0, 10)}`,
    '',
    `Aan: ${plainLetters(who.name)}`,
    who.street,
    `${who.postcode} ${who.city}`,
    '',
    'Grote beurt stadsfiets 85,00',
    'Binnenband 28 inch 12,50',
    'Totaal incl. btw 97,50',
    '',
    `Wij schrijven het bedrag af van ${spacedIban(who.iban)}.`,
  ]
}
