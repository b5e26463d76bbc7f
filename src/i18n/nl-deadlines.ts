import type { RestDay } from '../law/calendar.ts'
import type { DeadlineRuleId } from '../law/deadlines/index.ts'
import type {
  Actor,
  Amount,
  ReadingCode,
  Results,
  Step,
  StepOf,
  WarningCode,
  When,
} from '../law/deadlines/rule.ts'
import type { Confidence, Verified } from '../law/rule.ts'
import type { WrongQuestionCode } from '../law/wrong-question.ts'
import { listInWords, whenInWords } from './when.ts'

/** What a rule is called, what its START is, and how a sentence begins that tells when it was. */
export interface DeadlineRuleText {
  readonly title: string
  readonly start: string
  readonly began: string
}

const when = (at: When): string => whenInWords(at, 'nl-NL', 'om')
const list = (items: readonly string[]): string => listInWords(items, 'nl-NL')

const rules: Record<DeadlineRuleId, DeadlineRuleText> = {
  'DSR-1M': {
    title: 'Antwoord geven op een verzoek om inzage, wissen of een ander recht',
    start: 'wanneer het verzoek binnenkwam',
    began: 'Het verzoek kwam binnen op',
  },
  'DSR-EXT': {
    title: 'Antwoord geven als u de termijn verlengt',
    start: 'wanneer het verzoek binnenkwam',
    began: 'Het verzoek kwam binnen op',
  },
  'DSR-EXT-NOTICE': {
    title: 'Laten weten dat het antwoord langer duurt',
    start: 'wanneer het verzoek binnenkwam',
    began: 'Het verzoek kwam binnen op',
  },
  'DSR-SUSPEND': {
    title: 'Antwoord geven terwijl u vroeg wie iemand is, of wat die bedoelt',
    start: 'wanneer het verzoek binnenkwam',
    began: 'Het verzoek kwam binnen op',
  },
  'INFO-13': {
    title: 'Uitleg geven als u gegevens van iemand zelf krijgt',
    start: 'wanneer u de gegevens krijgt',
    began: 'U krijgt de gegevens op',
  },
  'INFO-14': {
    title: 'Uitleg geven als u gegevens van een ander krijgt',
    start: 'wanneer u de gegevens kreeg',
    began: 'U kreeg de gegevens op',
  },
  'INFO-PURPOSE': {
    title: 'Uitleg geven als u gegevens voor iets nieuws gaat gebruiken',
    start: 'wanneer het nieuwe gebruik begint',
    began: 'Het nieuwe gebruik begint op',
  },
  'OBJ-21-4': {
    title: 'Zeggen dat iemand bezwaar mag maken',
    start: 'wanneer u voor het eerst contact hebt',
    began: 'Het eerste contact is op',
  },
  'OBJ-DM': {
    title: 'Stoppen met reclame na bezwaar',
    start: 'wanneer het bezwaar binnenkwam',
    began: 'Het bezwaar kwam binnen op',
  },
  WITHDRAW: {
    title: 'Stoppen als iemand toestemming intrekt',
    start: 'wanneer de toestemming werd ingetrokken',
    began: 'De toestemming werd ingetrokken op',
  },
  'RECTIFY-ERASE': {
    title: 'Gegevens verbeteren of wissen',
    start: 'wanneer het verzoek binnenkwam',
    began: 'Het begon op',
  },
  'NOTIFY-19': {
    title: 'Ontvangers vertellen wat u verbeterde, wiste of beperkte',
    start: 'wanneer u dat deed',
    began: 'U deed dat op',
  },
  'LIFT-18-3': {
    title: 'Iemand waarschuwen voordat u een beperking opheft',
    start: 'wanneer u de beperking opheft',
    began: 'De beperking gaat eraf op',
  },
  'BREACH-72H': {
    title: 'Een datalek melden bij de AP',
    start: 'wanneer u redelijk zeker wist van het lek, met uur',
    began: 'U wist ervan op',
  },
  'BREACH-PROC': {
    title: 'Een datalek melden aan uw opdrachtgever',
    start: 'wanneer u ervan wist',
    began: 'U wist ervan op',
  },
  'BREACH-34': {
    title: 'Een datalek vertellen aan de mensen om wie het gaat',
    start: 'wanneer u ervan wist',
    began: 'U wist ervan op',
  },
  'PRIOR-36': {
    title: 'Advies vooraf van de AP (de termijn van de AP zelf)',
    start: 'wanneer de AP uw vraag kreeg',
    began: 'De AP kreeg de vraag op',
  },
  SUBPROC: {
    title: 'Bezwaar maken tegen een nieuwe subverwerker',
    start: 'wanneer u van de wijziging hoorde',
    began: 'U hoorde ervan op',
  },
  'COURT-6W': {
    title: 'Naar de rechter of om bemiddeling vragen, na uw antwoord',
    start: 'wanneer iemand uw antwoord kreeg',
    began: 'Het antwoord kwam aan op',
  },
  'TW-UNSUB': {
    title: 'Een afmeldmogelijkheid in elk bericht',
    start: 'wanneer u het bericht stuurt',
    began: 'Het bericht gaat weg op',
  },
  RETENTION: {
    title: 'Bewaren en daarna verwijderen',
    start: 'de dag waarop het bewaren begint te tellen',
    began: 'Het bewaren telt vanaf',
  },
  'CHILD-NL': {
    title: 'Wie er voor een kind beslist',
    start: 'de dag waarop het speelt',
    began: 'Het speelt op',
  },
  'ENGINE-HOURS': {
    title: 'Een termijn in uren',
    start: 'wanneer het gebeurde, met uur',
    began: 'Het gebeurde op',
  },
  'ENGINE-DAYS': { title: 'Een termijn in dagen', start: 'wanneer het gebeurde', began: 'Het gebeurde op' },
  'ENGINE-WEEKS': { title: 'Een termijn in weken', start: 'wanneer het gebeurde', began: 'Het gebeurde op' },
  'ENGINE-MONTHS': {
    title: 'Een termijn in maanden',
    start: 'wanneer het gebeurde',
    began: 'Het gebeurde op',
  },
  'ENGINE-YEARS': { title: 'Een termijn in jaren', start: 'wanneer het gebeurde', began: 'Het gebeurde op' },
  'ENGINE-BACKWARD': {
    title: 'Terugtellen vanaf een dag (“ten minste zo lang ervoor”)',
    start: 'waarvoor het klaar moet zijn',
    began: 'Het moet klaar zijn voor',
  },
}

