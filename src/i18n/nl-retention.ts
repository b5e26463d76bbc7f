import type { RecordKind, RetentionCategory, RetentionKind } from '../law/retention-terms.ts'

interface CategoryText {
  readonly name: string
  /** What the term really runs from, which a document does not say. */
  readonly starts: string
  readonly advice: string
}

const categories: Record<RetentionCategory, CategoryText> = {
  applications: {
    name: 'Sollicitaties',
    starts: 'het einde van de sollicitatieprocedure',
    advice: 'Met toestemming van de sollicitant mag het een jaar. Leg die toestemming vast.',
  },
  quotes: {
    name: 'Offertes zonder opdracht',
    starts: 'de dag dat de offerte is afgewezen of verlopen',
    advice: 'Werd het wel een opdracht, dan hoort de offerte bij de administratie.',
  },
  invoices: {
    name: 'Facturen en bestellingen',
    starts: 'het einde van het boekjaar',
    advice: 'Bewaar wat de Belastingdienst nodig heeft. De mailwisseling eromheen is dat vaak niet.',
  },
  payroll: {
    name: 'Loonadministratie',
    starts: 'het einde van het boekjaar',
    advice: 'In de mail hoeven loonstroken niet te blijven: in de loonadministratie staan ze al.',
  },
  'identity-documents': {
    name: 'Kopie of nummer van een identiteitsbewijs',
    starts: 'het einde van het jaar waarin het dienstverband eindigde',
    advice: 'Alleen werkgevers moeten zo’n kopie bewaren. Van klanten is er bijna nooit een reden voor.',
  },
  absence: {
    name: 'Ziekmeldingen en verzuim',
    starts: 'het einde van het dienstverband',
    advice: 'Waaraan iemand ziek was, hoort u niet vast te leggen.',
  },
  agreements: {
    name: 'Contracten en overeenkomsten',
    starts: 'de dag dat een vordering opeisbaar wordt',
    advice: 'Dit mag als u het voor een geschil nodig kunt hebben. Het is geen plicht.',
  },
  complaints: {
    name: 'Klachten',
    starts: 'de dag dat schade en aansprakelijke bekend zijn',
    advice: 'Is de klacht opgelost en speelt er niets meer, dan kan het eerder weg.',
  },
  requests: {
    name: 'Verzoeken om inzage of wissen',
    starts: 'de dag dat het verzoek is afgehandeld',
    advice: 'Bewaar hoe u het deed, niet de gegevens die u gaf.',
  },
  correspondence: {
    name: 'Overige mail met klanten en relaties',
    starts: 'het laatste contact of de laatste opdracht',
    advice: 'Kies zelf een termijn en schrijf op waarom.',
  },
}

const kinds: Record<RetentionKind, string> = {
  'statutory-minimum': 'wet: zo lang moet',
  'guideline-maximum': 'richtlijn: zo lang mag',
  'limitation-period': 'verjaring: zo lang kan',
  convention: 'gewoonte: uw keuze',
}

const kindHelp: Record<RetentionKind, string> = {
  'statutory-minimum':
    'De wet schrijft voor dat u het zo lang bewaart. Daarna hebt u een andere reden nodig.',
  'guideline-maximum':
    'De toezichthouder gaat hiervan uit. Langer mag alleen met een reden die u opschrijft.',
  'limitation-period': 'Zo lang kan iemand nog een vordering hebben. Dat kan een reden zijn, geen plicht.',
  convention: 'Hiervoor staat geen termijn in de wet. Dit is een gewoonte. U kiest, en legt uit waarom.',
}

const units: Record<'Y' | 'M' | 'W', readonly [one: string, more: string]> = {
  Y: ['jaar', 'jaar'],
  M: ['maand', 'maanden'],
  W: ['week', 'weken'],
}

/** What a register names and no mail or file tells the age of. */
const records: Record<
  Exclude<RecordKind, RetentionCategory> | 'index',
  Pick<CategoryText, 'name' | 'starts'>
> = {
  camera: { name: 'Camerabeelden', starts: 'de opname' },
  visitors: { name: 'Bezoekerslijst', starts: 'het bezoek' },
  contacts: { name: 'Klant- en contactgegevens', starts: 'het laatste contact of de laatste opdracht' },
  'consent-proof': { name: 'Bewijs van toestemming', starts: 'de dag dat de toestemming is ingetrokken' },
  logs: { name: 'Logboeken van systemen en website', starts: 'de dag waarop iets is vastgelegd' },
  index: { name: 'Het overzicht zelf, tot u het leegmaakt', starts: '' },
}

/** How long things are kept, on the screens and in the terminal. */
export const nlRetention = {
  categories,
  records,
  kinds,
  kindHelp,
  units,
  category: 'soort stuk',
  term: 'termijn',
  basis: 'volgens',
  own: 'uw keuze',
  held: 'stukken',
  oldest: 'oudste',
  past: 'ouder dan de termijn',
  none: 'Er is nog niets gelezen waarvan de leeftijd te zeggen is.',
  note: 'Geteld vanaf de datum van het stuk zelf. De termijn begint vaak later: kijk dat na voordat u iets weggooit.',
}

export type RetentionTexts = typeof nlRetention
