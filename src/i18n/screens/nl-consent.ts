const count = new Intl.NumberFormat('nl-NL')
const people = (n: number): string => (n === 1 ? '1 mens' : `${count.format(n)} mensen`)

/** Texts of the screen about consent, in Dutch. */
export const nlConsentScreen = {
  title: 'Toestemming',
  sentence: (may: number, all: number, reach: string) =>
    all === 0
      ? 'Wij zagen nog niemand die u zou kunnen bereiken.'
      : may === 0
        ? `U mag niemand van uw ${count.format(all)} contacten zomaar voor reclame ${reach}.`
        : `U mag ${people(may)} van uw ${count.format(all)} contacten voor reclame ${reach}.`,
  leftOut: (n: number) =>
    n === 1
      ? 'In deze groepen zit 1 contact dat wel mag, maar dat niet meetelt: de mail kwam terug, het staat dubbel of het staat stil.'
      : `In deze groepen zitten ${count.format(n)} contacten die wel mogen, maar die niet meetellen: de mail kwam terug, zij staan dubbel of zij staan stil.`,
  lead: 'Reclame mailen mag aan wie ja zei, en aan klanten die nee konden zeggen. U moet het kunnen laten zien (bewijsplicht). Gewoon contact mag altijd.',
  waiting: (n: number) =>
    `${n === 1 ? 'Iemand schreef' : `${count.format(n)} mensen schreven`} dat het moet stoppen.`,
  apply: (n: number) =>
    n === 1 ? 'Voer 1 duidelijke afmelding door' : `Voer ${count.format(n)} duidelijke afmeldingen door`,
  applied: (n: number) =>
    n === 1 ? '1 afmelding doorgevoerd.' : `${count.format(n)} afmeldingen doorgevoerd.`,
  broken:
    'Een of meer bewijzen van toestemming zijn van buiten Kwartje veranderd. Ze bewijzen niets meer: vraag het opnieuw, of zet een reservekopie terug.',
  withdrawals: {
    title: 'Afmeldingen uit uw mail',
    sentence: (done: number, waiting: number) =>
      [
        done === 0
          ? 'De laatste maand verwerkten wij geen afmeldingen uit uw mail.'
          : `${done === 1 ? '1 afmelding' : `${count.format(done)} afmeldingen`} uit uw mail verwerkt, de laatste maand.`,
        waiting === 0
          ? ''
          : waiting === 1
            ? 'Naar 1 moet u kijken.'
            : `Naar ${count.format(waiting)} moet u kijken.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    cards: (n: number) =>
      `Op ${n === 1 ? '1 kaart' : `${count.format(n)} kaarten`} in uw adresboek staat iemand die nee zei nog in een groep of categorie om te mailen.`,
    makePlan: 'Bekijk wat er verandert',
    planMade: 'Dit is het plan. Er is nog niets veranderd.',
    doneOn: (day: string) => `Verwerkt op ${day}.`,
    goes: 'Dit gaat zo vanzelf.',
    takeBack: 'Neem terug',
    isNone: 'Dit is geen afmelding',
    carryOut: 'Voer door',
    takenBack: (email: string) => `${email} staat weer zoals het was.`,
    byItself: 'Verwerk duidelijke afmeldingen vanzelf',
    byItselfHelp:
      'Wie “stop” of “meld mij af” antwoordt, gaat dezelfde dag van uw lijsten. Er wordt niets verstuurd. Afmelden moet zo makkelijk zijn als aanmelden (art. 7(3) AVG).',
    isOn: 'Duidelijke afmeldingen gaan vanzelf.',
    isOff: 'Afmeldingen wachten voortaan op u.',
    doubts: {
      words: 'Wij weten niet zeker of dit een afmelding is.',
      sender: 'De mailserver zegt dat deze mail niet van dit adres komt, of er staan meer afzenders in.',
      'own-address':
        'Dit is een adres van uzelf. Stuurde een collega het door? Haal dan de klant van uw lijst.',
      many: 'Er kwamen er heel veel op één dag. Kijk eerst of dat kan.',
    },
  },
  gradesTitle: 'Hoe sterk het bewijs is',
  suppressed: (n: number) =>
    `Op de lijst van wie u niet benadert: ${count.format(n)}. Die lijst blijft, ook als u iemand wist.`,
  channel: 'Hoe u wilt benaderen',
  groups: 'Wie mag, en wie niet',
  groupsHelp: 'Eén groep is één antwoord. Open een groep om te zien wie erin zit, en waarom.',
  back: 'Alle groepen',
  caption: 'Contacten, op naam',
  search: 'Zoek een naam of adres',
  contact: 'Contact',
  why: 'Waarom',
  proof: 'Bewijs',
  purposes: 'Waarvoor',
  flaws: 'Let op',
  todo: 'Wat u doet',
  law: 'Wet',
  still: 'Wat wel mag',
  trail: 'Wat wij zagen',
  nothingSeen: 'Niets dat iets bewijst.',
  records: 'Vastgelegde toestemming',
  gone: 'Dit contact is er niet meer.',
  withdraw: 'Haal overal uit',
  withdrawn: (name: string) => `${name} wordt niet meer benaderd.`,
  receipt: 'Bewijs (PDF)',
  saved: (name: string) => `Opgeslagen: ${name}`,
  lists: {
    title: 'Uw lijsten',
    help: 'Waar komt een lijst vandaan? Eén antwoord per lijst is genoeg. Van een gekochte lijst mag u in de praktijk niemand mailen.',
    people,
    ask: 'Waar komt deze lijst vandaan?',
    choose: 'Kies een antwoord',
    likely: 'De naam zegt dat zij gekocht is. Tot u iets anders zegt, gaan wij daarvan uit.',
    kept: 'Onthouden.',
    none: 'Wij zagen geen lijsten met mensen.',
  },
  selling: {
    title: 'Hoe u verkoopt',
    help: 'Klanten mag u mailen over uw eigen aanbod, als zij nee konden zeggen: toen zij kochten, en in elke mail daarna.',
    atCollection: 'Kon men nee zeggen bij de koop?',
    inEachMessage: 'Staat in elke mail hoe men zich afmeldt?',
    yes: 'Ja',
    no: 'Nee',
    unknown: 'Weet ik niet',
    since: 'Sinds welke dag?',
    wording: 'Met welke woorden?',
    keep: 'Bewaar',
  },
  record: {
    title: 'Leg een ja vast',
    help: 'Iemand zei ja aan de balie of op papier? Schrijf op wie, wanneer en met welke woorden. Zonder de woorden bewijst het niets.',
    name: 'Naam',
    mail: 'E-mailadres',
    wording: 'De woorden die men zag of hoorde',
    at: 'Wanneer',
    purpose: 'Waarvoor',
    keep: 'Leg vast',
    kept: 'Vastgelegd.',
  },
  files: {
    title: 'Naar en van uw mailprogramma',
    help: 'In het bestand staat alleen wie u nu mag benaderen, met de reden erbij.',
    purpose: 'Waarvoor',
    tool: 'Voor',
    tools: { mailchimp: 'Mailchimp', laposta: 'Laposta', listmonk: 'listmonk', other: 'een rekenblad' },
    clean: 'Maak de lijst',
    records: 'Alle bewijzen (JSON-LD)',
    take: 'Neem een bestand over (CSV)',
    takeHelp: 'Een export van Mailchimp, Laposta of listmonk. Internetadressen slaan wij niet op.',
    wording: 'Welke woorden zag men bij het aanmelden?',
    left: (n: number) =>
      `Let op: de laatste ${count.format(n)} rijen pasten niet en zijn niet gelezen. Splits het bestand.`,
    taken: (given: number, proved: number, refused: number) =>
      `${count.format(given)} keer ja overgenomen, ${count.format(proved)} met bewijs. ${refused === 0 ? '' : `${count.format(refused)} geweigerd: die zeiden nee.`}`,
  },
}