const units: Record<Amount['unit'], readonly [one: string, more: string]> = {
  hours: ['uur', 'uur'],
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
  years: ['jaar', 'jaar'],
}
const amountOf = ({ unit, count }: Amount): string =>
  count === 1 ? `een ${units[unit][0]}` : `${String(count)} ${units[unit][1]}`
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function termOf(term: Temporal.Duration): string {
  const parts = (['years', 'months', 'weeks', 'days'] as const).filter((unit) => term[unit] > 0)
  return parts.length === 0 ? '0 dagen' : list(parts.map((unit) => amountOf({ unit, count: term[unit] })))
}

const restDays: Record<RestDay['why'], string> = {
  saturday: 'een zaterdag',
  sunday: 'een zondag',
  'new-year': 'nieuwjaarsdag',
  'good-friday': 'Goede Vrijdag',
  'easter-monday': 'tweede paasdag',
  'kings-day': 'Koningsdag',
  'liberation-day': 'bevrijdingsdag',
  'ascension-day': 'hemelvaartsdag',
  'whit-monday': 'tweede pinksterdag',
  'christmas-day': 'eerste kerstdag',
  'boxing-day': 'tweede kerstdag',
  'equated-day': 'een dag die bij besluit met een feestdag gelijkstaat',
}

/** How the end was counted, by unit: what of the first day, or what stays the same. */
const countedAs: Record<Amount['unit'], string> = {
  hours: 'uur na uur',
  days: 'de dag zelf niet meegeteld',
  weeks: 'op dezelfde dag van de week',
  months: 'op hetzelfde dagnummer',
  years: 'op dezelfde datum',
}

type StepTexts = { readonly [Code in Step['code']]: (step: StepOf<Code>) => string }

