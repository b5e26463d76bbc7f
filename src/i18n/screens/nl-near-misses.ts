const count = new Intl.NumberFormat('nl-NL')
const mails = (n: number): string => (n === 1 ? '1 mail' : `${count.format(n)} mails`)

/** Texts of the screen about what was sent, in Dutch. */
export const nlNearMissesScreen = {
  title: 'Net goed gegaan?',
  sentence: (open: number, said: number) =>
    open > 0
      ? `${mails(open)} die u verstuurde, ${open === 1 ? 'ging' : 'gingen'} misschien niet zoals u wilde.`
      : said > 0
        ? 'U hebt alles bekeken.'
        : 'Wij zagen niets bijzonders in wat u verstuurde.',
  lead: 'Iedereen verstuurt wel eens iets verkeerd. Wie het snel ziet, kan het meestal nog rechtzetten. Dit ziet alleen u.',
  looked: (sent: number) => `Wij keken naar ${mails(sent)} die u verstuurde.`,
  notAll: 'Niets gevonden is geen bewijs: wij zien alleen wat in de mail zelf te zien is.',
  caption: 'Mails die misschien niet zo bedoeld waren, de nieuwste eerst',
  filter: 'Welke mails',
  filterOpen: 'Te bekijken',
  filterSaid: 'Al bekeken',
  rule: 'Wat er opvalt',
  noneSo: 'Zo zijn er nu geen.',
  when: 'Wanneer',
  to: 'Aan',
  state: 'Stand',
  why: 'Waarom u dit ziet',
  todo: 'Wat u kunt doen',
  unknown: 'Wat wij niet weten',
  recipients: (n: number) => (n === 1 ? 'Het gaat om 1 adres' : `Het gaat om ${count.format(n)} adressen`),
  allRecipients: (n: number) => `Toon alle ${count.format(n)}`,
  mail: 'De mail',
  attached: 'Bijlagen',
  more: 'De mail gaat hierna nog verder.',
  noText: 'Er staat geen tekst in deze mail.',
  lies: 'Ligt in',
  shared: 'Dit is een gedeelde mailbox. U ziet de mail, niet wie er hoe vaak iets misdoet.',
  breach: 'Is dit een datalek?',
  breachMore:
    'Kwam er iets bij de verkeerde terecht, dan kan het een datalek zijn. Schrijf het op, ook als u het niet hoeft te melden.',
  toBreaches: 'Ga het na in een paar vragen',
  meant: 'Was zo bedoeld',
  solved: 'Is rechtgezet',
  again: 'Toch nog bekijken',
  said: { meant: 'Goed. Wij vragen er niet meer naar.', solved: 'Mooi. Wij zetten het bij “al bekeken”.' },
  reopened: 'Staat er weer bij.',
  gone: 'Deze mail staat niet meer in de lijst.',
  goneMore: 'Misschien is de mail weg, of ziet Kwartje er nu niets bijzonders meer aan.',
  next: 'volgende',
  previous: 'vorige',
  keys: 'In de open mail',
  empty: {
    sentence: 'Er is nog geen verstuurde mail gelezen.',
    lead: 'Wij weten dus nog niets, ook niets goeds.',
    title: 'Hier komt wat u verstuurde en misschien niet zo bedoelde',
    text: 'Bijvoorbeeld: een nieuwsbrief met alle klanten zichtbaar in Cc, of een loonstrook naar piet@gmial.com. Wijs uw mailbox aan, met de map Verzonden erbij.',
    add: 'Voeg uw mailbox toe',
  },
  ownUnknown: {
    sentence: 'Wij weten nog niet welke mailadressen van u zijn.',
    lead: 'Zonder dat kunnen wij niet zien wat u zelf verstuurde.',
    title: 'Zeg wat achter de @ van uw mailadres staat',
    text: 'Bijvoorbeeld: dewilg.nl. Dan weten wij welke mail van u komt.',
    set: 'Naar de instellingen',
  },
}
