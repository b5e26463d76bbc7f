import { englishForce, type CommandText } from './command-text.ts'
import type { nlDrillView } from './nl-drill-commands.ts'

export const enDrillCommand: CommandText = {
  summary: 'Practise phishing fairly: only numbers of the group',
  usage: 'kwartje drill [new MAIL | templates | people | domain | report | add | tend | NUMBER [WHAT]]',
  options: [
    ['templates', 'which drill mails there are, and how hard'],
    ['new MAIL --staff N [--days N]', 'make a drill; N is how many people work there'],
    ['people [FILE]', 'who can take part: a name and address a line'],
    ['domain NAME [--box info] [--code CODE]', 'prove that a domain is yours'],
    ['report ADDRESS [--source PLACE]', 'where colleagues report mail that they do not trust'],
    ['add FILE', 'add a drill mail of your own'],
    ['tend', 'send what is due now and read what was reported'],
    ['NUMBER tick STEP --by NAME [--on DAY] [--note TEXT]', 'tick a step'],
    ['NUMBER paper WHICH FILE', 'save a text: weighing, assessment, council, notice or lesson'],
    ['NUMBER register', 'put the drill in the register'],
    ['NUMBER try', 'send the mail to yourself'],
    ['NUMBER start [--yes]', 'show what would go; with --yes it begins'],
    ['NUMBER reported FILE', 'count a mail that was sent on as a report'],
    ['NUMBER stop', 'stop at once: what has not gone does not go'],
    ['NUMBER close', 'close it: numbers stay, the rest is destroyed'],
    englishForce,
    ['--json, --jsonl', 'for programs'],
  ],
  examples: [
    'kwartje drill templates',
    'kwartje drill new package --staff 12',
    'kwartje drill 1 tick goal --by Marijke --note "Report faster"',
  ],
}

export const enDrillView: typeof nlDrillView = {
  nothing: 'You have not drilled yet. See which drill mails there are: kwartje drill templates',
  number: 'no.',
  state: 'state',
  template: 'drill mail',
  title: 'title',
  difficulty: 'difficulty',
  reported: 'reported',
  opened: 'explanation seen',
  name: 'name',
  address: 'address',
  file: 'file',
  reachable: 'takes part',
  yes: 'yes',
  no: 'no: domain not proved, or a shared mailbox',
  done: 'Done.',
  states: { draft: 'in preparation', running: 'running', stopped: 'stopped', closed: 'closed' },
  made: (id) => `Drill ${id} is there. See what is still to do: kwartje drill ${id}`,
  saved: (path) => `Saved as ${path}.`,
  startHint: (people) =>
    `This is the mail to ${people} ${people === 1 ? 'person' : 'people'}. To begin: add --yes.`,
  tended: (sent, failed, reports) => `Sent: ${sent}. Failed: ${failed}. Reports read: ${reports}.`,
  rated: (words, cues, alignment) =>
    `This mail is ${words} (${cues} signs, fits ${alignment} points; NIST Phish Scale).`,
  standing: (sent, waiting) => `Sent: ${sent}. Still waiting: ${waiting}.`,
  failed: (to) => `Not delivered: ${to}`,
  result: (sent, failed) => `Arrived: ${sent}. Not delivered: ${failed}.`,
  shown: (number, of) => (number === null ? 'not shown' : `${number} of ${of}`),
  first: (minutes) =>
    minutes === null
      ? 'Few or no reports came, or the group is too small to say anything of it.'
      : `The first report came within ${minutes} minutes.`,
  discarded: (count) => `Not counted, because a machine did it: ${count}.`,
}
