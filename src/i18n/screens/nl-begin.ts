import type { Around } from './around.ts'
import type { Answer, Question } from '../../privacy/interview.ts'
import type { PlaceKind } from '../../privacy/places.ts'

const count = new Intl.NumberFormat('nl-NL')
const places = (n: number): string => (n === 1 ? '1 plek' : `${count.format(n)} plekken`)

/** One of the eight questions: what is asked, why it matters, what to do when it is open. */
export interface QuestionText {
  readonly ask: string
  readonly why: string
  /** Said shortly, above an answer. */
  readonly short: string
  /** The task that "I do not know" becomes. */
  readonly task: string
  readonly taskMore: string
}

const questions: Record<Question, QuestionText> = {
  email: {
    ask: 'Gebruikt u e-mail voor uw werk?',
    why: 'In mail staan namen en adressen, en vaak meer: facturen, ziekmeldingen, een kopie van een paspoort.',
    short: 'E-mail',
    task: 'Zoek uit wie er bij u mailt',
    taskMore: 'Vraag wie de mail leest en waar die binnenkomt.',
  },
  devices: {
    ask: 'Werkt u op een computer of telefoon?',
    why: 'Daar staan uw contacten, documenten en appjes. Een telefoon raakt makkelijk kwijt.',
    short: 'Computer en telefoon',
    task: 'Zoek uit welke computers en telefoons u gebruikt',
    taskMore: 'Denk ook aan een oude laptop in de kast.',
  },
  protection: {
    ask: 'Krijgen uw computers updates, en draait er een virusscanner?',
    why: 'Wie inbreekt, komt vaak binnen door een oud programma.',
    short: 'Updates en virusscanner',
    task: 'Zet updates en een virusscanner aan',
    taskMore: 'Kijk het op elke computer na, of vraag het aan wie uw computers verzorgt.',
  },
  website: {
    ask: 'Hebt u een website of webwinkel?',
    why: 'Een formulier of bestelling laat namen en adressen achter bij het bedrijf waar uw site staat.',
    short: 'Website of webwinkel',
    task: 'Zoek uit of u een website hebt',
    taskMore: 'Denk ook aan een pagina die iemand ooit voor u maakte.',
  },
  cloud: {
    ask: 'Gebruikt u programma’s via internet, zoals voor boekhouding of planning?',
    why: 'Die gegevens staan op computers van een ander. Daar hoort een afspraak bij.',
    short: 'Programma’s via internet',
    task: 'Zoek uit welke programma’s via internet gaan',
    taskMore: 'Kijk waar u een naam en wachtwoord invult. Vraag het ook aan uw boekhouder.',
  },
  webmail: {
    ask: 'Leest u mail in de browser, zoals bij Gmail of Outlook?',
    why: 'Dan staat uw post niet alleen bij u, maar ook bij die dienst.',
    short: 'Gmail of andere webmail',
    task: 'Zoek uit waar uw mail staat',
    taskMore: 'Opent u uw mail op een webpagina? Dan staat die bij een dienst.',
  },
  paper: {
    ask: 'Bewaart u papieren: ordners, formulieren, een kaartenbak?',
    why: 'Ook papier telt mee, als u er iemand in kunt opzoeken.',
    short: 'Ordners en papier',
    task: 'Kijk of er nog papieren liggen',
    taskMore: 'Loop langs de kast, de zolder en de werkplaats.',
  },
  staff: {
    ask: 'Werken er mensen voor u?',
    why: 'Van personeel bewaart u veel: loon, BSN, ziekte. Dat vraagt extra zorg.',
    short: 'Mensen in dienst',
    task: 'Zoek uit wat u van uw mensen bewaart',
    taskMore: 'Denk ook aan stagiairs, uitzendkrachten en mensen die al weg zijn.',
  },
}

const answers: Record<Answer, string> = { yes: 'Ja', no: 'Nee', unknown: 'Weet ik niet' }

