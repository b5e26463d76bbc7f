import { englishForce, type CommandText } from './command-text.ts'
import type { nlRequestView } from './nl-request-commands.ts'

/** Help of the command about requests, and what it says, in English. */
export const enRequestCommand = {
  summary: 'Requests of people about their data: the month, who it is, the decision and the letter',
  usage: 'kwartje request [list | open | found | accept | aside | NUMBER] [...]',
  options: [
    ['list', 'all requests, the most urgent first'],
    [
      'open CHANNEL [--right RIGHT] [--name NAME] [--mail ADDRESS] [--phone NO] [--text TEXT | --file FILE] [--at MOMENT]',
      'open a file; channel such as mail, letter, counter or phone; right such as access or erasure',
    ],
    ['open ... --behalf parent|lawyer|proxy --about NAME [--age AGE]', 'on behalf of somebody else'],
    ['found', 'mails that look like a request and that nobody looked at yet'],
    ['accept ITEM', 'open a file of such a mail; the clock runs from the day it came in'],
    ['aside ITEM', 'put such a mail aside: it is no request'],
    ['NUMBER', 'one request: what to do now, the clock and what happened'],
    ['NUMBER note TEXT', 'write something down'],
    ['NUMBER sure WAY --reason TEXT', 'say how you know who it is, such as known-address or call-back'],
    ['NUMBER doubt TEXT', 'write down why you are in doubt who it is'],
    ['NUMBER more-time complex|many --reason TEXT', 'take more time; then send the letter extension'],
    [
      'NUMBER decide RIGHT OUTCOME [--ground GROUND] [--reason TEXT] [--by NAME]',
      'record a decision: granted, partly, refused, nothing-held or forwarded',
    ],
    ['NUMBER search', 'search everywhere for what there is of this person'],
    ['NUMBER items', 'what was found, and what becomes of it'],
    [
      'NUMBER item give|redact|withhold|proposal ITEM... [--ground GROUND] [--reason TEXT]',
      'decide on pieces: give, black out others, or do not give',
    ],
    ['NUMBER sheet FILE', 'the explanation beside the copy as .pdf, .docx, .txt or .html'],
    [
      'NUMBER pack FILE [--as zip|locked-zip|locked-page] [--portable]',
      'make the package; the password is asked for',
    ],
    ['NUMBER done RIGHT', 'say that something was carried out by hand'],
    ['NUMBER erase', 'make a plan that erases this person everywhere; then: kwartje apply PLAN'],
    ['NUMBER correct name|email|phone|address OLD NEW', 'make a plan that corrects something everywhere'],
    [
      'NUMBER restrict 18(1)(a)|18(1)(b)|18(1)(c)|18(1)(d) [--reason TEXT]',
      'let the data stand still; the ground is in Article 18',
    ],
    ['NUMBER object [--reason TEXT]', 'no more advertising: off all lists at once'],
    [
      'NUMBER deliver WAY --to ADDRESS [--hours HOURS] [--leave FAULT]',
      'write down how the package went, such as encrypted, link or paper',
    ],
    ['NUMBER recipients [find | add NAME [--mail ADDRESS]]', 'who received the data, and who has a letter'],
    [
      'NUMBER leave impossible|disproportionate|not-received|none WHO... --reason TEXT',
      'why somebody gets no letter (Article 19); none takes that back',
    ],
    ['NUMBER answered WHO TEXT', 'write down what a recipient answered'],
    [
      'NUMBER review [upheld|changed|withdrawn --decision TEXT --weighed TEXT --by NAME [--activity ID] [--view TEXT] [--result TEXT]]',
      'what a person made of the decision of a computer; without an outcome: where a computer decides',
    ],
    ['NUMBER letter|send recipient ... --recipient WHO', 'the letter to somebody who received the data'],
    englishForce,
    ['NUMBER letter LETTER FILE', 'a letter as .pdf, .docx, .txt or .html'],
    [
      'NUMBER send LETTER [CHANNEL] [--to ADDRESS] [--leave FAULT] [--yes]',
      'show a letter with what often goes wrong; with --yes it goes',
    ],
    ['NUMBER strike LINE', 'take a line back'],
    ['NUMBER close [TEXT] | reopen [TEXT]', 'close the file, or open it again'],
    ['NUMBER throw [--yes]', 'throw a closed file away for good; number and days stay'],
    ['--json', 'for programs'],
  ],
  examples: [
    'kwartje request found',
    'kwartje request open phone --right access --name "Noor Visser"',
    'kwartje request 1 sure call-back --reason "called back at the old number"',
    'kwartje request 1 decide access granted --by "Marijke Hofstra"',
    'kwartje request 1 send answer --yes',
  ],
} as CommandText

export const enRequestView: typeof nlRequestView = {
  none: 'There is no request yet.',
  nothingFound: 'No mail looks like a request that you did not look at yet.',
  opened: (id) => `File ${id} is open. What to do now: kwartje request ${id}`,
  keptNext: (id) => `Kept. What to do now: kwartje request ${id}`,
  thus: (command) => `Like this: ${command}`,
  marked: (marks) => `mind: ${marks.join(', ')}`,
  planWaits: (plan) =>
    `Plan ${plan} still lies ready and was not carried out. Is it really done? If not: kwartje apply ${plan}`,
  restricted:
    'The data stand still now: no plan touches them, and they go along in no list. Tell whoever asked.',
  objected: 'Off every list, at once. Nothing was sent.',
  notLookedUp: (id) =>
    `Not looked up yet. Do this before you erase anything: kwartje request ${id} recipients find`,
  typed: {
    how: 'WAY',
    reason: '"HOW YOU KNOW"',
    by: '"YOUR NAME"',
    outcome: 'OUTCOME',
    oldAndNew: 'WHICH OLD NEW',
  },
  kept: 'Kept.',
  saved: (path) => `It is in ${path}.`,
  waiting: (n) =>
    n === 1
      ? '1 mail looks like a request: kwartje request found'
      : `${String(n)} mails look like a request: kwartje request found`,
  broken: (numbers) => `Changed outside Kwartje, and so no proof any more: file ${numbers}.`,
  to: (address) => `To: ${address === '' ? '(no address)' : address}`,
  notSent: 'Nothing was sent. With --yes the letter goes.',
  notTaken: 'The mail server did not take the letter. It was not sent.',
  complaint: 'complaint about privacy',
  searched: (items, doubtful, id) =>
    items + doubtful === 0
      ? 'Nothing was found.'
      : `${items + doubtful === 1 ? '1 piece' : `${String(items + doubtful)} pieces`} found${doubtful === 0 ? '' : `, ${String(doubtful)} of them perhaps of somebody else`}: kwartje request ${id} items`,
  unsure: 'look first: is this about this person?',
  lookYourself: (place) => `Look here yourself: ${place}`,
  noItems: 'Nothing was found.',
  password: 'Password of the package (at least twelve characters):',
  notAll: (n) => `${n} pieces could not go along; the readme says why.`,
  oldAndNew: 'how it stands there now, and how it should be',
  noRecipients: 'Nobody received these data, as far as we see.',
  told: (day: string) => `told on ${day}`,
  noAutomated: 'All your activities say that a human decides.',
  says: { yes: 'a computer decides', unknown: 'you do not know yet', untold: 'nothing said yet' },
  heads: {
    about: 'about',
    key: 'key',
    because: 'shown by',
    number: 'no',
    who: 'who',
    asks: 'asks',
    received: 'received',
    due: 'at the latest',
    clock: 'clock',
    step: 'to do now',
    words: 'words',
    what: 'what',
    place: 'place',
  },
  file: 'a file',
  text: 'a text',
}
