import type { PeopleMessages } from './nl-people.ts'

const count = new Intl.NumberFormat('en-GB')

const people = (n: number): string => (n === 1 ? '1 person' : `${count.format(n)} people`)

/** Texts of the list of people, in English. */
export const enPeople: PeopleMessages = {
  people,
  sentence: 'Look somebody up.',
  lead: 'These are the people whose data you have. Choose somebody and see it all: what, where and from whom it came.',
  search: 'Look somebody up',
  searchHint: 'name, address or number',
  caption: 'People whose data you have',
  role: 'Role',
  anyRole: 'All roles',
  kind: 'Has',
  anyKind: 'Anything',
  place: 'Place',
  name: 'Name',
  contact: 'Address or number',
  where: 'Where',
  what: 'What',
  documents: 'Items',
  found: (n) => (n === 1 ? '1 person fits.' : `${count.format(n)} people fit.`),
  andMore: (n) => `and ${count.format(n)} more`,
  nobody: 'Nobody fits',
  nobodyFor: (text) => `Nobody fits “${text}”`,
  nobodyTodo:
    'Search for part of the name, the address or the number. A BSN, account number, licence plate or date of birth you type whole.',
  nobodyFilters: 'There are filters on as well. Switch them off to search everywhere.',
  clear: 'Search without filters',
  nobodyYet: 'Nobody yet.',
  stillReading: 'Kwartje is still reading',
  readingMore: 'Once everything is read, the people whose data you have stand here.',
  toReading: 'How far it is',
  emptyTitle: 'Here come the people whose data you have',
  empty:
    'For example: Anja Mulder, customer. Her address is in 14 messages and in your phone. Point at a folder or mailbox, and we look for the people in it.',
  addPlace: 'Add a place',
  takeAway: 'Save or print',
  saveXlsx: 'Save as Excel (XLSX)',
  saveCsv: 'Save as CSV',
  saved: (file) => `Saved: ${file}.`,
  choosing: {
    one: 'Tick another one if it is the same person.',
    merge: 'This is one person',
    mergeEffect: (a, b) => `${a} and ${b} become one line. The name with the most items stays.`,
    merged: (a, b) => `${a} and ${b} are together now.`,
    role: 'Role of these people',
    chooseRole: 'Give a role …',
    roleSet: (who, role) => `${who}: ${role} from now on.`,
    roleSome: (done, todo) => `${done} got the role, ${todo} did not.`,
    many: (n) => `You can give them a role in one go: ${people(n)}.`,
  },
}
