import type { Around } from './around.ts'
import type { Seer } from '../../actions/who-sees.ts'

const count = new Intl.NumberFormat('nl-NL')
const pieces = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)

/** What it means where somebody is. */
const regions: Record<'home' | 'eea' | 'adequate' | 'elsewhere' | 'unknown', string> = {
  home: 'Daar geldt de AVG.',
  eea: 'Dat is in Europa. Daar geldt de AVG ook.',
  adequate:
    'Buiten Europa, in een land dat volgens de EU goed genoeg beschermt. Kijk of dat ook voor dit bedrijf geldt.',
  elsewhere: 'Buiten Europa. Daarvoor is een extra afspraak nodig.',
  unknown: 'In welk land dit staat, weten wij niet.',
}

/** Texts of "who sees it too" in Dutch. */
export const nlSeenBy = {
  title: 'Wie ziet het ook',
  sentence: ['Buiten uw bedrijf ', ' met u mee.'] as Around,
  count: (n: number) => (n === 1 ? 'kijkt 1 ander' : `kijken ${count.format(n)} anderen`),
  lead: 'Dit zijn bedrijven die bij gegevens kunnen die u bewaart. Dat mag, met een goede afspraak. Wat wij niet weten, staat erbij.',
  groups: {
    'mail-host': { title: 'Waar uw post staat', more: 'Wie uw post aanneemt, kan die ook lezen.' },
    recipient: {
      title: 'Aan wie u stukken stuurde',
      more: 'In deze stukken staat iets over andere mensen dan de ontvanger.',
    },
    declared: {
      title: 'Wat u zelf noemde',
      more: 'Hier kan Kwartje niet in kijken. Hoeveel mensen erin staan, weten wij niet.',
    },
  } satisfies Record<Seer['basis'], { readonly title: string; readonly more: string }>,
  facts: {
    basis: 'Hoe wij dit weten',
    what: 'Wat gaat erheen',
    where: 'Vanaf welke plek',
    country: 'Waar staat het',
    agreement: 'Afspraak',
  },
  basis: {
    'mail-host': (messages: string) => `${messages} kwamen daar binnen. Dat staat in de kop van die mails.`,
    recipient: (documents: string) => `U stuurde er ${documents} heen.`,
    declared: () => 'Dat hebt u verteld. Wij zagen er zelf nog niets van.',
  } satisfies Record<Seer['basis'], (n: string) => string>,
  what: {
    'mail-host': (people: string) => `Alle post in die mailbox: gegevens van ${people}.`,
    recipient: (people: string) => `Gegevens van ongeveer ${people}.`,
    declared: () => 'Onbekend. Kijk zelf wat u daar bewaart.',
  } satisfies Record<Seer['basis'], (people: string) => string>,
  pieces,
  regions,
  inCountry: (country: string) => `${country}.`,
  agreementMore: 'Wat wij aan overeenkomsten vonden, staat bij',
  toSuppliers: 'uw leveranciers',
  source: 'wettekst',
  onlySome: 'Hier staan de ontvangers die de meeste stukken kregen.',
  empty: {
    sentence: 'Wij zagen nog niemand die meekijkt.',
    title: 'Hier komt wie er buiten uw bedrijf meekijkt',
    text: 'Zoals het bedrijf waar uw post binnenkomt, of de boekhouder aan wie u loonstroken stuurt. Kwartje ziet dat aan uw mail.',
    notNobody: 'Nog niets gezien is niet hetzelfde als niemand.',
    mail: 'Wijs uw mail aan',
    tell: 'Noem een dienst',
  },
  tell: 'Noem nog een dienst',
}