const steps: Omit<StepTexts, 'began'> = {
  counted: ({ amount, to }) => `${upper(amountOf(amount))} later, ${countedAs[amount.unit]}, is ${when(to)}.`,
  'counted-back': ({ amount, to }) => `${upper(amountOf(amount))} eerder is ${when(to)}.`,
  'day-missing': ({ amount, dayNumber, to }) =>
    `${upper(amountOf(amount))} later bestaat dag ${String(dayNumber)} niet; dan telt de laatste dag van die maand: ${when(to)}.`,
  rolled: ({ over, to }) =>
    `Dat is ${over.map(({ why }) => restDays[why]).join(', dan ')}, dus schuift het op naar de eerste werkdag: ${when(to)}.`,
  'two-working-days': ({ to }) =>
    `Zo’n termijn moet ten minste twee werkdagen hebben; zo wordt het ${when(to)}.`,
  'contact-first': ({ to }) => `Het eerste contact komt eerder dan een maand: uiterlijk dan, op ${when(to)}.`,
  'disclosure-first': ({ to }) =>
    `U geeft de gegevens door voordat er een maand om is: uiterlijk dan, op ${when(to)}.`,
  'month-first': () => 'Doe het zonder uitstel. Laat uiterlijk binnen de maand weten wat u deed.',
  hours: ({ hours, to }) =>
    `${String(hours)} uur later, elk uur geteld, ook in nachten en weekenden, is ${when(to)}.`,
  'clock-changes': () => 'Onderweg wordt de klok verzet; er tellen uren die echt voorbijgaan.',
  'earliest-reading': () => 'Het kan op meer manieren worden geteld; dit is de vroegste dag.',
  'no-number': () =>
    'De wet noemt geen aantal dagen: het moet zonder onnodige vertraging. Wat telt is hoe lang het openstaat.',
  'at-once': () => 'Het geldt vanaf dat moment, ook voor berichten die al klaarstaan.',
  'at-that-moment': () => 'Het moet uiterlijk op dat moment zelf.',
  'before-that-moment': () => 'Het moet vóór dat moment zijn gedaan.',
  'contract-says': () => 'Dat getal staat in uw contract; de wet noemt er geen.',
  'no-limit': () => 'Kwam er geen antwoord op tijd, dan noemt de wet geen uiterste dag.',
  'no-duty': () => 'Volgens deze uitzondering hoeft u dan niets te vertellen.',
  'not-rolled': () => 'Een weekend of feestdag verandert daar niets aan.',
  'excluded-by-atw': () => 'Op zo’n lange termijn past de Algemene termijnenwet niet; de dag blijft staan.',
  'notice-in-time': ({ sent, due }) =>
    `Het bericht van ${when(sent)} was op tijd (uiterlijk ${when(due)}), dus geldt de verlenging.`,
  'notice-too-late': ({ sent, due }) =>
    `Het bericht van ${when(sent)} kwam na ${when(due)}. Daarom is er geen verlenging.`,
  'not-paused': ({ from, days }) =>
    days === null
      ? `Vanaf ${when(from)} wacht u op antwoord. Houd toch deze dag aan.`
      : `Vanaf ${when(from)} wachtte u ${amountOf({ unit: 'days', count: days })} op antwoord. Houd toch deze dag aan.`,
  paused: ({ from, days, to }) =>
    `Vanaf ${when(from)} wachtte de AP ${amountOf({ unit: 'days', count: days })} op gegevens; die komen erbij: ${when(to)}.`,
  'year-end': ({ to }) => `Het telt vanaf het einde van dat jaar, ${when(to)}.`,
  kept: ({ term, to }) => `${upper(termOf(term))} later is ${when(to)}.`,
  aged: ({ age, from, alone }) =>
    from < alone
      ? `Het gaat om iemand van ${String(age)} jaar. Vanaf ${String(from)} jaar mag een kind zijn rechten zelf gebruiken, naast de ouder of voogd; vanaf ${String(alone)} jaar beslist het alleen.`
      : `Het gaat om iemand van ${String(age)} jaar. Tot ${String(alone)} jaar deed de ouder of voogd het toen.`,
}

