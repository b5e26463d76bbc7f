import type { Candidate } from '../../actions/request-search.ts'
import type { PackageWay } from '../../privacy/requests/answer/hand-over.ts'
import type { DeliveryWay } from '../../privacy/requests/event.ts'
import type { Whose } from '../../people/others.ts'

const count = new Intl.NumberFormat('nl-NL')
const pieces = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)

const whose: Record<Whose, string> = {
  other: 'van een ander',
  unsure: 'niet zeker van wie',
  staff: 'van een eigen medewerker',
  secret: 'een wachtwoord of code',
}

const because: Record<Candidate['because'], string> = {
  mail: 'zelfde e-mailadres',
  phone: 'zelfde telefoonnummer',
  name: 'zelfde naam',
  nickname: 'roepnaam past',
  fits: 'naam kan passen',
}

/** Texts of the pages of a request on which the answer is made, in Dutch. */
export const nlRequestAnswerScreen = {
  by: 'Uw naam',
  who: {
    title: 'Om wie gaat het?',
    lead: 'Vink aan wie het is. Twijfelt u, laat het vinkje dan weg: wat van een ander is, mag niet mee.',
    none: 'Wij kennen niemand die hierop lijkt. Zoek op een adres, nummer of een andere schrijfwijze.',
    because,
    documents: (n: number) => pieces(n),
    identifiers: 'Waarop wij zoeken',
    identifiersLead: 'Een klantnummer, een oud adres, een roepnaam: alles helpt.',
    kinds: {
      name: 'Naam',
      mail: 'E-mailadres',
      phone: 'Telefoon',
      address: 'Adres',
      number: 'Klantnummer of ander nummer',
    },
    kind: 'Soort',
    text: 'Wat',
    add: 'Toevoegen',
    drop: (text: string) => `${text} weghalen`,
    keep: 'Dit is de persoon',
    keepNobody: 'Alleen zoeken op deze gegevens',
    kept: 'Bewaard. Nu kunt u zoeken.',
  },
  search: {
    title: 'Zoek overal',
    lead: 'Kwartje leest eerst wat nieuw is, ook in uw mail op de server. Daarna zoekt het in alles, en leest het alle bestanden nog eens na op naam, adres en nummer.',
    start: 'Zoek nu',
    again: 'Zoek opnieuw',
    first: 'Wijs eerst aan om wie het gaat.',
    phases: {
      counting: 'Kijken hoeveel er is…',
      reading: 'Lezen wat nieuw is…',
      joining: 'Mensen bij elkaar zoeken…',
      looking: 'Zoeken in het overzicht…',
      'reading-through': 'Alle bestanden nog eens nalezen…',
    } as Readonly<Record<string, string>>,
    stop: 'Stop',
    failed: 'Het zoeken is niet gelukt. Er is niets veranderd.',
    found: (n: number, doubtful: number) =>
      n + doubtful === 0
        ? 'Niets gevonden. Ook dat is een antwoord.'
        : `${pieces(n + doubtful)} gevonden${doubtful === 0 ? '' : `. Van ${count.format(doubtful)} is niet zeker of ze bij deze persoon horen`}.`,
    at: (when: string) => `Gezocht op ${when}.`,
    toItems: 'Bekijk de stukken',
    places: 'Waar gezocht is',
    place: 'Plaats',
    what: 'Gevonden',
    states: { searched: 'gezocht', failed: 'nu niet te bereiken', 'by-hand': 'kijk zelf' },
    liveNote:
      'Op een server (mail, database) zoekt Kwartje in wat het las. Bestanden leest het nog eens helemaal na.',
  },
  tick: {
    title: 'Kijk hier zelf',
    lead: 'Hier kan Kwartje niet zoeken. Kijk zelf in de map, de telefoon of het programma, en vink het af.',
    none: 'Er zijn geen plaatsen waar u zelf moet kijken.',
    nothing: 'Niets gevonden',
    found: 'Wel iets gevonden',
    what: 'Wat vond u, en waar hebt u het neergelegd?',
    whatHelp: 'Doe een kopie bij de papieren van dit verzoek.',
    keep: 'Afvinken',
    kept: (place: string) => `${place} is afgevinkt.`,
    done: (by: string, on: string) => `${by} keek op ${on}`,
    outcomes: { nothing: 'niets', found: 'wel iets' },
    outcomeMissing: 'Kies wat u vond.',
    byMissing: 'Vul in wie er keek.',
  },
  items: {
    notSearched: 'Er is nog niet gezocht.',
    toSearch: 'Ga zoeken',
    toPackage: 'Ga naar het pakket',
    empty: 'Er zijn geen stukken met deze keuze.',
    nothing: 'Er is niets gevonden. Antwoord dat u niets hebt: ook daar heeft iemand recht op.',
    sentence: (all: number, decided: number) =>
      `${pieces(all)}. Over ${count.format(decided)} hebt u zelf beslist; de rest volgt ons voorstel.`,
    lead: 'Ga er met J en K doorheen en open met Enter. Wat u niet aanraakt, gaat volgens het voorstel: gegevens van anderen worden dan altijd weggelakt.',
    caption: 'Stukken met gegevens van deze persoon',
    heads: {
      item: 'Stuk',
      place: 'Plaats',
      date: 'Datum',
      match: 'Gevonden door',
      others: 'Anderen',
      decision: 'Wat ermee gebeurt',
    },
    filters: { decision: 'Wat ermee gebeurt', kind: 'Soort', place: 'Plaats', match: 'Gevonden door' },
    byYou: 'besloten',
    proposed: 'voorstel',
    chosen: (n: number) => `${pieces(n)} gekozen:`,
    allOf: (n: number) => `Alle ${count.format(n)} in deze lijst:`,
    give: 'Geven zoals het is',
    redact: 'Anderen weglakken',
    withhold: 'Niet geven…',
    back: 'Terug naar het voorstel',
    done: (n: number) => `Besloten over ${pieces(n)}.`,
    giveWarning: 'Dan gaan ook gegevens van anderen mee. Doe dat alleen als dat mag.',
    staff: {
      title: 'Namen van uw eigen mensen',
      stay: 'Namen en werkadressen van eigen medewerkers blijven staan',
      lead: 'Wie namens u schreef, deed zijn werk: zijn naam mag meestal blijven staan (EU-Hof C-579/21: een medewerker is geen ontvanger). Privéadressen en rekeningnummers gaan er altijd uit. Is er reden om iemand te beschermen, haal dan het vinkje weg.',
      kept: 'Bewaard.',
    },
  },
  withhold: {
    title: 'Niet geven',
    lead: 'Achterhouden mag alleen om een van deze redenen, en nooit meer dan nodig is. Vaak is weglakken genoeg.',
    ground: 'Waarom?',
    why: 'Uw afweging',
    whyHelp:
      'De wet vraagt bij deze reden om een afweging: waarom is dit nodig, en waarom is weglakken niet genoeg?',
    whyOptional: 'Een zin is genoeg.',
    low: 'Over deze reden zijn juristen het niet eens. Vraag iemand om raad.',
    not: 'Dit zijn géén redenen:',
    keep: 'Niet geven',
    article: 'Staat in',
  },
  item: {
    gone: 'Dit stuk ligt er niet meer zoals wij het lazen, of de plaats is nu niet te bereiken. Zoek opnieuw.',
    proposal: 'Voorstel',
    decided: (by: string, when: string) =>
      by === '' ? `Besloten op ${when}` : `Besloten door ${by} op ${when}`,
    where: 'Ligt op',
    inside: 'Zit erin',
    text: 'Wat erin staat',
    legend: 'Geel is van deze persoon. Zwart gaat weg. Onderstreept is van een ander en blijft staan.',
    more: 'Dit is het begin. Bij het kopiëren wordt alles nagekeken.',
    others: 'Gegevens van anderen',
    noOthers: 'Wij vonden niets van anderen.',
    goes: 'gaat weg',
    stays: 'blijft',
    keep: (value: string) => `${value} laten staan`,
    redactIt: 'Weglakken',
    giveIt: 'Geven',
    redact: (value: string) => `${value} weglakken`,
    kept: 'Bewaard.',
    add: 'Nog iets weglakken',
    addHelp: 'Typ wat weg moet, letter voor letter: een bijnaam, een plaats.',
    addEverywhere: 'In alle stukken weglakken',
    picture:
      'Dit is een foto of scan. Kwartje kan letters op een foto niet weglakken. Kijk zelf of er anderen op staan.',
    doubtfulRows: (n: number) =>
      n === 1
        ? 'In deze lijst staat 1 regel met dezelfde naam waarvan niet zeker is of hij van deze persoon is. Die gaat niet mee.'
        : `In deze lijst staan ${count.format(n)} regels met dezelfde naam waarvan niet zeker is of ze van deze persoon zijn. Die gaan niet mee.`,
    whose,
  },
  answer: {
    sheet: {
      title: 'De toelichting',
      lead: 'Bij een kopie hoort uitleg: waarvoor, aan wie, hoe lang, hoe u eraan komt (artikel 15 AVG). Kwartje schrijft die uit uw register en uit wat er gevonden is.',
      look: 'Bekijk de toelichting',
      formats: { pdf: 'PDF', docx: 'Word', html: 'Webpagina', txt: 'Tekst' },
      saved: (name: string) => `${name} is bewaard.`,
      ready: 'Wij zien niets dat nog open staat.',
      open: 'Kijk dit eerst na:',
      unconfirmed: (names: string) =>
        `Deze verwerkingen in uw register heeft nog niemand nagekeken: ${names}.`,
      unticked: (places: string) => `Hier keek nog niemand: ${places}.`,
      failed: (places: string) => `Deze plaatsen waren niet te bereiken: ${places}.`,
      register: 'Naar het register',
    },
    pack: {
      title: 'Het pakket',
      lead: 'Eén ZIP-bestand met de stukken, de toelichting, een leesmij en een lijst met vingerafdrukken. Van elk stuk maakt Kwartje een kopie, haalt eruit wat van anderen is, en kijkt daarna nog eens of het echt weg is. Een bijlage gaat mee in haar mail en telt niet apart.',
      portable: 'Ook bestanden om mee te nemen naar een ander (overdraagbaarheid, artikel 20)',
      portableHelp:
        'Eigen berichten, kaartjes, afspraken en regels als mbox, vCard, ICS, CSV en JSON. Wat u zelf berekende, zoals een score, gaat niet mee.',
      notPortable: 'Meenemen kan hier niet: niets berust op toestemming of een overeenkomst.',
      start: 'Maak het pakket',
      again: 'Maak het opnieuw',
      phases: {
        copying: 'Stukken kopiëren en nakijken…',
        writing: 'De toelichting schrijven…',
      } as Readonly<Record<string, string>>,
      progress: (done: number, total: number) => `${count.format(done)} van ${count.format(total)}`,
      failed: 'Het pakket is niet gelukt. Er is niets weggegaan.',
      made: (items: number, size: string) => `${pieces(items)}, ${size}.`,
      missing: (n: number) =>
        `${pieces(n)} konden niet mee. In de leesmij staat welke, en waarom. Kijk of u ze anders kunt geven.`,
      until: (day: string) => `Ligt hier versleuteld tot ${day}.`,
      digest: 'Vingerafdruk (SHA-256)',
      none: 'Er is nog geen pakket.',
    },
    take: {
      title: 'Op slot meegeven',
      lead: 'Geef het wachtwoord langs een andere weg: per telefoon of sms, nooit in dezelfde mail.',
      ways: {
        'locked-page': 'Webpagina die met een wachtwoord opengaat',
        'locked-zip': 'ZIP met wachtwoord',
        zip: 'ZIP zonder slot',
      } satisfies Record<PackageWay, string>,
      waysHelp: {
        'locked-page': 'Gaat open in elke browser, ook op een telefoon. Niets te installeren. Tot 60 MB.',
        'locked-zip': 'Voor grote pakketten. Gaat open met 7-Zip, WinRAR of Keka; Windows zelf kan het niet.',
        zip: 'Alleen om zelf te bekijken, of om op een stick aan iemand in handen te geven.',
      } satisfies Record<PackageWay, string>,
      way: 'Hoe?',
      password: 'Wachtwoord',
      passwordHelp:
        'Minstens twaalf tekens. Kwartje bewaart het niet: schrijf het op, met de streepjes erbij.',
      short: 'Neem minstens twaalf tekens.',
      suggest: 'Bedenk er een',
      save: 'Opslaan',
      saved: (name: string) => `${name} is opgeslagen.`,
    },
    deliver: {
      title: 'Is het aangekomen?',
      lead: 'Schrijf op hoe en wanneer u het gaf. Dat is uw bewijs.',
      how: 'Hoe',
      ways: {
        encrypted: 'Per e-mail, met slot',
        mail: 'Per e-mail, zonder slot',
        link: 'Met een link',
        carrier: 'Op een stick, met de post',
        paper: 'Op papier',
        counter: 'In handen gegeven',
      } satisfies Record<DeliveryWay, string>,
      to: 'Aan wie of welk adres',
      at: 'Wanneer',
      note: 'Opmerking',
      keep: 'Opschrijven',
      kept: 'Opgeschreven, met de vingerafdruk van het pakket.',
      line: (how: string, to: string, when: string) => `${how}, aan ${to}, op ${when}`,
      wrong: 'Vul in aan wie, en wanneer.',
      days: 'Hoeveel dagen werkt de link?',
      isDownload: 'Wie de link opent, kan het pakket bewaren',
    },
  },
}
