const count = new Intl.NumberFormat('nl-NL')
const persons = (n: number): string => (n === 1 ? '1 mens' : `${count.format(n)} mensen`)
const pieces = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)

/** Texts of the screens of clean-up in Dutch. */
export const nlCleanUpScreen = {
  title: 'Opruimen',
  sentence: (n: number) =>
    n === 0
      ? 'Er is nu niets op te ruimen.'
      : n === 1
        ? 'Er is 1 stuk om op te ruimen.'
        : `Er zijn ${pieces(n)} om op te ruimen.`,
  lead: 'Kies iets en bekijk eerst de lijst. Pas als u het zegt, ruimt Kwartje op. Daarna is het nog een tijd terug te zetten.',
  nothing:
    'Hier komt wat weg kan: dubbele bestanden, oude sollicitaties, BSN’s in de mail. Lees eerst een vindplaats.',
  look: 'Bekijk de lijst',
  lookAt: (what: string) => `Bekijk de lijst: ${what}`,
  onlyHeld: 'Alles hiervan moet van de wet nog blijven.',
  outOfReach: 'Kwartje kan dit niet zelf. In de lijst staat per stuk waarom.',
  plans: 'Uw plannen',
  plan: 'Plan',
  state: 'Stand',
  made: 'Gemaakt',
  until: 'Terug te zetten tot en met',
  one: {
    title: 'Opruimplan',
    look: 'Wat erin staat',
    back: 'Alles wat op te ruimen is',
    gone: 'Dit plan is er niet meer.',
    proposed:
      'Er is nog niets veranderd. Moet er iets blijven? Kruis het aan en kies ‘Laat liggen’. Ruim daarna op.',
    applying: 'Dit plan is half uitgevoerd. Ga verder, of zet terug wat al gedaan is.',
    applied: (day: string) => `Gedaan en nagekeken. Tot en met ${day} kunt u alles terugzetten.`,
    undoing: 'Dit plan is half teruggezet. Ga verder met terugzetten.',
    undone: 'Alles ligt weer waar het lag.',
    destroyed: 'Voorgoed weg. De kopieën zijn vernietigd.',
    caption: 'De stukken van dit plan',
    item: 'Wat',
    where: 'Waar',
    change: 'Wat er gebeurt',
    state: 'Stand',
    size: 'Grootte',
    date: 'Datum',
    mail: (day: string) => (day === '' ? 'Mail zonder datum' : `Mail van ${day}`),
    contact: 'Contact',
    nameless: 'Stuk zonder naam',
    ofPeople: (who: string) => `Gegevens van ${who}`,
    keepThese: 'Blijven liggen als u dat zegt.',
    keep: 'Laat liggen',
    takeBackIn: 'Toch opruimen',
    putBackThese: 'Gaan terug naar waar ze lagen.',
    kept: (n: number) => `${pieces(n)} ${n === 1 ? 'blijft' : 'blijven'} liggen.`,
    takenIn: (n: number) => `${pieces(n)} ${n === 1 ? 'doet' : 'doen'} weer mee.`,
    try: 'Probeer het eerst',
    tried: (would: string) => `Zou lukken: ${would}. Er is niets veranderd.`,
    triedNot: (n: string) => `Zou niet lukken: ${n}.`,
    apply: 'Ruim op',
    applyAsk: (n: string) => `${n} opruimen?`,
    applyWhat:
      'Kwartje bewaart eerst van elk stuk een versleutelde kopie, ruimt het dan op, en kijkt daarna na of het weg is.',
    tickedGo: (n: number) =>
      n === 1
        ? 'U kruiste 1 stuk aan. Het gaat mee weg. Moet het blijven? Kies dan eerst ‘Laat liggen’.'
        : `U kruiste ${pieces(n)} aan. Die gaan mee weg. Moeten ze blijven? Kies dan eerst ‘Laat liggen’.`,
    applyOutside: 'Staat iets op een server, dan wacht Kwartje eerst even. U kunt dan nog stoppen.',
    days: 'Hoe lang wilt u het kunnen terugzetten?',
    dayChoice: (n: number) => `${String(n)} dagen`,
    running: 'Kwartje is bezig met dit plan. Hieronder ziet u hoe ver het is.',
    goOn: 'Ga verder',
    drop: 'Gooi dit plan weg',
    dropped: 'Het plan is weg. Er was nog niets veranderd.',
    undo: 'Zet alles terug',
    undoSome: 'Zet terug',
    destroy: 'Vernietig nu',
    destroyAsk: 'De kopieën nu vernietigen?',
    destroyWhat: 'Terugzetten kan daarna niet meer. Dit is niet terug te draaien.',
    destroyed2: 'De kopieën zijn vernietigd.',
    certificate: 'Bewijs van vernietiging (pdf)',
    saved: (name: string) => `Bewaard als ${name}.`,
    stays: 'Waarom dit blijft',
    keeper: 'Deze kopie blijft',
    why: 'Waarom het hier staat',
    persons: (n: number) => (n === 1 ? 'Er staat 1 mens in.' : `Er staan ${count.format(n)} mensen in.`),
    journal: 'Wat er gebeurde',
    journalHelp: 'Elke stap is opgeschreven vóór hij gebeurde, en erna nog eens.',
    people: (touched: number, gone: number) =>
      gone === touched
        ? `Daarna hebt u van ${persons(touched)} niets meer.`
        : gone === 0
          ? `Daarna hebt u van ${persons(touched)} minder.`
          : `Daarna hebt u van ${persons(touched)} minder, en van ${count.format(gone)} daarvan niets meer.`,
    unclearHelp: 'Iemand anders was er ook. De kopie is bewaard.',
  },
  merging: {
    title: 'Wat er samengaat',
    stays: (n: number) =>
      n === 1
        ? 'Deze kaart blijft. Een andere kaart van dezelfde mens gaat erin op.'
        : `Deze kaart blijft. ${count.format(n)} andere kaarten van dezelfde mens gaan erin op.`,
    goes: 'Deze kaart gaat op in een vollere kaart van dezelfde mens.',
    gains: (what: string) => `Erbij komt: ${what}.`,
    gainsNothing: 'Er komt niets bij: alles staat al op de kaart die blijft.',
    left: (what: string) =>
      `Niet mee gaat: ${what}. Daarvan heeft een kaart er maar één, en de kaart die blijft heeft die al.`,
    properties: {
      fn: 'naam',
      n: 'naam',
      nickname: 'roepnaam',
      tel: 'telefoonnummer',
      email: 'e-mailadres',
      adr: 'adres',
      org: 'bedrijf',
      title: 'functie',
      role: 'functie',
      note: 'notitie',
      bday: 'verjaardag',
      anniversary: 'trouwdag',
      photo: 'foto',
      logo: 'logo',
      url: 'website',
      impp: 'chatadres',
      categories: 'groep',
      related: 'familie of bekende',
    },
  },
  run: {
    title: 'Bezig met opruimen',
    phases: {
      settling: 'Kwartje kijkt wat er al gedaan is',
      waiting: 'Zo begint het buiten uw computer. U kunt nog stoppen',
      acting: 'Kwartje ruimt op',
      undoing: 'Kwartje zet terug',
      'looking-again': 'Kwartje kijkt het na',
      reading: 'Kwartje leest de plek opnieuw',
    } as Readonly<Record<string, string>>,
    stop: 'Stop',
    stopped: 'Gestopt. Wat gedaan is, is gedaan. De rest is niet geraakt.',
    failed:
      'Het hield te vroeg op. Wat gedaan is, staat hieronder. Niets is kwijt. Druk opnieuw, dan gaat het verder.',
  },
}
