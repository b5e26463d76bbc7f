import type { CouncilStep } from '../privacy/drills/preparation.ts'
import { nlDrillWords } from './nl-drill-words.ts'
import type { MailText } from './nl-mail.ts'

/** What the papers of a drill are written from. */
export interface DrillPaperFacts {
  readonly organisation: string
  readonly staff: number
  readonly people: number
  readonly report: string
  /** Who reports gets an answer by itself. */
  readonly isThanked: boolean
  readonly way: 'desk' | 'report-only'
  readonly council: CouncilStep
  readonly goal: string
  /** In words. */
  readonly difficulty: string
  readonly signs: readonly string[]
  readonly doNow: readonly string[]
  /** In words. */
  readonly day: string
}

export interface DrillPaperText {
  readonly fileName: string
  readonly title: string
  readonly opening: readonly string[]
  readonly sections: readonly {
    readonly title: string
    readonly texts: readonly string[]
    readonly items?: readonly string[]
  }[]
}

export interface CodeMailFacts {
  readonly domain: string
  readonly code: string
  readonly organisation: string
}

const us = (organisation: string): string => (organisation === '' ? 'ons bedrijf' : organisation)
const reportTo = (report: string): string => (report === '' ? 'het meldadres' : report)

const counted = ({ people, way }: DrillPaperFacts): readonly string[] => [
  `hoeveel mails aankwamen (op de lijst ${people === 1 ? 'staat nu 1 mens' : `staan nu ${people} mensen`})`,
  'hoeveel keer een mail werd gemeld, en hoe snel de eerste melding kwam',
  ...(way === 'desk' ? ['hoeveel keer iemand op de uitlegpagina op de knop drukte'] : []),
]

const kept: readonly string[] = [
  'Welke mail bij wie hoorde, weet niemand meer zodra de mail weg is. Ook de baas niet.',
  'Getallen worden pas na afloop getoond, en alleen van de hele groep. Bij minder dan acht mensen, of als het niemand of iedereen is, op een na, worden zij niet getoond.',
  'Er wordt geen IP-adres, browser, plaats of tijd van een klik bewaard. Er zit geen verborgen plaatje in de mail.',
  'Aan het eind wordt alles gewist behalve de getallen. Die worden hoogstens 24 maanden bewaard.',
]

const councilTexts: Readonly<Record<CouncilStep, readonly string[]>> = {
  consent: [
    'Bij 50 mensen of meer vraagt u de ondernemingsraad om instemming (WOR artikel 27, eerste lid, onder k en l). Zonder instemming begint u niet.',
    'Leg deze brief met de afweging en de mededeling aan de raad voor.',
  ],
  consult: [
    'Bij 10 tot 50 mensen is er soms een personeelsvertegenwoordiging. Die hoeft niet in te stemmen. Wij vragen haar toch wat zij ervan vindt.',
    'Is zij er niet? Bespreek het dan in een personeelsvergadering.',
  ],
  tell: ['Bij minder dan 10 mensen vertelt u het aan iedereen zelf, en vraagt u wat zij ervan vinden.'],
}

