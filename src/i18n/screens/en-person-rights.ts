import type { nlPersonRights } from './nl-person-rights.ts'

const count = new Intl.NumberFormat('en-GB')
const pieces = (n: number): string => (n === 1 ? '1 item' : `${count.format(n)} items`)

/** Texts about what somebody may ask of what is held of them, in English. */
export const enPersonRights: typeof nlPersonRights = {
  title: 'Do what this person asks',
  lead: 'You always see a plan first. Nothing changes before you say yes.',
  erase: 'Erase (article 17)',
  correct: 'Correct (article 16)',
  restrict: 'Restrict (article 18)',
  object: 'No more advertising (article 21)',
  stands: 'Restricted',
  restricted: (day) =>
    `This person’s data stand still since ${day} (restriction). They may be kept. They may not be used, nor cleaned up.`,
  grounds: {
    '18(1)(a)': 'The person says that something is wrong, and you look into it',
    '18(1)(b)': 'You should not have had it, but the person does not want it erased',
    '18(1)(c)': 'The person needs it for a claim',
    '18(1)(d)': 'The person objects, and you still weigh that',
  },
  ground: 'Why',
  note: 'What you want to add',
  restrictWhat: 'From now on everything of this person stays where it is. No clean-up plan touches it.',
  restrictDone: 'The data stand still.',
  lift: 'Lift the restriction',
  liftFirst: 'Tell the person first that you lift it. The law says so (article 18(3)).',
  toldHow: 'How you told them',
  ways: { mail: 'Mail', letter: 'Letter', phone: 'Telephone', 'in-person': 'At the counter' },
  liftNow: 'I told them, lift it',
  lifted: 'The data no longer stand still.',
  objected: (day) =>
    `Wants no advertising since ${day}. Address and number are on the list that also holds after an erasure.`,
  objectAsk: 'Never mail, call or write for advertising again?',
  objectWhat: 'This holds at once and everywhere. Ordinary mail about an order is allowed.',
  objectDone: 'This person gets no more advertising.',
  disputed: 'A dispute runs. What it needs stays when this person is erased.',
  correctWhat:
    'We look for the old value in address books, lists and programs. Mails and letters stay as they were.',
  field: 'What',
  fields: {
    name: 'Name',
    email: 'Mail address',
    phone: 'Telephone number',
    address: 'Address (street number, postcode city)',
  },
  from: 'As it stands now',
  to: 'As it should be',
  makePlan: 'Show what changes',
  plan: {
    title: 'For whom this plan is',
    forWhom: (name) => `This plan is for ${name}.`,
    forNobody: 'For whom this plan was we no longer know: the copies are destroyed.',
    change: (from, to) => `“${from}” becomes “${to}”`,
    left: 'What is left',
    nothingLeft: 'We looked at everything again. Nothing is left that could go.',
    stays: (n) => `${pieces(n)} ${n === 1 ? 'stays' : 'stay'}. The list says of each why.`,
    unplanned: (n) => `This person still stands in ${pieces(n)} outside this plan. Make a new plan.`,
    places: 'Places where only you can look',
    placesLead: 'Look there too, and note what you found.',
    backup: 'Backup: is overwritten by itself. If something comes back from it, Kwartje knows it again.',
    found: 'What you did there',
    foundNot: 'Not looked at yet',
    findings: {
      removed: 'Removed',
      changed: 'Changed',
      nothing: 'Nothing was there',
      kept: 'Must stay there',
    },
    recipients: 'Who else got it',
    recipientsLead:
      'Tell them what you did (article 19). Only when that cannot be done or is far too much work, you need not.',
    messages: (n) => (n === 0 ? 'supplier' : n === 1 ? '1 mail' : `${count.format(n)} mails`),
    toTell: 'Not told yet',
    told: (day) => `Told on ${day}`,
    tell: (name) => `${name}: how you told them`,
    answer: (name) => `${name}: what they answered`,
    answers: {
      done: 'Done too',
      'has-nothing': 'Has nothing',
      refuses: 'Refuses',
      'not-needed': 'Cannot be done, or too much work',
    },
    noAnswer: 'No answer yet',
    kept: 'Noted.',
    notNeededNote: 'Not possible, or effort out of proportion',
  },
}
