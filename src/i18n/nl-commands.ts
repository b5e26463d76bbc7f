import { nlDoctor } from './nl-doctor.ts'
import { nlBreachCommand, nlBreachView } from './nl-breach-commands.ts'
import { nlRequestCommand, nlRequestView } from './nl-request-commands.ts'
import { dutchForce, dutchList, type CommandText } from './command-text.ts'
import { nlDutyCommands } from './nl-duty-commands.ts'
import { nlOcrCommand } from './nl-ocr.ts'
import { nlPublicDeskCommand, nlPublicDeskView } from './nl-public-desk-commands.ts'
import { nlDrillCommand, nlDrillView } from './nl-drill-commands.ts'
import { nlStaffCommands } from './nl-staff-commands.ts'
import { nlPlanCommands } from './nl-plan-commands.ts'
import { nlSetup } from './nl-setup.ts'
import { nlRegisterView } from './nl-register-view.ts'

/** What the command says beside its help. */
interface QuestionsTexts {
  readonly none: string
  readonly full: string
  readonly text: string
  readonly number: string
  readonly numberHead: string
  readonly question: string
  readonly condition: string
  readonly yes: string
}

/** Help texts in Dutch. */
export const nlCommands = {
  help: {
    title:
      'Kwartje laat zien welke persoonsgegevens u bewaart, van wie en waar. Niets verlaat uw computer, tenzij u het zelf verstuurt.',
    usage: 'Gebruik: kwartje OPDRACHT [KEUZES]',
    commands: 'Opdrachten',
    options: 'Keuzes',
    everywhere: 'Bij elke opdracht',
    examples: 'Voorbeelden',
    more: 'Meer over een opdracht: kwartje help OPDRACHT',
    see: (command: string | undefined) =>
      `Kijk met: kwartje help${command === undefined ? '' : ` ${command}`}`,
    unknownCommand: (name: string) => `De opdracht “${name}” kennen wij niet.`,
    aDay: 'een datum schrijft u als 2026-11-29',
    wrongOption: (what: string) => `Dit begrijpen wij niet: ${what}.`,
    tooLong:
      'Deze tekst is te lang voor één keer. Knip hem in stukken: met --jsonl regel voor regel, en elke regel niet langer dan 250 MB.',
    number: 'NUMMER',
    who: 'WIE',
    address: 'ADRES',
    missing: (what: string) => `Er ontbreekt iets: ${what}.`,
  },
  everywhere: [
    ['--store MAP', 'waar het overzicht staat (ook: KWARTJE_STORE)'],
    ['--database URL', 'het overzicht in PostgreSQL in plaats van in een bestand (ook: KWARTJE_DATABASE)'],
    [
      '--passphrase-fd N',
      'lees het wachtwoord van kanaal N (of zet het pad van een bestand in KWARTJE_PASSPHRASE_FILE)',
    ],
    ['--lang nl|en', 'taal (ook: KWARTJE_LANG)'],
    ['--json', 'antwoord voor programma’s'],
  ] as CommandText['options'],
  start: {
    summary: 'Open Kwartje in uw browser',
    usage: 'kwartje start [KEUZES]',
    options: [
      ['--sample', 'begin in het verzonnen bedrijf'],
      ['--port N', 'de eerste poort die geprobeerd wordt (2001)'],
      ['--no-open', 'open zelf geen browser'],
      ['--json', 'geef het adres als JSON'],
    ],
    examples: ['kwartje start', 'kwartje start --sample --no-open'],
  } as CommandText,
  demo: {
    summary: 'Laat het beeld van een verzonnen bedrijf zien, hier in het venster',
    usage: 'kwartje demo',
    options: [['--json', 'voor programma’s']],
    examples: ['kwartje demo'],
  } as CommandText,
  scan: {
    summary: 'Lees mail, adresboeken en mappen; of lees opnieuw wat veranderd is',
    usage: 'kwartje scan [PAD ...] [KEUZES]',
    options: [
      ['--whose own|shared|former-employee|colleague', 'van wie deze plek is (own: van uzelf)'],
      [
        '--purpose, --notice, --works-council TEKST',
        'bij een collega: waarom, hoe die het weet, wat de OR vindt',
      ],
      ['--exclude PATROON', 'sla dit deel van een pad over (mag vaker; * is alles)'],
      ['--exclude-sender ADRES', 'sla mails van dit adres of domein over (mag vaker)'],
      ['--label NAAM', 'hoe u deze plek noemt'],
      ['--own-domain DOMEIN', 'een maildomein van uzelf (mag vaker)'],
      ['--workers N', 'hoeveel lezers tegelijk (zoveel als er kernen zijn)'],
      ['--no-passphrase', 'maak een nieuw overzicht zonder wachtwoord'],
    ],
    examples: [
      'kwartje scan ~/Mail ~/Documenten',
      'kwartje scan',
      'kwartje scan inbox.mbox --exclude "*/Prive/*"',
    ],
  } as CommandText,
  sources: {
    summary: 'De plekken die Kwartje leest',
    usage:
      'kwartje sources [add imap|carddav|caldav|database ADRES | password NUMMER | schedule NUMMER WANNEER | remove NUMMER]',
    options: [
      ['schedule: WANNEER', 'never, at-once, hourly, daily of weekly; zolang Kwartje openstaat'],
      ['--server NAAM[:POORT]', 'de server voor inkomende mail; van bekende aanbieders kennen wij hem'],
      ['--user NAAM', 'de naam waarmee u zich daar aanmeldt (uw mailadres)'],
      ['--security tls|starttls|none', 'hoe de verbinding beveiligd is (tls); none alleen op deze computer'],
      ['--password-fd N', 'lees het wachtwoord van kanaal N; anders wordt ernaar gevraagd'],
      ['--sign-in google|microsoft', 'aanmelden in de browser in plaats van met een wachtwoord'],
      ['--client-id NUMMER', 'daarbij: het nummer van uw eigen app-registratie'],
      ['--client-secret-fd N', 'daarbij: lees het geheim ervan van kanaal N (alleen bij Google)'],
      ['--whose, --purpose, --notice, --works-council', 'van wie de mail is, zoals bij: kwartje scan'],
      ['--exclude PATROON, --exclude-sender ADRES', 'sla deze mappen of afzenders over (mag vaker)'],
      ['--label NAAM', 'hoe u deze plek noemt'],
      ['--json, --jsonl', 'voor programma’s'],
    ],
    examples: [
      'kwartje sources',
      'kwartje sources add imap info@fietsen.example',
      'kwartje sources add imap info@fietsen.example --server mail.fietsen.example --whose shared',
      'kwartje sources add carddav cloud.fietsen.example --user noor',
      'kwartje sources add database postgres://lezer@localhost/winkel',
      'kwartje sources password 3',
      'kwartje sources schedule 3 hourly',
      'kwartje sources remove 2',
    ],
  } as CommandText,
  ocr: nlOcrCommand,
  summary: {
    summary: 'Het hele beeld op één scherm',
    usage: 'kwartje summary',
    options: [['--json', 'voor programma’s']],
    examples: ['kwartje summary'],
  } as CommandText,
  people: {
    summary: 'Zoek mensen',
    usage: 'kwartje people [TEKST]',
    options: [
      ['--role ROL', 'alleen deze rol: employee, customer, applicant, supplier-contact, other'],
      ...dutchList,
    ],
    examples: [
      'kwartje people jansen',
      'kwartje people 999990019',
      'kwartje people --role customer --limit 500',
    ],
  } as CommandText,
  person: {
    summary: 'Alles over één mens',
    usage: 'kwartje person NAAM|MAILADRES|NUMMER',
    options: [
      ['--same-as NAAM', 'dit is dezelfde mens als'],
      ['--role ROL', 'dit is een employee, customer, applicant, supplier-contact of other'],
      ['--json', 'voor programma’s'],
    ],
    examples: ['kwartje person jan@klant.example', 'kwartje person "P. Jansen" --same-as "Piet Jansen"'],
  } as CommandText,
  findings: {
    summary: 'Wat er gevonden is, waar en waarom',
    usage: 'kwartje findings [KEUZES]',
    options: [
      ['--kind SOORT', 'alleen deze soort, zoals NL_BSN, IBAN of HEALTH'],
      ['--source NUMMER', 'alleen in deze plek'],
      ['--person WIE', 'alleen van deze mens'],
      ...dutchList,
    ],
    examples: ['kwartje findings --kind NL_BSN', 'kwartje findings --person jan@klant.example'],
  } as CommandText,
  problems: {
    summary: 'Wat niet gelezen kon worden, en waarom',
    usage: 'kwartje problems [--source NUMMER]',
    options: [['--source NUMMER', 'alleen in deze plek'], ...dutchList],
    examples: ['kwartje problems'],
  } as CommandText,
  tasks: {
    summary: 'Wat er te doen is, met de dag erbij',
    usage: 'kwartje tasks [month | rhythm on|off] [--all] [--ics BESTAND] [--todo]',
    options: [
      ['month', 'wat deze maand vraagt, en wat weer groeide sinds u opruimde'],
      ['rhythm on|off', 'zet het maandritme aan of uit: één les, één opruiming, één keer nakijken'],
      ['--all', 'ook wat uitgesteld, klaar of vervallen is'],
      ['--ics BESTAND', 'schrijf de taken en termijnen als agenda, zonder namen'],
      ['--todo', 'als taken in die agenda in plaats van afspraken'],
      dutchForce,
      ['--json, --jsonl', "voor programma's"],
    ],
    examples: ['kwartje tasks', 'kwartje tasks --ics taken.ics'],
  } as CommandText,
  breach: nlBreachCommand,
  'public-desk': nlPublicDeskCommand,
  breachView: nlBreachView,
  drillView: nlDrillView,
  request: nlRequestCommand,
  requestView: nlRequestView,
  publicDeskView: nlPublicDeskView,
  questions: {
    summary: 'Uw eigen vragen aan leveranciers, naast de twaalf',
    usage: 'kwartje questions [add VRAAG | change NUMMER [VRAAG] | remove NUMMER]',
    options: [
      ['--en VRAAG', 'de vraag in het Engels'],
      ['--hard', 'een voorwaarde: bij een ander antwoord dan ja is het oordeel niet “goed”'],
      ['--soft', 'toch geen voorwaarde'],
      ['--json, --jsonl', 'voor programma’s'],
    ],
    examples: [
      'kwartje questions',
      'kwartje questions add "Staan onze gegevens alleen in Nederland?" --hard',
      'kwartje questions remove 2',
    ],
    none: 'U hebt nog geen eigen vragen. Voeg er een toe met: kwartje questions add VRAAG',
    full: 'U hebt al tien eigen vragen. Meer vult niemand in.',
    text: 'een vraag van 5 tot 300 tekens',
    number: 'het nummer van een vraag',
    numberHead: 'nr',
    question: 'vraag',
    condition: 'voorwaarde',
    yes: 'ja',
  } as CommandText & QuestionsTexts,
  retention: {
    summary: 'Hoe lang u wat bewaart, en wat ouder is',
    usage: 'kwartje retention',
    options: [['--json, --jsonl', "voor programma's"]],
    examples: ['kwartje retention'],
  } as CommandText,
  ...nlDutyCommands,
  ...nlStaffCommands,
  drill: nlDrillCommand,
  ...nlPlanCommands,
  forget: {
    summary: 'Maak het overzicht leeg, of gooi het helemaal weg',
    usage: 'kwartje forget --yes [--everything]',
    options: [
      ['--yes', 'ja, ik weet het zeker'],
      ['--everything', 'ook instellingen, plekken en sleutels: het hele overzicht'],
    ],
    examples: ['kwartje forget --yes'],
  } as CommandText,
  doctor: {
    summary: 'Kijk of alles klopt, en wat de computer zou verlaten',
    usage: 'kwartje doctor',
    options: [['--json', 'voor programma’s']],
    examples: ['kwartje doctor'],
  } as CommandText,
  deadline: {
    summary: 'Reken uit wanneer iets volgens de wet klaar moet zijn, en waarom',
    usage: 'kwartje deadline [REGEL START] [--input NAAM=WAARDE ...]',
    options: [
      ['(zonder REGEL)', 'laat alle regels zien'],
      ['--input NAAM=WAARDE', 'wat de regel nog meer moet weten (mag vaker)'],
      ['--tz TIJDZONE', 'waar u bent (Europe/Amsterdam)'],
      ['--json', 'voor programma’s'],
    ],
    examples: [
      'kwartje deadline',
      'kwartje deadline DSR-1M 2026-11-25',
      'kwartje deadline BREACH-72H 2026-11-25T16:30',
      'kwartje deadline INFO-14 2026-11-10 --input first_disclosure=2026-11-20',
    ],
  } as CommandText,
  sample: {
    summary: 'Maak de mail en mappen van een verzonnen bedrijf, om mee te oefenen',
    usage: 'kwartje sample MAP',
    options: [['--json', 'geef ook wat erin zit']],
    examples: ['kwartje sample ~/voorbeeld && kwartje scan ~/voorbeeld'],
  } as CommandText,
  read: {
    summary: 'Laat zien wat wij in een bestand lezen, zonder iets te bewaren',
    usage: 'kwartje read PAD ... [--jsonl]',
    options: [['--jsonl', 'een regel per stuk, met alle teksten']],
    examples: ['kwartje read brief.eml', 'kwartje read inbox.mbox --jsonl > inbox.jsonl'],
  } as CommandText,
  detect: {
    summary: 'Laat zien wat wij in teksten vinden, zonder iets te bewaren',
    usage: 'kwartje detect [--jsonl] [--all] < TEKST',
    options: [
      ['--jsonl', 'regels met id en text erin, regels met id en spans eruit'],
      ['--all', 'ook datums, plaatsen, organisaties en webadressen'],
    ],
    examples: [
      'echo "Bel Piet Jansen op 06-12345678" | kwartje detect',
      'kwartje detect --jsonl < rijen.jsonl',
    ],
  } as CommandText,
  startView: {
    open: (address: string) =>
      `Kwartje staat open op\n\n    ${address}\n\nHet adres werkt alleen op deze computer. Houd het voor uzelf. Stoppen: Ctrl-C.`,
    closed: 'Kwartje is dicht. Wat gelezen is, is bewaard.',
  },
  problemsView: {
    none: 'Op de plekken die gelezen zijn, lukte alles. Welke dat zijn: kwartje sources',
  },
  scanning: {
    progress: (p: { share: string; items: string; megabytes: string; left: string; problems: number }) =>
      `${p.share} · ${p.items} stukken · ${p.megabytes} MB · ${p.problems === 0 ? '' : `${String(p.problems)} niet gelezen · `}nog ${p.left}`,
    counting: 'Even tellen wat er ligt …',
    joining: 'Alles is gelezen. Nu de mensen bij elkaar zetten …',
    unknownLeft: '…',
    seconds: (n: number) => `${String(n)} s`,
    minutes: (n: number) => `${String(n)} min`,
    done: (n: { label: string; share: string; items: string; seconds: string }) =>
      `${n.label}: ${n.share} gelezen, ${n.items} in ${n.seconds} s.`,
    notRead: (n: string) => `${n} niet gelezen. Dit zijn ze: kwartje problems`,
    allRead: 'Alles is gelezen.',
    stillNotRead: 'Wat eerder niet te lezen was, is dat nog steeds niet: kwartje problems',
    unchanged: 'Er is niets nieuws om te lezen.',
    away: 'niet te vinden of niet te openen, dus niet gelezen. Wat eerder gelezen is, is bewaard.',
    cancelled: 'Gestopt. Wat gelezen is, is bewaard. Verder: kwartje scan',
    persons: (n: string) => `Wij vonden ${n}.`,
    next: 'Het hele beeld: kwartje summary',
  },
  setup: nlSetup,
  summaryView: {
    sentence: (persons: string, places: string) => `U bewaart persoonsgegevens van ${persons}, op ${places}.`,
    empty: 'Er is nog niets gelezen. Begin met een map of mailbox: kwartje scan MAP',
    unfinished: 'Het lezen is nog niet af. Maak het af met: kwartje scan',
    people: 'Van wie',
    places: 'Waar',
    kinds: 'Wat',
    mail: (host: string) => `Uw mail staat bij ${host}: die ziet dus ook alles.`,
    span: (oldest: string, newest: string) =>
      oldest === newest ? `Alles is van ${oldest}.` : `Van ${oldest} tot ${newest}.`,
    copies: (documents: string, more: string) => `${documents}, waarvan ${more} op meer dan één plek.`,
    first: 'Doe dit eerst',
    notAll: (n: string) => `Let op: ${n}. Daar kan nog meer staan.`,
    notAdvice: 'Dit is wat wij vonden, geen juridisch advies.',
    sample: 'Dit is een verzonnen bedrijf. Uw eigen mail of map lezen: npm run kwartje -- scan PAD',
    inMail: 'in mail',
    spread: 'zie ook',
  },
  personView: {
    why: 'Waarom dit één mens is',
    andMore: (n: number) => `… en nog ${String(n)}. Allemaal: met --json`,
    places: 'Waar',
    kinds: 'Wat wij weten',
    received: 'Kreeg post van',
    sent: 'Schreef aan',
    period: (oldest: string, newest: string) =>
      oldest === newest ? `Uit ${oldest}` : `Van ${oldest} tot ${newest}`,
    also: 'ook geschreven als',
  },
  registerView: nlRegisterView,
  sourcesView: {
    never: 'nog niet gelezen',
    declared: 'niet te lezen vanaf hier',
    none: 'Er zijn nog geen plekken. Voeg er een toe met: kwartje scan MAP',
    scheduled: (label: string, schedule: string) =>
      ({
        never: `${label} wordt niet vanzelf gelezen.`,
        'at-once': `${label} wordt gelezen zodra er iets verandert, zolang Kwartje openstaat.`,
        hourly: `${label} wordt elk uur gelezen, zolang Kwartje openstaat.`,
        daily: `${label} wordt elke dag gelezen, zolang Kwartje openstaat.`,
        weekly: `${label} wordt elke week gelezen, zolang Kwartje openstaat.`,
      })[schedule] ?? label,
    removed: (label: string) => `${label} is uit het overzicht. De plek zelf is niet aangeraakt.`,
  },
  forgetView: {
    done: (rows: string) => `Leeg: ${rows} weg. Instellingen, plekken en beslissingen zijn er nog.`,
    everything: (path: string) =>
      `Het overzicht in ${path} is helemaal weg, met sleutels. Uw eigen bestanden zijn niet aangeraakt.`,
  },
  doctorView: nlDoctor,
  sampleView: {
    made: (path: string) => `Het voorbeeldbedrijf staat in ${path}.`,
    next: (path: string) => `Lees het: kwartje scan ${path}`,
  },
  failed: 'Mislukt',
  outputLost: (reason: string) =>
    reason === 'ENOSPC' || reason === 'EDQUOT'
      ? 'Wat wij schreven is niet compleet: de schijf is vol. Maak ruimte en doe het nog eens.'
      : `Wat wij schreven is niet compleet: het schrijven mislukte (${reason}). Doe het nog eens.`,
  bug: (number: string) =>
    `Dit is een fout van ons (nummer ${number}). Uw bestanden zijn niet veranderd. Wat al gelezen was, is bewaard.`,
}
