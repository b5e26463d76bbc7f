const count = new Intl.NumberFormat('nl-NL')

/** Texts of the parts that screens share, in Dutch. */
export const nlWebParts = {
  loading: 'Even kijken …',
  failed: {
    title: 'Dat lukte niet.',
    safe: 'Er is niets veranderd.',
    retry: 'Probeer opnieuw',
    noConnection: 'Kwartje antwoordt niet. Kijk of het nog draait.',
    bug: (number: string) =>
      `Hier ging bij ons iets mis. Uw gegevens zijn veilig. Meld ons dit nummer: ${number}.`,
    input: 'Er klopt iets niet in wat u invulde.',
  },
  search: 'Zoeken',
  clear: 'Wis',
  close: 'Sluiten',
  cancel: 'Annuleer',
  menu: 'Meer keuzes',
  optional: '(mag leeg blijven)',
  all: 'Alles',
  filters: 'Filters',
  filtersOn: (n: number) => (n === 0 ? 'Filter' : `Filter (${count.format(n)} aan)`),
  filterPlace: 'Plek',
  anyPlace: 'Alle plekken',
  error: 'Fout:',
  table: {
    asTable: 'Bekijk als tabel',
    select: (name: string) => `Kruis aan: ${name}`,
    selectAll: 'Kruis alles aan wat hier staat',
    selected: (n: number) => `${count.format(n)} aangekruist`,
    clear: 'Niets aankruisen',
    more: 'Toon meer',
    shown: (shown: number, total: number) =>
      shown >= total
        ? total === 1
          ? 'Dit is de enige.'
          : `Alle ${count.format(total)} staan hier.`
        : `${count.format(shown)} van ${count.format(total)}`,
    shownOfMore: (shown: number, total: number) =>
      `${count.format(shown)} van meer dan ${count.format(total)}`,
    sortBy: (head: string) => `Zet op volgorde van ${head}`,
    choice: 'Keuze',
    keys: 'J en K: op en neer. Enter: openen.',
    keysSelect: 'J en K: op en neer. Enter: openen. Spatie: aankruisen.',
  },
  states: {
    known: 'bekend',
    unknown: 'onbekend',
    late: 'te laat',
    done: 'klaar',
    busy: 'bezig',
    waiting: 'wacht',
  },
  classes: { ordinary: 'gewoon', sensitive: 'gevoelig', special: 'bijzonder', criminal: 'strafrechtelijk' },
  percentDone: (percent: string) => `${percent} klaar`,
  months: {
    month: 'Maand',
    number: 'Aantal',
    perMonth: 'Aantal per maand',
    peak: (n: string, month: string) => `hoogste: ${n} in ${month}`,
  },
  sankey: {
    from: 'Mensen',
    through: 'Plekken',
    to: 'Ziet het ook',
    people: (n: number) => (n === 1 ? '1 mens' : `${count.format(n)} mensen`),
    unknown: 'onbekend',
    flow: (from: string, to: string, people: string) => `${from} in ${to}: ${people}`,
    seen: (from: string, to: string, people: string) => `${to} ziet ${from}: ${people}`,
    declared: 'Streepjes: hebt u genoemd, of is nog niet gelezen.',
    number: 'Hoeveel mensen',
  },
  print: {
    made: (date: string) => `Gemaakt met Kwartje op ${date}`,
    print: 'Druk af',
  },
  notice: { info: 'Goed om te weten', attention: 'Let op', failed: 'Mislukt', done: 'Klaar' },
}
