const count = new Intl.NumberFormat('nl-NL')
const tasks = (n: number): string => (n === 1 ? '1 taak' : `${count.format(n)} taken`)

/** Texts of the screen with tasks in Dutch. */
export const nlTasksScreen = {
  title: 'Taken',
  sentence: ({ late, thisWeek, open }: { late: number; thisWeek: number; open: number }) =>
    late > 0
      ? `${tasks(late)} ${late === 1 ? 'is' : 'zijn'} te laat${thisWeek > 0 ? `, en ${count.format(thisWeek)} voor deze week` : ''}.`
      : thisWeek > 0
        ? `${tasks(thisWeek)} voor deze week.`
        : open > 0
          ? `${tasks(open)} open, geen ervan deze week.`
          : 'Er is nu niets te doen, in wat Kwartje heeft gezien.',
  lead: 'Dit volgt uit wat Kwartje ziet, en uit wat u zelf opschreef. Is iets gedaan, dan ziet Kwartje dat en zet de dag erbij.',
  caption: 'Taken, wat het eerst moet bovenaan',
  filter: 'Welke taken',
  filterOpen: 'Open',
  filters: { late: 'Te laat', week: 'Deze week', snoozed: 'Uitgesteld', ended: 'Klaar en vervallen' },
  noneSo: 'Zo zijn er nu geen.',
  due: 'Vóór of op',
  basis: 'Wie zegt dat',
  owner: 'Wie doet het',
  nobody: 'nog niemand',
  state: 'Stand',
  since: 'Sinds',
  why: 'Waarom',
  todo: 'Wat te doen',
  to: { look: 'Ga ernaartoe' },
  snoozed: (until: string, reason: string) => `Uitgesteld tot ${until}, omdat: ${reason}`,
  doneOn: (date: string) => `Klaar sinds ${date}: Kwartje ziet dat het zo is.`,
  settledOn: (date: string, reason: string) => `Klaar sinds ${date}. U zei: ${reason}`,
  lapsedOn: (date: string) =>
    `Vervallen op ${date}. Kwartje vindt dit niet meer, en weet niet of het gedaan is.`,
  lawExplained: 'Hoe die dag is geteld',
  keepOwner: 'Bewaar',
  ownerSaved: 'Bewaard.',
  snooze: 'Stel uit',
  until: 'Tot welke dag?',
  untilWrong: 'Kies een dag na vandaag.',
  reason: 'Waarom?',
  reasonMissing: 'Schrijf in een paar woorden op waarom.',
  lawStays: 'De dag van de wet schuift niet mee.',
  snoozeDone: 'Uitgesteld.',
  wake: 'Zet weer open',
  woken: 'Staat weer open.',
  settle: 'Dit is klaar',
  settleHelp: 'Schrijf op wat u besloot. Daar kan later naar worden gevraagd.',
  settled: 'Klaar.',
  reopen: 'Toch niet klaar',
  reopened: 'Staat weer open.',
  add: 'Schrijf een taak op',
  addTitle: 'Een eigen taak',
  what: 'Wat moet er gebeuren?',
  whatHelp: 'Bijvoorbeeld: kast met oude dossiers opruimen.',
  whatMissing: 'Schrijf op wat er moet gebeuren.',
  addSave: 'Schrijf op',
  added: 'Opgeschreven.',
  change: 'Verander',
  changed: 'Veranderd.',
  remove: 'Haal weg',
  removed: 'Weggehaald.',
  gone: 'Deze taak is er niet meer.',
  calendar: {
    title: 'In uw agenda',
    lead: 'Zet de taken en termijnen in uw eigen agenda, met een herinnering. Er staan geen namen in.',
    save: 'Bewaar als agendabestand',
    saved: (file: string) => `Bewaard als ${file}.`,
    address: 'Of vanzelf bijgewerkt',
    addressMore:
      'Een agenda op deze computer kan zich abonneren op een adres van Kwartje. Dat werkt zolang Kwartje open is. Wie het adres kent, ziet de dagen.',
    on: 'Zet het adres aan',
    renew: 'Maak een nieuw adres',
    off: 'Zet het adres uit',
    isOn: 'Het adres staat aan. Een vorig adres werkt niet meer.',
    isOff: 'Het adres staat uit.',
    once: 'Dit adres ziet u alleen nu. Zet het in uw agenda:',
  },
  home: {
    title: 'Taken',
    late: (n: number) => `${tasks(n)} te laat`,
    thisWeek: (n: number) => `${tasks(n)} voor deze week`,
    open: (n: number) => `${tasks(n)} open`,
    nothing: 'Niets dat deze week moet.',
    nothingMore: 'Dat geldt alleen voor wat gelezen is.',
    all: 'Naar alle taken',
  },
}
