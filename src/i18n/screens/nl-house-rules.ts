import type { HouseRuleSection } from '../../privacy/training/house-rules.ts'

const sections: Readonly<Record<HouseRuleSection, string>> = {
  mail: 'Mail',
  phone: 'Telefoon en computer',
  cloud: 'Apps, cloud en AI',
  paper: 'Papier',
  requests: 'Als iemand iets vraagt',
  keeping: 'Bewaren en weggooien',
  leaving: 'Als een collega weggaat',
  breach: 'Als er iets misgaat',
}

/** Texts of the house rules in Dutch; the rules themselves stand in `nl-house-rules.ts`. */
export const nlHouseRulesScreen = {
  title: 'Huisregels',
  sentenceNew: 'Uw huisregels staan klaar.',
  sentence: (open: number, all: number) => {
    if (all === 0) return 'Uw huisregels zijn vastgesteld.'
    if (open === 0) return 'Iedereen heeft de huisregels gelezen.'
    return `${all - open} van uw ${all} mensen heeft de huisregels gelezen.`
  },
  lead: 'Twee bladzijden, gemaakt van wat hier bekend is. Lees ze na, zet erbij wat bij u anders gaat, en stel ze vast.',
  layDown: 'Stel vast',
  layDownAnew: 'Stel opnieuw vast',
  layDownMore:
    'Deze versie verandert daarna niet meer. Zo ziet u later welke regels golden. Wie meedoet, leest de nieuwe versie opnieuw.',
  laidDown: (version: number) => `Versie ${version} is vastgesteld.`,
  takeAway: 'Meenemen',
  formats: { pdf: 'Pdf', docx: 'Word', html: 'Webpagina', txt: 'Tekst' },
  saved: (file: string) => `Bewaard als ${file}.`,
  moved: 'Er is iets veranderd sinds u de regels vaststelde.',
  movedMore: (version: number) => `Hieronder staat hoe zij nu zouden luiden. Versie ${version} geldt nog.`,
  ownWords: 'Hoe het bij u gaat',
  contact: 'Wie belt iemand als er iets misgaat?',
  contactHelp: 'Een naam met een telefoonnummer.',
  sections,
  takePart: 'Dit hoofdstuk hoort erbij',
  add: (section: string) => `Wat u toevoegt bij “${section}”`,
  addHelp: 'Elke regel wordt een regel.',
  keep: 'Bewaar',
  kept: 'Bewaard. De regels hiernaast zijn bijgewerkt.',
  readers: 'Wie heeft ze gelezen',
  readersLater: 'Stel de regels eerst vast. Daarna houdt u hier bij wie ze las.',
  nobody: 'Zet eerst bij Lessen neer wie er meedoet.',
  read: (day: string) => `gelezen op ${day}`,
  notRead: 'nog niet gelezen',
  note: 'Noteer als gelezen',
  noteOf: (name: string) => `Noteer dat ${name} ze las`,
  hand: 'Bewaar als pagina',
  handOf: (name: string) => `Bewaar als pagina voor ${name}`,
  handed: (file: string) => `Bewaard als ${file}. Geef die aan uw collega; de code komt terug bij Lessen.`,
  card: 'Huisregels',
  cardLead: 'Wat u van iedereen verwacht, op twee bladzijden.',
  look: 'Bekijk de huisregels',
}
