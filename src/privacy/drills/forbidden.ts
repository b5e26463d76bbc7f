import { services } from '../suppliers/catalogue.ts'

/** Stories with which nobody is to be frightened or made hopeful for practice. */
export const forbiddenThemes = ['pay', 'dismissal', 'bonus', 'health', 'family'] as const
export type ForbiddenTheme = (typeof forbiddenThemes)[number]

/** Beginnings of words in both languages, whichever one a template is in. */
const themeWords: Readonly<Record<ForbiddenTheme, readonly string[]>> = {
  pay: [
    'salaris',
    'loonstro',
    'loonsverh',
    'loonbel',
    'jaaropgave',
    'uitbetaling loon',
    'uw loon',
    'je loon',
    'vakantiegeld',
    'salary',
    'salaries',
    'payslip',
    'pay slip',
    'payroll',
    'wage',
    'pay rise',
    'holiday pay',
    'pensioen',
    'pension',
  ],
  dismissal: [
    'ontslag',
    'ontslagen',
    'boventallig',
    'reorganisatie',
    'beeindiging van uw contract',
    'einde van uw contract',
    'functioneringsgesprek',
    'dismissal',
    'dismissed',
    'redundan',
    'layoff',
    'lay-off',
    'laid off',
    'termination of your',
    'performance review',
  ],
  bonus: [
    'bonus',
    'gratificatie',
    'dertiende maand',
    'kerstpakket',
    'winstuitkering',
    'thirteenth month',
    'thirteenth-month',
    'profit share',
    'christmas hamper',
  ],
  health: [
    'ziekenhuis',
    'huisarts',
    'bedrijfsarts',
    'ziekmelding',
    'ziekte',
    'testuitslag',
    'uw uitslag',
    'uitslag van uw',
    'kliniek',
    'zwanger',
    'besmet',
    'vaccin',
    'zorgverzeker',
    'zorgkosten',
    'medisch',
    'hospital',
    'clinic',
    'test result',
    'your results from',
    'pregnan',
    'infected',
    'health insur',
    'medical',
    'illness',
    'doctor',
  ],
  family: [
    'familie',
    'kinderen',
    'uw kind',
    'je kind',
    'dochter',
    'uw zoon',
    'je zoon',
    'echtgeno',
    'overleden',
    'overlijden',
    'begrafenis',
    'rouw',
    'scheiding',
    'kinderopvang',
    'family',
    'children',
    'your child',
    'daughter',
    'your son',
    'spouse',
    'deceased',
    'passed away',
    'funeral',
    'bereave',
    'divorce',
  ],
}

/** Whose name is no bait: authorities, banks, carriers and those whose sign-in pages are forged most. In the spelling they have. */
const brands: readonly string[] = [
  'Belastingdienst',
  'DigiD',
  'MijnOverheid',
  'Rijksoverheid',
  'Politie',
  'Openbaar Ministerie',
  'CJIB',
  'UWV',
  'SVB',
  'RDW',
  'CBS',
  'RVO',
  'KvK',
  'Kamer van Koophandel',
  'Kadaster',
  'Autoriteit Persoonsgegevens',
  'ING',
  'Rabobank',
  'ABN AMRO',
  'ABN',
  'bunq',
  'Knab',
  'Triodos',
  'ASN Bank',
  'SNS',
  'iDEAL',
  'Wero',
  'Tikkie',
  'PayPal',
  'Klarna',
  'Mastercard',
  'Visa',
  'PostNL',
  'DHL',
  'DPD',
  'UPS',
  'GLS',
  'FedEx',
  'bol.com',
  'Bol',
  'Coolblue',
  'Amazon',
  'Marktplaats',
  'Albert Heijn',
  'Netflix',
  'Spotify',
  'Microsoft',
  'Office 365',
  'Outlook',
  'OneDrive',
  'SharePoint',
  'Google',
  'Gmail',
  'Apple',
  'iCloud',
  'Adobe',
  'Dropbox',
  'WeTransfer',
  'DocuSign',
  'LinkedIn',
  'Facebook',
  'Instagram',
  'WhatsApp',
  'KPN',
  'Ziggo',
  'Odido',
  'Vodafone',
  'Eneco',
  'Vattenfall',
  'Essent',
]

/** Shorter names of the catalogue are words of every day ("Box", "Slack"). */
const leastLetters = 6

const names: readonly string[] = [
  ...new Set([
    ...brands,
    ...services
      .map(({ name }) => name)
      .filter((name) => name.length >= leastLetters && /^[\p{Lu}\d]/u.test(name)),
  ]),
]

/** Themes that a text touches; none twice. */
export function themesIn(text: string): readonly ForbiddenTheme[] {
  const folded = ` ${fold(text)}`
  return forbiddenThemes.filter((theme) => themeWords[theme].some((word) => startsIn(folded, word)))
}

/** Names of real others that stand in a text; the organisation's own name is its own. */
export function brandsIn(text: string, ownName: string): readonly string[] {
  const own = fold(ownName)
  return names.filter((name) => (own === '' || !own.includes(fold(name))) && standsIn(text, name))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')
}

function startsIn(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (!/[\p{L}\d]/u.test(folded[at - 1] ?? ' ')) return true
  return false
}

/** As a whole word: a short name only in its own spelling, a longer one in any. */
function standsIn(text: string, name: string): boolean {
  const isShort = name.length < leastLetters
  const [where, what] = isShort ? [text, name] : [text.toLowerCase(), name.toLowerCase()]
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1))
    if (!/[\p{L}\d]/u.test(where[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(where[at + what.length] ?? ' '))
      return true
  return false
}
