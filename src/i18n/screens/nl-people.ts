const count = new Intl.NumberFormat('nl-NL')

const people = (n: number): string => (n === 1 ? '1 mens' : `${count.format(n)} mensen`)

/** Texts of the list of people, in Dutch. */
export const nlPeople = {
  people,
  sentence: 'Zoek iemand op.',
  lead: 'Dit zijn de mensen van wie u gegevens hebt. Kies iemand en u ziet alles: wat, waar en van wie het kwam.',
  search: 'Zoek iemand',
  searchHint: 'naam, adres of nummer',
  caption: 'Mensen van wie u gegevens hebt',
  role: 'Rol',
  anyRole: 'Alle rollen',
  kind: 'Heeft',
  anyKind: 'Alles',
  place: 'Plek',
  name: 'Naam',
  contact: 'Adres of nummer',
  where: 'Waar',
  what: 'Wat',
  documents: 'Stukken',
  found: (n: number) => (n === 1 ? '1 mens past hierbij.' : `${count.format(n)} mensen passen hierbij.`),
  andMore: (n: number) => `en nog ${count.format(n)}`,
  nobody: 'Niemand past hierbij',
  nobodyFor: (text: string) => `Niemand past bij “${text}”`,
  nobodyTodo:
    'Zoek op een deel van de naam, het adres of het nummer. Een BSN, rekeningnummer, kenteken of geboortedatum typt u helemaal.',
  nobodyFilters: 'Er staan ook filters aan. Zet ze uit om overal te zoeken.',
  clear: 'Zoek zonder filters',
  nobodyYet: 'Nog niemand.',
  stillReading: 'Kwartje leest nog',
  readingMore: 'Zodra alles gelezen is, staan hier de mensen van wie u gegevens hebt.',
  toReading: 'Hoe ver het is',
  emptyTitle: 'Hier komen de mensen van wie u gegevens hebt',
  empty:
    'Bijvoorbeeld: Anja Mulder, klant. Haar adres staat in 14 mails en in uw telefoon. Wijs een map of mailbox aan, dan zoeken wij de mensen erin.',
  addPlace: 'Voeg een plek toe',
  takeAway: 'Bewaar of druk af',
  saveXlsx: 'Bewaar als Excel (XLSX)',
  saveCsv: 'Bewaar als CSV',
  saved: (file: string) => `Bewaard: ${file}.`,
  choosing: {
    one: 'Kruis er nog een aan als het dezelfde mens is.',
    merge: 'Dit is één mens',
    mergeEffect: (a: string, b: string) =>
      `${a} en ${b} worden één regel. De naam met de meeste stukken blijft.`,
    merged: (a: string, b: string) => `${a} en ${b} staan nu bij elkaar.`,
    role: 'Rol van deze mensen',
    chooseRole: 'Geef een rol …',
    roleSet: (who: string, role: string) => `${who}: voortaan ${role}.`,
    roleSome: (done: string, todo: string) => `${done} kregen de rol, ${todo} niet.`,
    many: (n: number) => `U kunt ze in één keer een rol geven: ${people(n)}.`,
  },
}

/** What every language of the list of people must have. */
export type PeopleMessages = typeof nlPeople
