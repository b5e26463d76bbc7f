import type { DrillState } from '../../privacy/drills/drill.ts'
import type { CouncilStep, DrillStep } from '../../privacy/drills/preparation.ts'

/** Texts of the screens for phishing drills in Dutch; words that papers share stand in `nl-drill-words.ts`. */
export const nlDrillsScreen = {
  title: 'Oefenen met phishing',
  one: 'Een oefening',
  sentence: (rounds: number) =>
    rounds === 0
      ? 'U oefende nog niet met phishing.'
      : `U hield ${rounds} ${rounds === 1 ? 'oefening' : 'oefeningen'}.`,
  lead: 'Een oefenmail leert mensen melden. U ziet alleen getallen van de groep, nooit wie er klikte. Verwacht geen wonderen: oefenen maakt het klikken maar weinig minder.',
  back: 'Naar de oefeningen',
  new: 'Maak een oefening',
  newLead: 'Kies een mail. Er gaat nog niets weg.',
  mail: 'Welke mail?',
  language: 'In welke taal?',
  languages: { nl: 'Nederlands', en: 'Engels' },
  staff: 'Hoeveel mensen werken er bij u?',
  staffHelp: 'Dit bepaalt wie u vooraf moet vragen.',
  staffWrong: 'Vul een getal in.',
  days: 'Over hoeveel werkdagen verspreid?',
  made: 'De oefening staat klaar.',
  list: 'Uw oefeningen',
  listEmpty: 'Hier komen uw oefeningen, met wat er gemeld werd en hoe moeilijk de mail was.',
  compare:
    'Vergelijk rondes alleen als de mail even moeilijk was. Een lager getal zegt niet dat iemand beter werd.',
  states: {
    draft: 'in voorbereiding',
    running: 'loopt',
    stopped: 'gestopt, meldingen tellen nog',
    closed: 'afgesloten',
  } satisfies Record<DrillState, string>,
  house: 'Vooraf, een keer',
  people: 'Wie doet er mee?',
  peopleHelp: 'Op elke regel een naam en een zakelijk adres. Wie niet mee wil doen, laat u weg.',
  peopleKept: (count: number) => `Bewaard: ${count} ${count === 1 ? 'mens' : 'mensen'}.`,
  peopleWrong: (lines: string) => `Zonder adres: ${lines}.`,
  peopleOut: (count: number) =>
    `Naar ${count} ${count === 1 ? 'adres' : 'adressen'} gaat geen oefenmail: het domein is nog niet bewezen, of het is een postbus van meer mensen, zoals info@ of uw meldadres.`,
  addKnown: (count: number) => `Zet ${count} ${count === 1 ? 'collega' : 'collega’s'} uit uw overzicht erbij`,
  keep: 'Bewaar',
  domains: 'Uw eigen domein bewijzen',
  domainsLead:
    'Oefenmails gaan alleen naar uw eigen domein. Wij mailen een code naar een adres dat alleen de beheerder leest.',
  domain: 'Domein',
  box: 'Naar welk adres?',
  ask: 'Mail de code',
  asked: (to: string) => `De code ging naar ${to}.`,
  askFailed: 'De mail met de code ging niet weg. Kijk bij Instellingen of uw mailserver klopt.',
  code: (domain: string) => `Code voor ${domain}`,
  prove: 'Controleer de code',
  proved: (domain: string) => `${domain} is van u.`,
  provedOn: (day: string) => `bewezen op ${day}`,
  dropOf: (domain: string) => `Haal weg: ${domain}`,
  dropped: (domain: string) => `${domain} is weggehaald.`,
  report: 'Waar meldt een collega verdachte mail?',
  reportHelp: 'Een adres in uw eigen domein: melden@, met uw domein erachter.',
  reportBox: 'Welke mailbox lezen wij daarvoor?',
  reportNone: 'Geen: ik plak meldingen zelf',
  reportKept: 'Bewaard. Wie daar meldt, krijgt een bedankje. Echte nepmail wordt een signaal bij Datalekken.',
  reportKeptByHand: 'Bewaard. Wij lezen geen mailbox: plak meldingen zelf bij de oefening.',
  reportProblem: 'Deze mailbox konden wij de laatste keer niet lezen.',
  drop: 'Haal weg',
  saved: (file: string) => `Bewaard als ${file}.`,
  own: {
    title: 'Een eigen oefenmail',
    lead: 'Schrijf er een naar het voorbeeld. Wij weigeren loon, ontslag, bonus, gezondheid, familie en namen van echte bedrijven.',
    choose: 'Kies een bestand',
    help: 'Tekst met vaste kopjes (.md).',
    added: (id: string) => `De oefenmail ${id} is toegevoegd.`,
    removed: 'De oefenmail is weggehaald.',
    removeOf: (title: string) => `Haal weg: de oefenmail ${title}`,
    example: 'Bewaar een voorbeeld',
  },
  rated: (cues: number, alignment: number) =>
    `${cues} ${cues === 1 ? 'signaal' : 'signalen'}, en het verhaal past ${alignment} punten bij uw werk. Hoe minder signalen en hoe beter het past, hoe moeilijker.`,
  difficulty: (words: string) => `Deze mail is ${words}.`,
  ratedBy: 'NIST Phish Scale (TN 2276).',
  signs: 'Waaraan iemand de mail kan herkennen',
  steps: 'Voor u begint',
  stepsLead: 'Geen stap kan worden overgeslagen. Vink af wie het deed, en wanneer.',
  stepTexts: {
    goal: 'Schrijf in een zin op wat u wilt bereiken.',
    weighing: 'Weeg uw belang af tegen dat van uw mensen (gerechtvaardigd belang). De tekst staat klaar.',
    assessment: 'Kijk of een onderzoek naar risico’s (DPIA) nodig is. De vragen staan klaar.',
    register: 'Zet de oefening in uw verwerkingsregister.',
    council: '',
    notice: 'Vertel iedereen dat u gaat oefenen, waarom en wat u telt. Niet wanneer. De brief staat klaar.',
  } satisfies Record<DrillStep, string>,
  council: {
    consent: 'Vraag de ondernemingsraad om instemming. Zonder dat begint u niet.',
    consult: 'Vraag de personeelsvertegenwoordiging of de personeelsvergadering wat zij ervan vindt.',
    tell: 'Zeg het tegen iedereen zelf, en vraag wat zij ervan vinden.',
  } satisfies Record<CouncilStep, string>,
  paper: 'Bewaar de tekst',
  paperOf: (step: string) => `Bewaar de tekst bij: ${step}`,
  file: 'Zet in het register',
  filed: 'In het register gezet. Kijk het daar na.',
  tick: 'Vink af',
  tickOf: (step: string) => `Vink af: ${step}`,
  untick: 'Toch niet',
  untickOf: (step: string) => `Toch niet: ${step}`,
  ticked: (step: string) => `Afgevinkt: ${step}.`,
  unticked: (step: string) => `Teruggenomen: ${step}.`,
  by: 'Wie deed dit?',
  byMissing: 'Vul een naam in.',
  on: 'Wanneer?',
  note: 'Wat is er besloten?',
  noteGoal: 'Wat wilt u bereiken?',
  done: (who: string, day: string) => `${who}, ${day}`,
  lacks: 'Nog niet in orde',
  way: {
    desk: 'De link gaat naar een pagina op uw loket. Die legt uit en vraagt niets.',
    'report-only':
      'De link opent een mail naar uw meldadres. Er is geen webpagina nodig, en alleen melden telt.',
  },
  try: 'Stuur hem aan mijzelf',
  tried: 'De oefenmail is naar u gestuurd. Hij telt niet mee.',
  preview: 'Bekijk en begin',
  previewTitle: 'Zo gaat de mail weg',
  from: 'Van',
  to: (people: number) => `Aan ${people} ${people === 1 ? 'collega' : 'collega’s'}, ieder apart`,
  subject: 'Onderwerp',
  start: 'Begin de oefening',
  started: (people: number) =>
    `Begonnen. ${people} ${people === 1 ? 'mail gaat' : 'mails gaan'} de komende dagen weg, zolang Kwartje open is.`,
  drop1: 'Gooi deze oefening weg',
  thrown: 'De oefening is weg.',
  running: (sent: number, waiting: number) =>
    waiting === 0
      ? `${sent} verstuurd, er wacht niets meer.`
      : `${sent} verstuurd, ${waiting} ${waiting === 1 ? 'wacht' : 'wachten'} nog.`,
  runningMore: 'Tot het eind ziet u geen getallen: anders wist u wie het was.',
  ends: (day: string) => `Sluit vanzelf op ${day}.`,
  stop: 'Stop meteen',
  stopped: (unsent: number) =>
    unsent === 0
      ? 'Gestopt.'
      : `Gestopt. ${unsent} ${unsent === 1 ? 'mail gaat' : 'mails gaan'} niet meer weg.`,
  close: 'Sluit af',
  closeMore: 'Daarna blijven alleen de getallen over. De rest wordt vernietigd.',
  closeTitle: 'Deze oefening afsluiten?',
  closeForGood:
    'Er gaat niets meer weg, en wie nu nog meldt, telt niet mee. Dit kan niet ongedaan worden gemaakt.',
  closed: 'Afgesloten. Alles behalve de getallen is vernietigd.',
  failed: 'Niet bezorgd',
  paste: 'Plak een doorgestuurde mail',
  pasteHelp: 'Alleen nodig als wij de mailbox niet lezen.',
  count: 'Tel als melding',
  counted: 'Geteld.',
  result: 'Wat eruit kwam',
  first: (minutes: number | null) => {
    if (minutes === null)
      return 'Er kwamen weinig of geen meldingen, of de groep is te klein om er iets over te zeggen.'
    return minutes < 60
      ? `De eerste melding kwam binnen ${minutes} minuten.`
      : `De eerste melding kwam binnen ${Math.ceil(minutes / 60)} uur.`
  },
  arrived: 'Aangekomen',
  reported: 'Gemeld',
  opened: 'Uitleg bekeken',
  discarded: 'Niet meegeteld: gedaan door een machine',
  of: (number: number, all: number) => `${number} van ${all}`,
  hidden: {
    few: 'niet getoond: de groep is te klein',
    all: 'niet getoond: (bijna) niemand of (bijna) iedereen, en dat zou van iedereen iets verklappen',
    near: (part: string) => `${part}; niet precies, want de groep is bijna die van een vorige ronde`,
  },
  lesson: 'Bewaar de uitleg voor iedereen',
}
