import type { FormConsequence } from '../law/authority-form.ts'
import type { BreachKind, Nature } from '../privacy/breaches/facts.ts'

/** What a letter about a breach is made from; all texts may be as typed. */
export interface LetterWords {
  readonly organisation: string
  /** As written in a letter: "20 november 2025". Empty: not known. */
  readonly day: string
  readonly kind: BreachKind
  readonly summary: string
  /** What of somebody was in it. */
  readonly data: readonly string[]
  readonly consequences: readonly string[]
  readonly measures: readonly string[]
  readonly selfHelp: readonly string[]
  readonly contact: string
  readonly people: string
  readonly authority: 'told' | 'will-be' | 'no'
  readonly aware: string
}

/** A letter, section by section: what happened, what is safe, what now. */
export interface LetterText {
  readonly title: string
  readonly opening: readonly string[]
  readonly sections: readonly {
    readonly title: string
    readonly text: string
    readonly items?: readonly string[]
  }[]
  readonly closing: readonly string[]
}

export type LetterName = 'people' | 'public' | 'controller' | 'processor' | 'insurer' | 'police'

const summaries: Record<BreachKind, (words: Pick<LetterWords, 'day' | 'people'>) => string> = {
  'wrong-recipient': ({ day }) => `${on(day)} is een e-mail naar een verkeerde ontvanger gegaan.`,
  'open-cc': ({ day, people }) =>
    `${on(day)} ging een e-mail naar ${people} tegelijk. Iedereen die hem kreeg, kon de e-mailadressen van de anderen zien.`,
  'lost-device': ({ day }) => `${on(day)} is een apparaat met gegevens verloren of gestolen.`,
  'hacked-mailbox': ({ day }) => `${on(day)} heeft een onbekende toegang gehad tot een mailbox.`,
  ransomware: ({ day }) => `${on(day)} zijn bestanden op slot gezet door een inbreker in de computers.`,
  'open-folder': ({ day }) => `${on(day)} konden anderen bij gegevens die niet voor hen waren.`,
  paper: ({ day }) => `${on(day)} is papier met gegevens verkeerd terechtgekomen.`,
  supplier: ({ day }) =>
    `${on(day)} is er bij een leverancier een datalek geweest waar ook onze gegevens bij zaten.`,
  'lost-backup': ({ day }) => `${on(day)} is een reservekopie met gegevens kwijtgeraakt.`,
  'data-gone': ({ day }) => `${on(day)} zijn gegevens verdwenen.`,
  other: ({ day }) => `${on(day)} is er iets misgegaan met persoonsgegevens.`,
}

function on(day: string): string {
  return day === '' ? 'Onlangs' : `Op ${day}`
}

const harms: Record<FormConsequence, string> = {
  discrimination: 'Iemand kan u anders behandelen om wat hij over u las.',
  'identity-theft': 'Iemand kan proberen zich voor u uit te geven.',
  fraud: 'Iemand kan u met deze gegevens proberen op te lichten.',
  'financial-loss': 'Iemand kan proberen aan uw geld te komen.',
  reputation: 'Anderen kunnen iets over u te weten komen dat u liever voor uzelf hield.',
  secrecy: 'Wat u ons in vertrouwen vertelde, kan bij anderen terechtkomen.',
  control: 'U weet niet meer zeker wie deze gegevens heeft.',
  spam: 'U kunt mail of telefoontjes krijgen waar u niet om vroeg.',
  other: 'Er kunnen gevolgen zijn die wij nu niet kennen.',
}

const help: Record<Nature, readonly string[]> = {
  contact: [
    'Let extra op mail, berichtjes en telefoontjes die van ons of van uw bank lijken te komen. Klik niet zomaar.',
  ],
  hint: [],
  detailed: ['Vertrouw niet iedereen die iets van u weet: dat kan uit deze gegevens komen.'],
  financial: ['Kijk uw bankafschriften na. Ziet u iets vreemds, bel dan uw bank.'],
  identity: [
    'Misbruik van uw identiteit meldt u bij het Centraal Meldpunt Identiteitsfraude van de overheid.',
    'Krijgt u rekeningen voor iets wat u niet kocht, doe dan aangifte.',
  ],
  secrets: ['Verander uw wachtwoord, ook op andere plekken waar u hetzelfde gebruikt.'],
  special: ['Merkt u dat iemand deze gegevens tegen u gebruikt, laat het ons weten.'],
  criminal: ['Merkt u dat iemand deze gegevens tegen u gebruikt, laat het ons weten.'],
}

const authorities: Record<LetterWords['authority'], string> = {
  told: 'Wij hebben dit gemeld bij de Autoriteit Persoonsgegevens.',
  'will-be': 'Wij melden dit bij de Autoriteit Persoonsgegevens.',
  no: '',
}

