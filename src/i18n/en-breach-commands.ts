import { englishForce, type CommandText } from './command-text.ts'
import type { BreachViewTexts } from './nl-breach-commands.ts'

/** Help of the command about breaches, and what it says, in English. */
export const enBreachCommand = {
  summary: 'Breaches: the 72 hours, whom it hits, the form and the register',
  usage:
    'kwartje breach [NUMBER] [open | aware | scope | answer | decide | told | form | letter | pack | note | close | reopen | keep | throw] [...]',
  options: [
    ['NUMBER', 'one breach: the clock, whom it hits and our advice'],
    ['open KIND [--rehearsal] [--title TEXT]', 'open a file, such as open-cc, lost-device or hacked-mailbox'],
    [
      'NUMBER aware MOMENT [--began MOMENT] [--ended MOMENT] [--first MOMENT]',
      'since when you know for certain, such as now, "yesterday 14:00", "2 hours ago" or 2026-11-29T10:15; then the clock runs',
    ],
    ['NUMBER scope places NO ... [--folder PATH] [--from DAY] [--to DAY]', 'count who is in these places'],
    ['NUMBER scope message DOCUMENT', 'count who is in this mail; --receivers: who got it'],
    ['NUMBER scope supplier DOMAIN', 'count who is in the mail to this supplier'],
    [
      'NUMBER scope by-hand TEXT',
      'something that Kwartje does not read, such as paper: write down what it was',
    ],
    ['NUMBER answer QUESTION=WORD ...', 'answer questions, such as receiver=known natures=contact,financial'],
    ['NUMBER decide notify|not tell|public|not --by NAME --reason TEXT', 'keep a decision'],
    [
      'NUMBER told WHOM [--at MOMENT] [--number NO] [--how WAY]',
      'write down whom you told, such as authority or people',
    ],
    ['NUMBER note TEXT', 'write a note in the file'],
    ['NUMBER close [LESSON] | reopen', 'close it, with what you learned; or open it again'],
    ['NUMBER keep DAY --reason TEXT', 'keep the closed file up to another day than after five years'],
    [
      'NUMBER throw [--yes]',
      'throw a closed file away; the line in the register stays (--yes: also before its time)',
    ],
    ['NUMBER form', 'our answers in the order of the authority’s form'],
    [
      'NUMBER letter LETTER FILE',
      'a letter (people, public, controller, processor, insurer, police) as .pdf, .docx, .txt',
    ],
    ['NUMBER pack FILE', 'the whole file as .zip, to be read without Kwartje'],
    [
      'sent [--to NAME] [--many]',
      'the newest mails that were sent, to point at one; --many: only to many people',
    ],
    ['--export FILE', 'save the register: .pdf, .docx, .xlsx, .ods, .csv, .json'],
    englishForce,
    ['--json', 'for programs'],
  ],
  examples: [
    'kwartje breach open open-cc',
    'kwartje breach 1 aware "2026-11-29T10:15"',
    'kwartje breach 1 answer receiver=known natures=contact reveals=no',
    'kwartje breach 1 decide not not --by "Marijke Hofstra" --reason "addresses only"',
    'kwartje breach --export breaches.pdf',
  ],
} as CommandText

export const enBreachView: BreachViewTexts = {
  none: 'There is no breach in the register yet. Did something happen? kwartje breach open KIND',
  noneSent: 'Kwartje found no mail that you sent so.',
  opened: (id) =>
    `File ${id} is open. Now say since when you know for certain: kwartje breach ${id} aware MOMENT (such as now, "2 hours ago" or "yesterday 14:00")`,
  kept: 'Kept.',
  saved: (path) => `The file is in ${path}.`,
  due: (at) => `The 72 hours are over on ${at}.`,
  missing: 'Not known yet (between brackets what you type, after kwartje breach NUMBER):',
  why: 'Why:',
  broken: (numbers) => `Changed outside Kwartje, and so no proof any more: file ${numbers}.`,
  heads: {
    number: 'no',
    what: 'what',
    aware: 'known for certain',
    clock: 'clock',
    who: 'who',
    document: 'document',
    sent: 'sent',
    decision: 'decision',
  },
  kind: 'KIND',
  text: 'a text',
  thrown: (what, at, gone) => `${what}, ${at}. The file was thrown away on ${gone}.`,
  moment: 'MOMENT',
  file: 'a file',
}