/** Drills in Dutch: mails around them and the papers that belong to them. */
export const nlDrills = {
  ...nlDrillWords,
  codeMail: ({ domain, code, organisation }: CodeMailFacts): MailText => ({
    subject: `Uw code voor ${domain}`,
    text: [
      `${us(organisation)} wil met medewerkers oefenen met phishing en gebruikt daarvoor adressen in ${domain}.`,
      `Klopt dat? Typ dan deze code in Kwartje: ${code}`,
      'Weet u hier niets van? Geef de code dan aan niemand. Er gebeurt dan niets.',
    ].join('\n\n'),
  }),
  reportMail: (token: string) => ({
    subject: 'Ik vertrouw deze mail niet',
    body: `Ik kreeg een mail die ik niet vertrouw. Kenmerk: ${token}`,
  }),
  thanksDrill: {
    subject: 'Goed gemeld: dit was een oefening',
    text: [
      'Dank u. Deze mail was een oefening, en u deed precies wat nodig is: melden.',
      'Klikte u ook? Dat is niet erg, en niemand krijgt het te horen. Wie meldt, helpt iedereen.',
    ].join('\n\n'),
  } satisfies MailText,
  thanksReal: {
    subject: 'Goed gemeld: wij kijken ernaar',
    text: [
      'Dank u voor uw melding. Dit is geen oefening van ons. Wij kijken ernaar.',
      'Klik nergens op en antwoord niet. Klikte u al, of vulde u iets in? Bel dan nu even. Niemand wordt boos.',
    ].join('\n\n'),
  } satisfies MailText,
  page: {
    title: 'Dit was een oefening',
    opening: (organisation: string) => [
      `Deze mail kwam van ${us(organisation)} zelf. Er is niets misgegaan.`,
      'Niemand krijgt te horen dat u hier bent. Hieronder ziet u waaraan u de mail had kunnen herkennen.',
    ],
  },
  activity: {
    name: 'Oefenen met phishing',
    item: '1',
    purpose: 'Medewerkers leren verdachte mail te herkennen en te melden, zodat gegevens veilig blijven',
    basis: 'Gerechtvaardigd belang (AVG artikel 6, eerste lid, onder f): beveiliging, artikel 32',
    weighing:
      'Zie de afweging bij de oefening. Medewerkers weten vooraf dat er geoefend wordt; er zijn alleen getallen van de groep; geen gevolgen voor iemand.',
    subjects: 'Medewerkers',
    data: 'Naam en zakelijk mailadres, tot de mail verstuurd is',
    retention: 'Koppeling aan een persoon: tot de mail weg is. Getallen van de groep: hoogstens 24 maanden',
    measures: 'Sleutel per ronde die aan het eind wordt vernietigd; geen tijden, IP-adressen of browsers',
  },
  papers: {
    weighing: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'afweging-phishingoefening',
      title: 'Afweging: oefenen met phishing',
      opening: [`${us(facts.organisation)}, ${facts.day}. Lees na, vul aan, en vink de stap af in Kwartje.`],
      sections: [
        {
          title: 'Ons belang',
          texts: [
            facts.goal === '' ? 'Ons doel: nog in te vullen.' : `Ons doel: ${facts.goal}`,
            'Wie met gegevens werkt, moet die beveiligen (AVG artikel 32). Melden is daarin de belangrijkste stap: een mail die snel gemeld wordt, richt weinig aan.',
          ],
        },
        {
          title: 'Is het nodig?',
          texts: [
            'Onderzoek laat zien dat oefenen en lessen het klikken maar weinig minder maken. Wij verwachten dus geen wonderen. Het nut zit in het melden, en in even stilstaan.',
            'Eerst komen hulpmiddelen in het werk zelf: terugbellen bij een nieuw rekeningnummer, verzenden met vertraging, een wachtwoordbeheerder. De oefening komt daarbovenop.',
          ],
        },
        {
          title: 'Wat het voor mensen betekent',
          texts: ['Een oefenmail kan iemand laten schrikken of zich betrapt laten voelen. Daarom:'],
          items: [
            'Iedereen weet vooraf dat er geoefend wordt en waarom, niet wanneer.',
            'Geen mails over loon, ontslag, bonus, gezondheid of familie. Geen echte merken of overheden.',
            'Geen wachtwoorden: er is niets om in te vullen.',
            ...kept,
            'Geen gevolgen voor iemand, en niets in een personeelsdossier.',
          ],
        },
        {
          title: 'Wat weegt zwaarder?',
          texts: [
            'Met deze waarborgen weegt ons belang bij veilige gegevens op tegen wat het van mensen vraagt (AVG artikel 6, eerste lid, onder f). Wie bezwaar heeft, doet niet mee (artikel 21).',
          ],
        },
      ],
    }),
    assessment: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'vooronderzoek-phishingoefening',
      title: 'Vooronderzoek: is een DPIA nodig?',
      opening: [
        `${us(facts.organisation)}, ${facts.day}. Een DPIA is een onderzoek naar risico’s vooraf (AVG artikel 35).`,
      ],
      sections: [
        {
          title: 'Wat pleit ervoor',
          texts: [
            'Op de lijst van de toezichthouder staat grootschalig of stelselmatig volgen van medewerkers. Medewerkers kunnen moeilijk nee zeggen.',
          ],
        },
        {
          title: 'Waarom deze oefening daaronder blijft',
          texts: [],
          items: [
            `Kort en klein: ${facts.people} ${facts.people === 1 ? 'mens' : 'mensen'}, een mail per ronde.`,
            ...kept,
            'Niemand wordt gevolgd, beoordeeld of vergeleken.',
          ],
        },
        {
          title: 'Wanneer wel een DPIA',
          texts: [
            'Als u resultaten per persoon wilt zien, of er gevolgen aan wilt verbinden. Dat kan in Kwartje niet.',
          ],
        },
        {
          title: 'Onze conclusie',
          texts: ['Vul in: nodig of niet nodig, wie het besloot, en op welke dag. Vink daarna de stap af.'],
        },
      ],
    }),
    council: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'medewerkers-betrekken',
      title: 'Medewerkers betrekken',
      opening: [`${us(facts.organisation)}, ${facts.day}. Hier werken ${facts.staff} mensen.`],
      sections: [
        { title: 'Wat u doet', texts: councilTexts[facts.council] },
        {
          title: 'Wat wij voorstellen',
          texts: ['Wij willen oefenen met phishing. Wij tellen alleen:'],
          items: counted(facts),
        },
        { title: 'Wat wij beloven', texts: [], items: kept },
      ],
    }),
    notice: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'mededeling-phishingoefening',
      title: 'Wij gaan oefenen met phishing',
      opening: [
        `Beste collega’s, ${us(facts.organisation)} gaat oefenen met nepmail. U hoort niet wanneer, anders is het geen oefening.`,
      ],
      sections: [
        {
          title: 'Wat u doet',
          texts: [
            `Krijgt u een mail die u niet vertrouwt? Stuur hem door naar ${reportTo(facts.report)}. Ook als u al klikte.${facts.isThanked ? ' U krijgt altijd antwoord.' : ''}`,
            'Wie dat adres leest, ziet wel wie er meldde. Dat is geen punt: melden is altijd goed.',
          ],
        },
        {
          title: 'Waarom wij dit doen',
          texts: [
            facts.goal === '' ? 'Wij willen dat verdachte mail snel gemeld wordt.' : facts.goal,
            'Iedereen trapt er een keer in. Het gaat om melden, niet om wie er klikt.',
          ],
        },
        { title: 'Wat wij tellen', texts: [], items: counted(facts) },
        {
          title: 'Wat wij niet weten',
          texts: [],
          items: [...kept, 'Wij gebruiken de uitkomst nooit tegen iemand, en zetten niets in een dossier.'],
        },
        {
          title: 'Uw rechten',
          texts: [
            'Wij doen dit omdat wij gegevens moeten beveiligen (gerechtvaardigd belang, AVG artikel 6, eerste lid, onder f). Wilt u niet meedoen? Zeg het ons (artikel 21). U mag ook vragen welke gegevens wij van u hebben, en een klacht indienen bij de Autoriteit Persoonsgegevens.',
          ],
        },
      ],
    }),
    lesson: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'uitleg-phishingoefening',
      title: 'Waaraan u de oefenmail kon herkennen',
      opening: [`De mail was ${facts.difficulty}.`],
      sections: [
        { title: 'De signalen', texts: [], items: facts.signs },
        { title: 'Voortaan', texts: facts.doNow },
        { title: 'Melden', texts: [`Twijfelt u? Stuur de mail door naar ${reportTo(facts.report)}.`] },
      ],
    }),
  },
}