function people(words: LetterWords): LetterText {
  const { organisation, summary, data, consequences, measures, selfHelp, contact, authority } = words
  return {
    title: organisation === '' ? 'Bericht over uw gegevens' : `Bericht van ${organisation} over uw gegevens`,
    opening: [
      'Beste lezer,',
      'Er is iets misgegaan met gegevens van u. Wij leggen uit wat er gebeurd is, wat wij doen en wat u kunt doen.',
    ],
    sections: [
      { title: 'Wat er gebeurd is', text: summary },
      { title: 'Om welke gegevens het gaat', text: 'Het gaat om:', items: data },
      { title: 'Wat u ervan kunt merken', text: '', items: consequences },
      { title: 'Wat wij doen', text: authorities[authority], items: measures },
      { title: 'Wat u zelf kunt doen', text: '', items: selfHelp },
      { title: 'Vragen?', text: `${contact} helpt u graag.` },
    ],
    closing: ['Het spijt ons dat dit gebeurd is.', 'Met vriendelijke groet,', organisation],
  }
}

function publicNotice(words: LetterWords): LetterText {
  const { title: _, opening: __, ...rest } = people(words)
  return {
    ...rest,
    title:
      words.organisation === ''
        ? 'Bericht over een datalek'
        : `Bericht over een datalek bij ${words.organisation}`,
    opening: [
      'Wij kunnen niet iedereen om wie het gaat zelf bereiken. Daarom staat dit bericht hier.',
      'Denkt u dat het ook om u gaat, neem dan contact op.',
    ],
  }
}

function notice(words: LetterWords, about: Pick<LetterText, 'title' | 'opening'>): LetterText {
  const { summary, data, measures, contact, people: number, aware } = words
  return {
    ...about,
    sections: [
      { title: 'Wat er gebeurd is', text: summary },
      { title: 'Sinds wanneer wij het weten', text: aware },
      { title: 'Om wie en wat het gaat', text: `Naar schatting ${number}. De gegevens:`, items: data },
      { title: 'Wat wij doen', text: '', items: measures },
      { title: 'Bij wie u terechtkunt', text: contact },
    ],
    closing: ['Met vriendelijke groet,', words.organisation],
  }
}

/** Letters about a breach in Dutch. */
export const nlBreachLetters = {
  fileNames: {
    people: 'brief',
    public: 'openbaar-bericht',
    controller: 'opdrachtgever',
    processor: 'leverancier',
    insurer: 'verzekeraar',
    police: 'aangifte',
  } satisfies Record<LetterName, string>,
  summaries,
  harms,
  help,
  noMeasures: 'Wij zoeken uit hoe dit kon gebeuren en zorgen dat het niet nog eens gebeurt.',
  noData: 'gegevens die wij van u hebben; welke precies zoeken wij nog uit',
  texts: {
    people,
    public: publicNotice,
    controller: (words) =>
      notice(words, {
        title: 'Melding van een datalek bij ons, met gegevens van u',
        opening: [
          'Wij verwerken gegevens voor u. Daarmee is iets misgegaan. U hoort het meteen, zodat u het op tijd kunt melden.',
          'Vanaf dit bericht weet u ervan: uw 72 uur beginnen nu. Wat wij nog niet weten, volgt.',
        ],
      }),
    processor: (words) => ({
      title: 'Vragen over het datalek bij u',
      opening: [
        'U meldde een datalek. Wij moeten binnen 72 uur na uw bericht zelf kunnen melden. Wilt u vandaag antwoord geven?',
      ],
      sections: [
        {
          title: 'Onze vragen',
          text: '',
          items: [
            'Wat is er gebeurd, van wanneer tot wanneer?',
            'Welke gegevens van ons zaten erbij, en van hoeveel mensen? Graag een lijst.',
            'Waren die versleuteld, en is de sleutel veilig?',
            'Wie heeft de gegevens nu, voor zover u weet?',
            'Wat hebt u gedaan om het te stoppen en te herstellen?',
            'Welke onderaannemers waren erbij betrokken?',
            'Hebt u het zelf gemeld bij een toezichthouder? Onder welk nummer?',
            'Bij wie kunnen wij terecht, ook in het weekend?',
          ],
        },
      ],
      closing: [words.contact, 'Met vriendelijke groet,', words.organisation],
    }),
    insurer: (words) =>
      notice(words, {
        title: 'Melding van een datalek',
        opening: [
          'Wij melden een datalek dat onder onze verzekering kan vallen. Laat weten of u hulp regelt, en wat wij eerst met u moeten afspreken.',
        ],
      }),
    police: (words) =>
      notice(words, {
        title: 'Gegevens bij een aangifte',
        opening: [
          'Deze gegevens horen bij onze aangifte. Namen van betrokkenen geven wij alleen als dat nodig is.',
        ],
      }),
  } satisfies Record<LetterName, (words: LetterWords) => LetterText>,
}
export type BreachLetterTexts = typeof nlBreachLetters
