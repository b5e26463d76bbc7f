import type { WebMessages } from '../nl-web.ts'

/** Texts of the house rules in English. */
export const enHouseRulesScreen: WebMessages['screens']['houseRules'] = {
  title: 'House rules',
  sentenceNew: 'Your house rules are ready.',
  sentence: (open, all) => {
    if (all === 0) return 'Your house rules are laid down.'
    if (open === 0) return 'Everybody has read the house rules.'
    return `${all - open} of your ${all} people have read the house rules.`
  },
  lead: 'Two pages, made of what is known here. Read them, add what is different with you, and lay them down.',
  layDown: 'Lay down',
  layDownAnew: 'Lay down anew',
  layDownMore:
    'This version does not change after that. So you see later which rules held. Whoever takes part reads the new version again.',
  laidDown: (version) => `Version ${version} is laid down.`,
  takeAway: 'Take away',
  formats: { pdf: 'PDF', docx: 'Word', html: 'Web page', txt: 'Text' },
  saved: (file) => `Saved as ${file}.`,
  moved: 'Something changed since you laid the rules down.',
  movedMore: (version) => `Below is how they would read now. Version ${version} still holds.`,
  ownWords: 'How it goes with you',
  contact: 'Whom does somebody ring when something goes wrong?',
  contactHelp: 'A name with a phone number.',
  sections: {
    mail: 'Mail',
    phone: 'Phone and computer',
    cloud: 'Apps, cloud and AI',
    paper: 'Paper',
    requests: 'When somebody asks for something',
    keeping: 'Keeping and throwing away',
    leaving: 'When a colleague leaves',
    breach: 'When something goes wrong',
  },
  takePart: 'This chapter belongs to it',
  add: (section) => `What you add to “${section}”`,
  addHelp: 'Every line becomes a rule.',
  keep: 'Keep',
  kept: 'Kept. The rules beside it are up to date.',
  readers: 'Who has read them',
  readersLater: 'First lay the rules down. After that you keep here who read them.',
  nobody: 'First say under Lessons who takes part.',
  read: (day) => `read on ${day}`,
  notRead: 'not read yet',
  note: 'Note as read',
  noteOf: (name) => `Note that ${name} read them`,
  hand: 'Save as a page',
  handOf: (name) => `Save as a page for ${name}`,
  handed: (file) => `Saved as ${file}. Give it to your colleague; the code comes back under Lessons.`,
  card: 'House rules',
  cardLead: 'What you expect of everybody, on two pages.',
  look: 'See the house rules',
}