const warnings: Record<WarningCode, (word: string) => string> = {
  'good-friday': () =>
    'Of Goede Vrijdag hier als feestdag telt, is niet zeker. Wij gaan uit van een gewone werkdag.',
  'equated-day': () =>
    'Een dag die bij besluit met een feestdag gelijkstaat, telt voor de AVG waarschijnlijk niet. Wij gaan uit van een gewone werkdag.',
  'extension-readings': () =>
    'Nergens staat hoe de extra maanden bij de eerste komen. Houd de vroegste dag aan, of vraag het een jurist.',
  'notice-day-differs': (day) =>
    `Het bericht van verlenging moet volgens ons uiterlijk op ${dayOf(day)} weg zijn.`,
  'pause-disputed': () =>
    'Of de termijn stilstaat terwijl u iets vraagt, is niet zeker. Bewaar wanneer u vroeg en wanneer het antwoord kwam: dat is uw verweer.',
  'pause-open': () => 'Er is nog geen antwoord op uw vraag. Geen regel zegt wat stilte betekent.',
  'pause-too-late': () => 'U vroeg het pas na de laatste dag. Dan staat er niets meer stil.',
  'pause-of-authority': () =>
    'De wet laat de AP haar termijn opschorten, maar zegt niet hoe dat telt. Begin nog niet.',
  'clock-change': () =>
    'Geen bron zegt wat er gebeurt als de klok wordt verzet. Houd de vroegste van de tijden aan.',
  'two-working-days-disputed': () =>
    'Sommigen zeggen dat er altijd twee werkdagen in moeten zitten. Toezichthouders in Duitsland zeggen van niet. Reken er niet op.',
  'two-working-days-and-roll': () =>
    'Hoe het opschuiven en de twee werkdagen samengaan, is niet beslist. Kies de vroegste dag als u zeker wilt zijn.',
  'weekend-is-no-excuse': () => 'Een weekend, een feestdag of ziekte is voor de AP geen excuus.',
  'investigate-at-once': () =>
    'Kort uitzoeken mag, als u meteen begon. Wie wacht, wordt geacht het eerder te weten. Bewaar wat u deed.',
  'starts-when-aware': () => 'De klok begint als u ervan weet, niet op het tijdstip dat u als begin gaf.',
  'processor-too': () =>
    'Uw klok begint als de verwerker het u vertelt. De verwerker zelf moest dat zonder vertraging doen.',
  'proposed-hours': (hours) => `Er ligt een voorstel voor ${hours} uur. Dat is nog geen wet.`,
  'decree-unknown': (year) =>
    `Welke dagen in ${year} met een feestdag gelijkstaan, is nog niet besloten. De dag kan nog later uitvallen.`,
  'time-zone': (day) =>
    `Bij de afzender was het ${dayOf(day)}. Wij rekenen met de dag bij u; daarover is geen uitspraak.`,
  'term-is-yours': () =>
    'Of deze termijn in een wet staat of een gewoonte is, hangt af van wat u bewaart. Bewaar niet langer dan nodig.',
  'older-text': () => 'Dit is de oudere wettekst, uit ons geheugen. Kijk die na.',
  'reasonable-first': () => 'Een redelijke termijn gaat voor: wacht niet tot de laatste dag.',
  'exception-narrow': () => 'Een uitzondering wordt nauw gelezen. Leg vast waarom die hier geldt.',
  'parts-of-month': () => 'Een deel van een maand telt in dertigsten; hele maanden gaan op de kalender.',
}

const dayOf = (day: string): string => when(Temporal.PlainDate.from(day))

const readings: Record<ReadingCode, string> = {
  'good-friday': 'als Goede Vrijdag hier een feestdag is',
  'equated-day': 'als de gelijkgestelde dag hier als feestdag telt',
  'rolled-first-month': 'als de extra maanden bij de opgeschoven eerste maand komen',
  'three-months': 'als het drie maanden vanaf de ontvangst zijn',
  'clipped-first-month': 'als de extra maanden bij het einde van de eerste maand komen',
  suspended: 'als de termijn stilstond tot het antwoord kwam',
  unsuspended: 'als de termijn doorliep',
  'full-hours': 'als het lopende uur niet meetelt en alleen hele uren tellen',
  'wall-clock': 'als de klok aan de muur telt',
  'roll-only': 'als alleen het weekend en de feestdagen tellen',
  'day-as-written': 'als de dag bij de afzender telt',
}

