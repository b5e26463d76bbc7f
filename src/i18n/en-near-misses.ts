import type { NearMissTexts } from './nl-near-misses.ts'

const count = new Intl.NumberFormat('en-GB')
const mails = (n: number): string => (n === 1 ? '1 email' : `${count.format(n)} emails`)
const some = (n: number, one: string, many: string): string => (n === 1 ? one : `${count.format(n)} ${many}`)

/** Texts that every face has of what was sent and may not have been meant so, in English. */
export const enNearMisses: NearMissTexts = {
  rules: {
    'told-wrong': {
      name: 'Reached the wrong person',
      what: 'Somebody wrote that this email was not for who got it.',
      todo: 'Call who got it. Ask them to delete the email, and to let you know when that is done.',
      unknown: 'Kwartje cannot see whether they read it or passed it on.',
    },
    'open-list': {
      name: 'Addresses in the open',
      what: 'Everybody who got this email also sees the addresses of the others.',
      todo: 'Did it just happen? Ask them to delete the email. From now on put the addresses in Bcc: then nobody sees the others.',
      unknown: 'Whether these people know each other outside the mail, you know best.',
    },
    'look-alike': {
      name: 'Address that looks much like another',
      what: 'This email went to an address that is nearly the same as one you use more often.',
      todo: 'Call who should have got it. If it did not arrive, send it again and take the wrong address out of your address book.',
      unknown: 'Kwartje cannot see whether somebody is behind the other address.',
    },
    namesake: {
      name: 'Somebody else with that first name',
      what: 'Your mail program completes names. Here it seems to have taken the wrong one.',
      todo: 'Call who got it and ask them to delete the email. Then send it to the right one.',
      unknown: 'Was this person part of it after all? Then say that it was meant so.',
    },
    unprotected: {
      name: 'Sent without protection',
      what: 'Whoever gets hold of this email or its attachment can read everything: there is no password on it.',
      todo: 'Check that it was for who got it. From now on send such things in a file with a password, and tell the password by phone.',
      unknown:
        'The connection on its way may have been encrypted; Kwartje cannot see that. In the mailbox of who got it, it lies open in any case.',
    },
    'private-copy': {
      name: 'To a private address',
      what: 'Data of others went to a private mailbox, where your security does not reach.',
      todo: 'Delete the email and its attachments in the private mailbox. Do you work at home? Then see to it that you can reach your work mail there.',
      unknown: 'Kwartje cannot see whether it was deleted there already.',
    },
  },
  content: {
    NL_BSN: (n) => some(n, 'a citizen service number (BSN)', 'citizen service numbers (BSN)'),
    NATIONAL_ID: (n) => some(n, 'a foreign national number', 'foreign national numbers'),
    NL_PASSPORT_ID: (n) => some(n, 'the number of an identity document', 'numbers of identity documents'),
    NL_DRIVING_LICENCE: (n) => some(n, 'the number of a driving licence', 'numbers of driving licences'),
    NL_V_NUMBER: (n) => some(n, 'a V-number', 'V-numbers'),
    HEALTH: () => 'something about somebody’s health',
    RELIGION: () => 'something about somebody’s religion',
    UNION: () => 'something about somebody’s trade union',
    POLITICS: () => 'something about somebody’s politics',
    SEXUAL: () => 'something about somebody’s sex life',
    ETHNICITY: () => 'something about somebody’s origin',
    BIOMETRIC: () => 'somebody’s fingerprint or face scan',
    GENETIC: () => 'something about somebody’s genes',
    CRIMINAL: () => 'something about somebody’s criminal record or suspicion',
    'identity-copy': (n) => some(n, 'a copy of an identity document', 'copies of identity documents'),
    payslip: (n) => some(n, 'a payslip or annual statement', 'payslips or annual statements'),
    'account-list': (n) => `a list of ${count.format(n)} bank accounts`,
    'people-list': (n) => `a file with data of ${count.format(n)} people`,
  },
  where: { own: 'The email holds', quoted: 'The text that went along holds', file: 'An attachment holds' },
  strangers: (n) =>
    `${count.format(n)} people see each other’s address. They are not of one firm or family, and we did not see that they knew each other.`,
  privateAddresses: (n) =>
    n === 1 ? '1 of them is a private address.' : `${count.format(n)} of them are private addresses.`,
  likeness: {
    typo: (other) => `It is a few letters off ${other}.`,
    letters: (other) => `To the eye it is the same as ${other}.`,
    ending: (other) => `Only the ending differs from ${other}.`,
    provider: (other) =>
      other === ''
        ? 'The name of the mail provider is misspelt.'
        : `The name of the mail provider is misspelt: you mostly write to ${other}.`,
  },
  often: (n) => `With that address you exchanged ${mails(n)}.`,
  neverAnswered: 'This address never answered.',
  sentAgain: 'Shortly after, an email went to the usual address.',
  firstName: (name, other) => `${name} has the same first name as ${other}, who is missing here.`,
  othersOf: (house, n) =>
    n === 1
      ? `The other one in this talk is of ${house}.`
      : `The other ${count.format(n)} in this talk are all of ${house}.`,
  toThird: 'That is about somebody else than who got it.',
  toSelf: 'That is about who got it. Even then others can read it when the email falls into the wrong hands.',
  aboutUnknown: 'Kwartje could not see whom it is about.',
  ownPrivate: 'The address is the sender’s own.',
  onlyReceives: 'Emails are passed on to this address more often, and nothing ever comes back.',
  notForMe: (by, isLinked) =>
    isLinked
      ? `${by} answered that the email was not for them.`
      : `${by} wrote shortly after that an email was not for them.`,
  notForYou: (isLinked) =>
    isLinked
      ? 'The sender took the email back.'
      : 'Shortly after, the sender wrote that the email was not for who got it.',
  verdicts: { meant: 'was meant so', solved: 'put right' },
  open: 'to look at',
  heads: { what: 'what', when: 'when', to: 'to', state: 'state', key: 'key' },
  toMany: (first, others) => `${first} and ${count.format(others)} others`,
  noDate: 'without a date',
  none: 'We saw nothing out of the ordinary in what you sent.',
  noneOpen: 'There is nothing left to look at. With --all you see what you looked at before.',
  noneSent: 'No sent mail has been read yet. So we know nothing yet.',
  ownUnknown: 'We do not know yet which mail addresses are yours. Tell us first: kwartje help firm',
  noSuch: (key) => `There is not one email with reference ${key}.`,
  totals: (sent, open) => `${mails(sent)} sent, ${count.format(open)} to look at.`,
  colleagues: (n, people) =>
    `In the mail of ${count.format(people)} colleagues together: ${mails(n)}. Kwartje does not show whose.`,
  leavesOut:
    'Mail that colleagues sent from an address of their own is not among these. It is theirs. What went from a shared address, such as info@, is.',
}
