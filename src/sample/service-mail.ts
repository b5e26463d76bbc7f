import { day, self, type Filed, type MailboxSetup } from './letter.ts'
import type { TrueSupplier } from './truth.ts'
import { mailbox } from './write-mail.ts'

/**
 * What services write to the firm. Of real ones only what says nothing of them: that there is an account, a bill, a changed
 * agreement; in our words. Whatever is bad comes from names that are invented.
 */
const notices: readonly (readonly [from: string, subject: string, at: Date, text: string])[] = [
  [
    mailbox('Moneybird', 'noreply@moneybird.com'),
    'Welkom bij Moneybird',
    day(2021, 1, 6),
    'Uw administratie staat klaar. U kunt uw eerste factuur maken.',
  ],
  [
    mailbox('Moneybird', 'noreply@moneybird.com'),
    'Onze verwerkersovereenkomst is gewijzigd',
    day(2025, 4, 14),
    'De nieuwe versie geldt vanaf 1 juni en staat bij de instellingen van uw administratie.',
  ],
  [
    mailbox('Moneybird', 'noreply@moneybird.com'),
    'Factuur voor uw abonnement',
    day(2026, 10, 1),
    'De factuur van oktober zit bij uw administratie.',
  ],
  [
    mailbox('Mollie', 'noreply@mollie.com'),
    'Uw inlogcode',
    day(2026, 9, 8),
    'Gebruik deze code om in te loggen: ketting-zadel. De code geldt tien minuten.',
  ],
  [
    mailbox('Mollie', 'noreply@mollie.com'),
    'Wijziging van onze voorwaarden',
    day(2025, 11, 3),
    'De nieuwe voorwaarden gelden vanaf 1 januari.',
  ],
  [
    mailbox('Google Workspace', 'workspace-noreply@google.com'),
    'Uw factuur voor Google Workspace staat klaar',
    day(2026, 11, 2),
    'De factuur van oktober staat klaar in de beheerconsole.',
  ],
  [
    mailbox('Google Workspace', 'workspace-noreply@google.com'),
    'Wijziging van de lijst van subverwerkers',
    day(2026, 5, 19),
    'Er is een subverwerker toegevoegd. U vindt de lijst op onze website.',
  ],
  [
    mailbox('Mailchimp', 'no-reply@mailchimp.com'),
    'Activeer uw account',
    day(2024, 10, 28),
    'Klik op de knop om uw account te activeren. Daarna kunt u uw eerste nieuwsbrief maken.',
  ],
  [
    mailbox('Mailchimp', 'no-reply@mailchimp.com'),
    'Nieuwe versie van de verwerkersovereenkomst',
    day(2025, 9, 22),
    'U hoeft niets te doen: de nieuwe versie geldt vanzelf.',
  ],
  [
    mailbox('TransIP', 'noreply@transip.nl'),
    'Uw domeinnaam deketting.example is verlengd',
    day(2026, 2, 11),
    'De domeinnaam is met een jaar verlengd.',
  ],
  [
    mailbox('TransIP', 'noreply@transip.nl'),
    'Factuur voor uw hosting',
    day(2026, 2, 12),
    'De factuur staat klaar in het controlepaneel.',
  ],
  [
    mailbox('PostNL', 'noreply@postnl.nl'),
    'Bevestig uw zakelijke account',
    day(2023, 3, 7),
    'Bevestig uw e-mailadres; daarna kunt u zendingen aanmelden.',
  ],
  [
    mailbox('Kassameester', 'no-reply@kassameester.example'),
    'Factuur voor uw kassa-abonnement',
    day(2026, 11, 3),
    'Wij schrijven het bedrag voor uw kassa-abonnement rond de 20e af.',
  ],
  [
    mailbox('Kassameester', 'no-reply@kassameester-online.example'),
    'Uw account voor de kassa-app is aangemaakt',
    day(2024, 3, 4),
    'U kunt nu met uw telefoon afrekenen. De app werkt met de kassa in uw winkel.',
  ],
  [
    mailbox('Roosterklok', 'no-reply@roosterklok.example'),
    'Welkom bij Roosterklok',
    day(2025, 8, 18),
    'Uw rooster staat klaar. Uw mensen kunnen hun uren invullen.',
  ],
  [
    mailbox('Kassameester', 'no-reply@kassameester.example'),
    'Beveiligingsincident bij onze leverancier',
    day(2026, 11, 18),
    'Op 16 november ontdekten wij dat een onbevoegde bij onze systemen kon. Klantgegevens uit uw kassa kunnen zijn ingezien: namen, adressen en telefoonnummers. Wij houden u op de hoogte.',
  ],
]

/** Letters of services, a folder that was shared over one, and one letter that only pretends. */
export function serviceMail({ cast }: MailboxSetup): Filed[] {
  const to = [self(cast.owner)]
  const inbox = (from: string, subject: string, at: Date, text: string): Filed => ({
    folder: 'inbox',
    from,
    to,
    subject,
    at,
    text: `${text}\n`,
    about: [],
  })
  const [, , dennis] = cast.suppliers
  return [
    ...notices.map((notice) => inbox(...notice)),
    {
      ...inbox(
        mailbox('Dropbox', 'no-reply@dropbox.com'),
        `${dennis?.name ?? ''} heeft een map met u gedeeld`,
        day(2025, 2, 26),
        'De map heet: foto’s voor de webwinkel.',
      ),
      about: cast.suppliers,
    },
    {
      ...inbox(
        mailbox('Boekhoudwolk', 'noreply@boekhoudwolk.example'),
        'Uw account wordt geblokkeerd',
        day(2026, 10, 21),
        'Bevestig vandaag uw account met uw wachtwoord, anders gaat het dicht.',
      ),
      isForged: true,
    },
  ]
}

/** What follows from it, and from the other letters and files of the firm. */
export const trueSuppliers: readonly TrueSupplier[] = [
  { domain: 'moneybird.nl', use: 'observed', agreement: 'found', alerts: 0 },
  { domain: 'mollie.com', use: 'observed', agreement: 'missing', alerts: 0 },
  { domain: 'google.com', use: 'observed', agreement: 'missing', alerts: 0 },
  { domain: 'mailchimp.com', use: 'observed', agreement: 'told', alerts: 0 },
  { domain: 'transip.nl', use: 'observed', agreement: 'missing', alerts: 0 },
  { domain: 'postnl.nl', use: 'observed', agreement: 'not-needed', alerts: 0 },
  { domain: 'kassameester.example', use: 'observed', agreement: 'found', alerts: 1 },
  { domain: 'kassameester-online.example', use: 'observed', agreement: 'missing', alerts: 0 },
  { domain: 'roosterklok.example', use: 'observed', agreement: 'found', alerts: 0 },
  { domain: 'boekhoudwolk.example', use: 'observed', agreement: 'missing', alerts: 0 },
  { domain: 'dropbox.com', use: 'perhaps', agreement: 'missing', alerts: 0 },
]