const wrong: Record<WrongQuestionCode, (given: string, possible: readonly string[]) => string> = {
  'unknown-rule': (given, possible) =>
    `De regel “${given}” kennen wij niet. Mogelijk zijn: ${possible.join(', ')}.`,
  'unknown-input': (given, possible) =>
    possible.length === 0
      ? `Deze regel vraagt niets dan het begin; “${given}” past er niet bij.`
      : `Deze regel kent “${given}” niet. Mogelijk zijn: ${possible.join(', ')}.`,
  'missing-input': (given, possible) =>
    `Deze regel heeft nog nodig: ${given}.${possible.length === 0 ? '' : ` Bijvoorbeeld: --input ${possible.join(' --input ')}`}`,
  'wrong-input': (given, possible) => `“${given}” past niet. Mogelijk is: ${possible.join(', ')}.`,
  'wrong-start': (given, possible) =>
    `“${given}” is geen dag of tijd die bestaat. Schrijf het als ${possible.join(', of ')}.`,
  'unknown-zone': (given, possible) =>
    `De tijdzone “${given}” bestaat niet. Mogelijk is bijvoorbeeld: ${possible.join(', ')}.`,
  'time-missing': (given, possible) =>
    `Deze regel telt uren; bij “${given}” hoort een tijd. Bijvoorbeeld: ${possible.join(', ')}.`,
  'ambiguous-time': (given, possible) =>
    `“${given}” komt die nacht twee keer voor, omdat de klok terugging. Kies: ${possible.join(' of ')}.`,
  'skipped-time': (given, possible) =>
    `“${given}” kwam die nacht niet voor, omdat de klok vooruitging. Kies bijvoorbeeld: ${possible.join(' of ')}.`,
  'year-unknown': (given, possible) =>
    `Van ${given} kennen wij de feestdagen niet. Mogelijk zijn de jaren ${possible.join(' tot en met ')}.`,
  'not-in-force': (given, possible) =>
    `Deze regel gold toen nog niet (${given}). Mogelijk is een dag vanaf ${possible.join(', ')}.`,
  'wrong-order': (given, possible) =>
    `“${given}” kan niet voor ${possible.join(', ')} liggen. Mogelijk is dat moment of later.`,
}

/** Everything that is said about dates that the law sets. */
export const nlDeadlines = {
  rules,
  began: (text: DeadlineRuleText, at: When) => `${text.began} ${when(at)}.`,
  steps,
  warnings,
  readings,
  wrong,
  when,
  article: (article: string) =>
    article
      .replaceAll('GDPR', 'AVG')
      .replaceAll('TW art.', 'Telecommunicatiewet art.')
      .replace(/^Reg(?:ulation|\.)/, 'Verordening'),
  actors: {
    data_subject: 'die persoon zelf',
    legal_representative: 'de ouder of voogd',
  } satisfies Record<Actor, string>,
  either: (actors: readonly string[]) => actors.join(', of '),
  headlines: { atOnce: 'Meteen', open: 'Zonder onnodige vertraging', noLimit: 'Geen uiterste dag' },
  results: {
    dueDate: 'Uiterlijk',
    dueAt: 'Uiterlijk',
    extensionNoticeDue: 'Bericht van verlenging uiterlijk',
    extensionValid: 'De verlenging geldt',
    confirmBy: 'Bevestigen uiterlijk',
    effectiveFrom: 'Geldt vanaf',
    openSince: 'Staat open sinds',
    keepUntil: 'Als het moet worden bewaard: tot en met',
    deleteFrom: 'Weg te doen vanaf',
    deleteBy: 'Als het hooguit mag worden bewaard: weg uiterlijk',
    rightsBy: 'Rechten gebruikt',
    consentBy: 'Toestemming geeft',
    withdrawBy: 'Toestemming trekt in',
  } satisfies Record<keyof Results, string>,
  yes: 'ja',
  no: 'nee',
  confidence: {
    high: 'Dit is zeker: het staat duidelijk in de wet of een hof heeft het beslist.',
    medium: 'Dit is vrij zeker: zo lezen toezichthouders of de meeste juristen het.',
    low: 'Dit is onzeker: kies bewust, of vraag het een jurist.',
  } satisfies Record<Confidence, string>,
  verified: {
    primary: 'tekst zelf gelezen',
    secondary: 'gelezen bij een ander',
    memory: 'bekend, niet opnieuw nagelezen',
  } satisfies Record<Verified, string>,
  view: {
    whatFollows: 'Wat eruit volgt',
    where: 'Waar dit staat',
    howSure: 'Hoe zeker',
    mind: 'Let op',
    also: 'Ook te lezen als',
    readOn: (day: string) => `Stand van de wet: ${dayOf(day)}. Dit is geen juridisch advies.`,
    start: (start: string) => `START: ${start}`,
    inputs: (names: string) => `Met --input: ${names}`,
    next: 'Reken er een uit: kwartje deadline DSR-1M 2026-11-25',
    startIs: (rule: string, start: string) => `START bij ${rule}: ${start}. Bijvoorbeeld: 2026-11-25T09:30`,
  },
}

export type DeadlineTexts = typeof nlDeadlines
