import type { WithholdGroundId } from '../law/withhold-grounds.ts'
import type { ItemKind } from '../privacy/requests/answer/item.ts'

/** Said to the person, in the answer itself. */
const groundsTold: Record<WithholdGroundId, string> = {
  others: 'er staan gegevens van anderen in',
  reporter: 'wij beschermen wie iets heeft gemeld of verteld',
  secret: 'er staan bedrijfsgeheimen of werk van anderen in',
  'own-good': 'dit is nodig om u te beschermen',
  offence: 'dit is nodig om strafbare feiten te voorkomen of op te sporen',
  claim: 'er loopt een vordering tussen u en ons',
  proceedings: 'dit hoort bij een rechtszaak of bij advies van onze advocaat',
  professional: 'dit is nodig voor een onderzoek naar de regels van een beroep',
  supervision: 'dit is nodig voor toezicht of inspectie',
  'not-theirs': 'dit stuk gaat over iemand anders',
}

/** The answer to somebody who asks what there is of them: the notes, the sheet and the package. */
export const nlRequestAnswer = {
  strippedNote: (sizeBytes: number) =>
    `Hier zat een bestand van ${String(Math.ceil(sizeBytes / 1000))} kB bij. Het is eruit gehaald: er staan gegevens van anderen in.`,
  /** How a copy is called that has no name of its own. */
  itemNames: {
    message: 'bericht.eml',
    attachment: 'bijlage',
    card: 'kaartje.vcf',
    calendar: 'afspraken.ics',
    row: 'regels.csv',
    file: 'bestand',
  } satisfies Readonly<Record<ItemKind, string>>,
  groundsTold,
  sheet: {
    title: 'Wat wij van u hebben',
    opening: (name: string, organisation: string) =>
      `Voor ${name}. ${organisation} geeft u hiermee antwoord op uw vraag om inzage (artikel 15 AVG).`,
    madeOn: (day: string) => `Dit overzicht is van ${day}.`,
    confirm: 'Hebben wij gegevens van u?',
    yes: (items: number, places: number) =>
      `Ja. Wij vonden ${items === 1 ? '1 stuk' : `${String(items)} stukken`} met uw gegevens, op ${places === 1 ? '1 plaats' : `${String(places)} plaatsen`}.`,
    no: 'Nee. Wij hebben overal gezocht en niets van u gevonden.',
    places: ['Waar wij zochten', 'Wat wij vonden'],
    found: (items: number) => (items === 0 ? 'niets' : items === 1 ? '1 stuk' : `${String(items)} stukken`),
    byHand: (by: string, on: string) => `met de hand nagekeken door ${by} op ${on}`,
    notTicked: 'nog niet met de hand nagekeken',
    notReached: 'nu niet te bereiken; dit is van de vorige keer',
    data: 'Welke gegevens (soorten)',
    dataLine: 'Dit is het soort gegevens dat wij over u vonden. De gegevens zelf staan in de stukken.',
    why: 'Waarvoor wij ze gebruiken',
    whyNone: 'Wij weten niet meer waarvoor wij deze gegevens kregen. Wij gebruiken ze niet.',
    recipients: 'Aan wie wij ze gaven',
    recipientHeads: ['Wie', 'Wat wij weten'],
    sentTo: (documents: number, last: string) =>
      `${documents === 1 ? '1 stuk' : `${String(documents)} stukken`} met uw gegevens${last === '' ? '' : `, voor het laatst op ${last}`}`,
    worksForUs: 'werkt voor ons en kan bij uw gegevens (verwerker)',
    privatePeople: (n: number) =>
      n === 1
        ? 'Ook kreeg 1 andere persoon een bericht waar u in staat. Zijn naam noemen wij niet: dat is een gegeven van een ander (artikel 15 lid 4 AVG).'
        : `Ook kregen ${String(n)} andere personen een bericht waar u in staat. Hun namen noemen wij niet: dat zijn gegevens van anderen (artikel 15 lid 4 AVG).`,
    noRecipients: 'Wij vonden niemand buiten ons bedrijf aan wie wij uw gegevens gaven.',
    retention: 'Hoe lang wij ze bewaren',
    retentionHeads: ['Wat', 'Tot wanneer'],
    until: (day: string, term: string) => `tot ${day} (${term} na het nieuwste stuk)`,
    untilYearEnd: (day: string, term: string) =>
      `tot en met ${day} (${term} na het jaar van het nieuwste stuk)`,
    termOnly: (term: string) => `${term}; van deze stukken weten wij geen datum`,
    past: 'Deze termijn is voorbij. Wij kijken na of wij dit nog mogen houden.',
    kindsOfTerm: {
      'statutory-minimum': 'de wet verplicht ons dit te bewaren',
      'guideline-maximum': 'zo raadt de toezichthouder het aan',
      'limitation-period': 'zo lang kan er nog een geschil komen',
      convention: 'zo hebben wij het zelf gekozen',
    },
    source: 'Hoe wij eraan komen',
    fromYou: (n: number) => (n === 1 ? '1 bericht van uzelf' : `${String(n)} berichten van uzelf`),
    fromUs: (n: number) =>
      n === 1 ? '1 bericht dat wij schreven' : `${String(n)} berichten die wij schreven`,
    fromOthers: (n: number, names: string) =>
      `${n === 1 ? '1 bericht' : `${String(n)} berichten`} van anderen${names === '' ? '' : `, onder wie ${names}`}`,
    ownLists: (n: number) =>
      n === 1
        ? '1 kaartje, lijst of agenda van onszelf'
        : `${String(n)} kaartjes, lijsten en agenda’s van onszelf`,
    otherFiles: (n: number) => (n === 1 ? '1 ander bestand' : `${String(n)} andere bestanden`),
    automated: 'Besluit een computer over u?',
    automatedNo: 'Nee. Over u besluit altijd een mens.',
    automatedYes: 'Ja, hierbij:',
    automatedOpen: 'Wij vonden nergens dat een computer zelf over u besluit.',
    standsStill: (day: string) =>
      `Uw gegevens staan stil sinds ${day}: wij bewaren ze, en gebruiken ze voor niets anders (artikel 18 AVG).`,
    outside: 'Gaan uw gegevens naar landen buiten Europa?',
    outsideNo: 'Wij vonden geen ontvanger buiten de Europese Economische Ruimte.',
    notGiven: 'Wat wij niet of niet helemaal geven',
    allGiven: 'Wij geven u alles wat wij vonden.',
    redacted: (n: number) =>
      `In ${n === 1 ? '1 stuk' : `${String(n)} stukken`} kunnen gegevens van anderen zijn weggelakt (artikel 15 lid 4 AVG).`,
    withheld: (n: number, why: string, article: string) =>
      `${n === 1 ? '1 stuk' : `${String(n)} stukken`} geven wij niet: ${why} (${article}).`,
    rights: 'Wat u verder kunt vragen',
    notHappy: 'Niet tevreden?',
    remedies: [
      'Vertel het ons. Meestal lossen wij het samen op.',
      'U mag een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl (artikel 77 AVG).',
      'U mag de Autoriteit Persoonsgegevens vragen te bemiddelen (artikel 36 UAVG).',
      'U mag binnen zes weken na dit antwoord naar de rechtbank. Een advocaat hoeft niet (artikel 35 UAVG).',
    ],
  },
  files: {
    readme: 'LEESMIJ.html',
    sheet: 'toelichting.pdf',
    index: 'stukken.pdf',
    items: 'stukken',
    data: 'gegevens.json',
    manifest: 'manifest.json',
    portable: 'meenemen',
    fileName: (organisation: string, day: string) => `inzage-${organisation}-${day}.zip`,
    portableName: (organisation: string, day: string) => `gegevens-meenemen-${organisation}-${day}.zip`,
    messages: 'berichten.mbox',
    contact: 'contact.vcf',
    calendar: 'afspraken.ics',
    rows: 'lijsten.csv',
    schema: 'gegevens.schema.json',
  },
  readme: {
    title: 'Uw gegevens bij ons',
    from: (organisation: string, day: string) => (organisation === '' ? day : `${organisation}, ${day}`),
    lead: 'In deze map zit alles wat wij u geven. Begin met de toelichting: die vertelt waarvoor wij uw gegevens gebruiken, aan wie wij ze gaven en wat u verder kunt vragen.',
    open: {
      sheet: 'Toelichting (PDF)',
      index: 'Lijst van de stukken (PDF)',
      data: 'Uw gegevens als bestand voor computers (JSON)',
      portable: 'Bestanden om mee te nemen naar een ander',
    },
    items: 'De stukken',
    heads: { number: 'Nr.', what: 'Wat', day: 'Datum', place: 'Waar het lag', state: 'Wat u krijgt' },
    /** A letter in the list: its subject, and who wrote it. */
    letter: (what: string, { title, from }: { readonly title: string; readonly from: string }) =>
      `${what}${title === '' ? ' zonder onderwerp' : ` “${title}”`}${from === '' ? '' : `, van ${from}`}`,
    given: 'helemaal',
    redacted: (n: number) => (n === 1 ? '1 plek weggelakt' : `${String(n)} plekken weggelakt`),
    asText: 'alleen de tekst: het bestand zelf was niet veilig weg te lakken',
    ownRows: 'alleen uw eigen regels',
    ownEvents: 'alleen uw eigen afspraken',
    within: (number: string) => `zit in stuk ${number}`,
    withheld: (why: string) => `niet: ${why}`,
    gone: 'stond er niet meer toen wij het wilden kopiëren',
    notSafe: 'niet: gegevens van anderen waren er niet veilig uit te halen',
    tooBig: 'niet: dit bestand is te groot om na te kijken; vraag ernaar',
    unseen: 'met een foto of scan waarvan de letters niet zijn gelezen',
    none: 'Wij vonden geen stukken met uw gegevens.',
    check:
      'Wilt u nagaan of niemand iets veranderde? In manifest.json staat van elk bestand de vingerafdruk (SHA-256).',
    undated: '',
  },
  portable: {
    schemaTitle: 'Gegevens om mee te nemen',
  },
  lockedPage: {
    title: 'Uw gegevens, achter een wachtwoord',
    lead: 'Vul het wachtwoord in dat u van ons kreeg. Daarna kunt u de map opslaan.',
    password: 'Wachtwoord',
    open: 'Openen',
    save: 'Map opslaan',
    wrong: 'Dat wachtwoord klopt niet. Probeer het nog eens.',
    damaged: 'Dit bestand is niet heel overgekomen. Haal het opnieuw op, of vraag het ons nog eens.',
    opening: 'Bezig met openen…',
    ready: 'Gelukt. Sla de map op en pak hem uit.',
    noScript:
      'Uw browser staat geen scripts toe. Zet ze aan voor dit bestand, of vraag ons om een gewone map.',
    safe: 'Alles gebeurt in uw eigen browser. Dit bestand haalt niets op en stuurt niets weg.',
  },
}
