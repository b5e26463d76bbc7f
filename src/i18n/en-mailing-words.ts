import type { MailingWords } from './nl-mailing-words.ts'

const byHand: MailingWords['byHand'] = {
  'no-one-click': 'the sender does not promise that one request is enough',
  'not-https': 'the address is not secured',
  'not-signed': "the address is not under the sender's signature",
  'not-checked': 'your mail server did not check the sender',
  malformed: 'the address is not written as it should be',
  'link-in-text': 'there is only a link in the text',
}

const reasons: MailingWords['reasons'] = {
  'not-bulk': 'this is no mailing',
  unauthenticated: 'the sender is not who it says, or that cannot be seen',
  'spam-caution': 'this lies with the junk: an answer tells a spammer that you read it',
  'no-usable-address': 'there is no usable address in it',
  scheme: 'the address is no web address',
  'private-host': 'the address points at your own network',
  userinfo: 'a name or password stands in the address',
  'port-not-allowed': 'the address points at an odd port',
  unreadable: 'the address cannot be understood',
}

const usualEvery: Readonly<Record<number, string>> = {
  1: 'every day',
  7: 'every week',
  14: 'every two weeks',
  28: 'every month',
  29: 'every month',
  30: 'every month',
  31: 'every month',
}

/** What the terminal and the screens say of mailings, in English. */
export const enMailingWords: MailingWords = {
  ends: {
    accepted: 'Accepted. The next time that Kwartje reads, it looks whether it really stays quiet.',
    refused: (answer) => `The sender refused (${answer}). One request was sent, and no second one.`,
    unknown: (answer) =>
      `Sent, but whether it arrived is not known. ${answer} Kwartje does not send it again.`,
    notSent: (answer) => `Not sent. ${answer}`,
  },
  every: (days) => usualEvery[days] ?? `every ${days} days`,
  methods: {
    oneclick: 'by itself, with one request',
    mailto: 'by a mail',
    browser: 'only by hand, in the browser',
    none: 'no safe way',
  },
  byHand,
  reasons,
  cautions: {
    'header-injection': 'Mind: the address tried to send the mail to others as well. That was left out.',
    'sender-not-authenticated': 'Mind: your mail server says that the sender is not right.',
    'authentication-results-of-another-host': 'Mind: only the mail itself says that the sender is right.',
    junk: 'Mind: this lies with the junk.',
    'may-stop-invoices': 'mind: bills or codes come this way too',
    'duplicate-header': 'Mind: the mail gives its ways out twice.',
  },
  whys: {
    ...reasons,
    ...byHand,
    'no-mail-server': 'you have not set up a mail server of your own yet',
    'other-address': 'the newsletter goes to another address than the one Kwartje mails from',
    'address-unknown': 'it does not say to which address the newsletter goes',
    'unknown-sender':
      'you do not know this sender yet: fewer than three mails, spread over thirty days. An answer would tell it that you read',
  },
  kinds: { newsletter: 'newsletter', notice: 'notice', invoice: 'bill' },
  standings: {
    'not-sent': 'not sent',
    refused: 'refused',
    asked: 'asked, arrival unknown',
    accepted: 'asked and accepted',
    objected: 'objected',
    'still-sending': 'still sending',
    quiet: 'quiet',
    stopped: 'stopped',
  },
  ways: {
    'one-click': 'with one request',
    mail: 'with a mail',
    'by-hand': 'by yourself',
    objection: 'with a letter of objection',
  },
  decisions: { keep: 'kept', 'roll-up': 'rolled up', block: 'blocked' },
  answers: {
    'no-address': 'The address is no secure web address. Nothing was sent.',
    'unknown-host': 'The name in the address does not exist, or you are not connected. Nothing was sent.',
    'private-host': 'The address leads to an own network. Nothing was sent.',
    unreachable: 'The sender cannot be reached. Nothing was sent.',
    certificate: 'The sender cannot prove who it is. Nothing was sent.',
    'too-slow': 'The request went. No answer came in time.',
    'hung-up': 'The request went. The sender hung up without an answer.',
    unclear: 'The request went. The answer could not be understood.',
  },
}
