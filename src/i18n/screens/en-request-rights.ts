import type { nlRequestRights } from './nl-request-rights.ts'

const count = new Intl.NumberFormat('en-GB')

/** Texts of the pages of a request on which a right is carried out to its end, in English. */
export const enRequestRights: typeof nlRequestRights = {
  recipients: {
    lead: 'Below stands for each organisation what went there. You choose who gets a letter; nothing goes by itself.',
    none: 'We found nobody who received data of this person. Do you know of one? Write it down.',
    notLooked: 'Not looked up yet. Do this before you erase anything: afterwards it cannot be seen any more.',
    find: 'Look up who received them',
    found: 'Looked up.',
    pointFirst: 'First point out whom it is about; then we look up who received the data.',
    mails: (n) => (n === 1 ? '1 mail' : `${count.format(n)} mails`),
    between: (first, last) => (first === last ? first : `${first} to ${last}`),
    noKinds: 'we did not see what went there exactly',
    private: 'a private person: do not name them to who asks',
    open: 'Not told yet',
    told: (when) => `Letter sent on ${when}`,
    left: (reason, why) => `Gets no letter: ${reason}. ${why}`,
    write: 'Write the letter',
    leave: 'Leave out',
    leaveTitle: (name) => `Why does ${name} get no letter?`,
    leaveMany: (n) => `Why do these ${count.format(n)} get no letter?`,
    people: (n) => (n === 1 ? '1 private person' : `${count.format(n)} private people`),
    peopleLead: (open) =>
      open === 0
        ? 'They are dealt with.'
        : 'People who were in your mail, as in one message to many. Do not name them to who asks.',
    leaveAll: (n) => (n === 1 ? 'Leave out' : `Leave out these ${count.format(n)}`),
    oneByOne: 'Show them one by one',
    fewer: 'Do not show them',
    leaveLead:
      'The law allows this only when it is impossible or takes effort out of proportion (Article 19).',
    reason: 'Reason',
    why: 'Explain it',
    whyMissing: 'Write the explanation down. Without one it is no reason.',
    leftNow: 'Written down why not.',
    back: 'Tell them after all',
    backNow: 'Is back among those you tell.',
    answered: (text) => `Answer: ${text}`,
    answer: 'An answer came',
    answerText: 'What did they write?',
    answerNow: 'The answer is in the file.',
    add: 'Somebody else who received them',
    name: 'Name',
    mail: 'E-mail address, if you have it',
    isPrivate: 'This is a private person',
    addDo: 'Add',
    addNow: 'Added.',
    addMissing: 'Write down who it is.',
    count: (open, all) =>
      open === 0
        ? `All ${count.format(all)} are dealt with.`
        : `You still have to tell ${count.format(open)} of ${count.format(all)}.`,
  },
  review: {
    activities: 'Where a computer decides',
    says: {
      yes: 'so it is in your register',
      unknown: 'you do not know yet',
      untold: 'Of these nobody said yet whether a computer decides:',
    },
    none: 'All your activities say that a human decides.',
    title: 'Who looked, and what came of it?',
    which: 'To which activity does the decision belong?',
    noActivity: 'None of these',
    decision: 'What did the computer decide?',
    decisionHelp: 'Such as: paying afterwards refused.',
    by: 'Who looked?',
    byHelp: 'Somebody who may really change the decision.',
    on: 'When',
    view: 'What does the person think of it?',
    weighed: 'What was weighed?',
    outcome: 'What is the decision now?',
    result: 'What does that mean for this person?',
    keep: 'Write it down',
    kept: 'Written down. The letter takes this over.',
    missing: 'Fill in what the computer decided, who looked and what was weighed.',
    done: 'This was written down',
    line: (by, when) => `${by} looked on ${when}`,
  },
  carry: {
    make: 'Make the plan to erase',
    open: 'Look at the plan and carry it out',
    atPerson: (right, who) => `${right}: ${who}`,
    somebody: (id) => `person ${id}`,
    byHand: (right) => `Done by hand: ${right}`,
  },
}