/** Where a place on the first map is to be looked for. */
const placeHints: Record<PlaceKind, string> = {
  mailbox: 'Alle mail die u kreeg en stuurde.',
  'address-book': 'Namen, nummers en adressen van iedereen die u kent.',
  computer: 'Offertes, facturen en lijsten op uw schijf.',
  phone: 'Contacten, foto’s en appjes.',
  website: 'Wat mensen invullen op uw site.',
  cloud: 'Wat u bijhoudt in een programma van een ander.',
  webmail: 'Post die ook bij de maildienst staat.',
  paper: 'Klantkaarten, bonnen en contracten.',
  'staff-files': 'Contracten, loonstroken en ziekmeldingen.',
  backup: 'Een kopie van alles hierboven.',
  other: 'Wat u verder bewaart.',
}

/** Texts of the start page, the eight questions and the first map, in Dutch. */
export const nlBegin = {
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  start: {
    sentence: '“De AVG is niet voor mij, ik doe niets online.”',
    lead: 'Dat zeggen veel ondernemers. Tot iemand vraagt: mailt u? Hebt u een telefoon? Staan er ordners in de kast? Dan valt het kwartje.',
    ownTitle: 'Uw eigen bedrijf',
    own: 'Elf korte vragen, in een paar minuten. Daarna ziet u waar u gegevens van mensen bewaart.',
    begin: 'Begin',
    goOn: 'Ga verder waar u was',
    anew: 'Begin opnieuw',
    sampleTitle: 'Een voorbeeld',
    sample: 'Een verzonnen fietsenmaker. Kwartje leest de mail en mappen terwijl u kijkt.',
    openSample: 'Kijk rond in het voorbeeldbedrijf',
    promise: 'Alles blijft op deze computer. Kwartje stuurt niets op.',
  },
  step: (n: number, all: number) => `Stap ${String(n)} van ${String(all)}`,
  back: 'Terug',
  next: 'Verder',
  toStart: 'Naar het begin',
  kept: 'U kunt stoppen wanneer u wilt. Uw antwoorden blijven in deze browser staan.',
  organisation: {
    ask: 'Hoe heet uw organisatie?',
    why: 'De naam komt boven uw overzicht te staan.',
    label: 'Naam',
  },
  domains: {
    ask: 'Wat staat er achter het @ in uw mailadressen?',
    why: 'Zo weet Kwartje wie van u is, en wie klant of leverancier.',
    label: 'Uw eigen maildomein',
    help: 'Bijvoorbeeld: dewilg.nl. Meer mag, met een komma ertussen. Een heel mailadres is ook goed.',
    unknown: 'Weet ik niet',
    unknownHelp: 'Dan raadt Kwartje het uit uw mail.',
    wrong: (what: string) => `“${what}” lijkt geen maildomein. Schrijf het zo: dewilg.nl`,
    free: (what: string) =>
      `${what} deelt u met veel anderen. Kies “Weet ik niet”: dan zoekt Kwartje uw eigen adres.`,
  },
  questions,
  answers,
  which: 'Welke?',
  whichHelp: {
    cloud: 'Bijvoorbeeld de naam van uw boekhoudprogramma.',
    webmail: 'Bijvoorbeeld Gmail of Outlook.',
    website: 'Bijvoorbeeld het adres van uw site.',
  },
  chooseFirst: 'Kies een antwoord. “Weet ik niet” is ook goed.',
  passphrase: {
    ask: 'Wilt u een wachtwoord op uw overzicht?',
    why: 'Uw overzicht wijst de weg naar gegevens van anderen. Een wachtwoord houdt vreemden buiten.',
    choice: 'Wachtwoord',
    with: 'Ja, met een wachtwoord',
    withHelp: 'U vult het in als u Kwartje opent. Wie uw computer steelt, kan het overzicht dan niet lezen.',
    without: 'Nee, zonder wachtwoord',
    withoutHelp: 'De sleutel ligt dan naast het overzicht, op deze computer.',
    honest:
      'Dit beschermt niet tegen wie met uw naam op deze computer kan inloggen. Ook niet tegen wie uw schijf of reservekopie in handen krijgt.',
    label: 'Wachtwoord',
    help: 'Minstens 10 tekens. Vier gewone woorden achter elkaar zijn sterker dan één moeilijk woord.',
    show: 'Toon wat ik typ',
    repeat: 'Nog een keer',
    short: (left: number) => (left === 1 ? 'Nog 1 teken erbij.' : `Nog ${String(left)} tekens erbij.`),
    unequal: 'Deze twee zijn niet gelijk.',
    make: 'Maak mijn overzicht',
    chooseFirst: 'Kies of u een wachtwoord wilt.',
  },
  halfway: 'Uw overzicht is gemaakt, maar uw antwoorden zijn nog niet bewaard. Probeer het nog eens.',
  recovery: {
    title: 'Schrijf deze herstelcode op',
    lead: 'Bent u uw wachtwoord kwijt? Dan komt u alleen hiermee nog bij uw overzicht. Wij laten de code één keer zien.',
    label: 'Uw herstelcode',
    copy: 'Kopieer',
    copied: 'Gekopieerd. Plak de code op een veilige plek, niet in een mail.',
    notCopied: 'Kopiëren lukte niet. Schrijf de code over.',
    where: 'Bewaar het papier op een andere plek dan deze computer.',
    printTitle: 'Herstelcode van Kwartje',
    written: 'Ik heb hem opgeschreven',
    goOn: 'Naar mijn eerste kaart',
  },
  map: {
    online: ['U bent dus wel online: op ', '.'] as Around,
    notOnline: ['U bent dus niet online. Toch bewaart u gegevens, op ', '.'] as Around,
    perhaps: ['U weet het nog niet. Op ', ' zoekt u het uit.'] as Around,
    nothing: 'Wij weten nog niet waar uw gegevens liggen.',
    places,
    noVerdict: 'Dit is geen oordeel. Dit zijn de plekken waar gegevens van mensen liggen.',
    offline: (n: number) =>
      n === 1
        ? 'Daarbij komt 1 plek zonder internet. Die telt ook mee.'
        : `Daarbij komen ${places(n)} zonder internet. Die tellen ook mee.`,
    toFind: (n: number) =>
      n === 1 ? 'Van 1 plek zoekt u het nog uit.' : `Van ${places(n)} zoekt u het nog uit.`,
    notRead: 'Er is nog niets gelezen.',
    answerMore: 'Ja, nee of ‘weet ik niet’. Dan weet Kwartje waar uw gegevens nog meer liggen.',
    nothingMore: 'Beantwoord de vragen, of wijs meteen een plek aan.',
    title: 'Uw eerste kaart',
    notSeen: 'nog niet bekeken',
    toFindOut: 'zoek dit nog uit',
    seen: 'gelezen',
    told: 'kan Kwartje niet lezen',
    hints: placeHints,
    point: 'Wijs aan',
    pointLabel: (place: string) => `Wijs aan waar dit staat: ${place}`,
    now: 'Wat nu?',
    first: 'Wijs de eerste plek aan',
    firstMore: 'Begin met uw mail: daar staat meestal het meest. Kwartje leest alleen en verandert niets.',
    another: 'Wijs nog een plek aan',
    anotherMore: 'Kwartje leest alleen en verandert niets.',
    firstButton: 'Wijs mijn mail aan',
    firstOther: 'Wijs een plek aan',
    readAll: 'Laat Kwartje lezen',
    readNow: 'Lees nu',
    readAllMore: 'De plekken die u aanwees, zijn nog niet gelezen. U kunt intussen iets anders doen.',
    change: 'Verander uw antwoorden',
    answerFirst: 'Beantwoord de vragen',
  },
  again: {
    title: 'Vragen over uw bedrijf',
    yours: 'Uw antwoorden',
    lead: 'Verandert er iets? Pas het hier aan. Uw kaart gaat mee.',
    save: 'Bewaar mijn antwoorden',
    saved: 'Uw antwoorden zijn bewaard.',
    unchanged: 'U hebt niets veranderd.',
    removes: (list: string) => `Dit verdwijnt van uw kaart: ${list}.`,
  },
}
