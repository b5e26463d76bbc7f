import type { RefusalCode } from '../base/refusal.ts'
import type { DrillLack } from '../actions/drills.ts'
import type { DrillStep } from '../privacy/drills/preparation.ts'
import type { DrillFaultCode } from '../privacy/drills/template.ts'
import type { nlDrillWords } from './nl-drill-words.ts'

const faults: Readonly<Record<DrillFaultCode, string>> = {
  'too-long': 'the file is too long',
  'bad-id': 'id: with small letters and dashes is missing at the top',
  'no-title': 'there is no title (a line that begins with # )',
  'no-sender': 'from: with a name of at most 80 characters is missing at the top',
  'no-subject': 'subject: with at most 150 characters is missing at the top',
  'no-message': 'the part ## Message is missing',
  'no-link': 'the message has no link: [words]({link})',
  'no-signs': 'the part ## Signs is empty',
  'unknown-sign': 'we do not know this sign; write for example “- urgency: there is haste”',
  'bad-alignment': 'alignment: needs five numbers, each 0, 2, 4, 6 or 8',
  'no-do-now': 'the part ## Do now is missing',
  'unknown-section': 'we do not know this heading',
  'foreign-address': 'an address or link of another is in it. Kwartje makes the link itself',
  'asks-input': 'the mail asks to send something secret back. That would stay in a mailbox',
  'theme-pay': 'pay and salary are no matter for a drill',
  'theme-dismissal': 'dismissal is no matter for a drill',
  'theme-bonus': 'a bonus is no matter for a drill: it raises false hope',
  'theme-health': 'health is no matter for a drill',
  'theme-family': 'family is no matter for a drill',
  brand: 'the name of a real firm or a real authority may not be in it',
}

/** What is wrong with a template, from "code line word". */
function drillFault(subject: string): string {
  const [code = '', line = '0', ...word] = subject.split(' ')
  const text = Object.entries(faults).find(([one]) => one === code)?.[1] ?? code
  const named = word.length === 0 ? text : `${text} (${word.join(' ')})`
  return line === '0' ? named : `line ${line}: ${named}`
}

const steps: Readonly<Record<DrillStep, string>> = {
  goal: 'write down the goal',
  weighing: 'weigh the interests',
  assessment: 'look at the risks beforehand',
  register: 'put it in the register',
  council: 'involve your staff',
  notice: 'inform everybody',
}

function drillSteps(subject: string): string {
  return subject
    .split(' ')
    .map((step) => Object.entries(steps).find(([one]) => one === step)?.[1] ?? step)
    .join(', ')
}

const lacks: Readonly<Record<DrillLack, string>> = {
  mail: 'Set up your mail server first.',
  sender: 'The address that you send from is not in a domain that you proved. Prove that domain first.',
  people: 'Nobody on the list has an address in a proved domain.',
  report:
    'First name the address where colleagues report mail that they do not trust. It is in a proved domain.',
  template: 'The chosen drill mail is not there any more.',
  'other-runs': 'A drill is running already. Close that one first.',
}

function drillLack(subject: string): string {
  return Object.entries(lacks).find(([one]) => one === subject)?.[1] ?? subject
}

/** Words around drills that screens, papers and the terminal share, in English. */
export const enDrillWords: typeof nlDrillWords = {
  steps,
  lacks,
  changes: {
    more: 'More people reported than in the round before that was as hard.',
    fewer: 'Fewer people reported than in the round before that was as hard.',
    same: 'About as many people reported as in the round before that was as hard.',
  },
  told: {
    numbers: 'Afterwards you see numbers of the group, never of a person.',
    near: 'This group is almost that of an earlier round. Afterwards you see no number, but in which quarter it lies.',
    time: 'With fewer than eight people you see no numbers afterwards: you would know who it was. You do see how fast the first report came, when several reported.',
    nothing:
      'With fewer than five people you see nothing afterwards: you would know who it was. You can still practise and report.',
  },
  quarters: {
    1: 'less than a quarter, or nobody',
    2: 'a quarter to a half',
    3: 'a half to three quarters',
    4: 'three quarters or more, or everybody',
  },
  difficulties: {
    least: 'easy to know',
    'moderate-to-least': 'fairly easy to know',
    moderate: 'rather hard to know',
    very: 'very hard to know',
  },
  cues: {
    spelling: 'mistakes in the language',
    inconsistency: 'something does not fit',
    attachment: 'a strange attachment',
    'sender-name': 'name and address of the sender do not match',
    'hidden-link': 'a link that leads elsewhere',
    'look-alike-domain': 'an address that looks like another',
    'no-branding': 'not clear whose mail it is',
    'old-logo': 'an old or imitated logo',
    'poor-design': 'careless layout',
    'security-icon': 'a sign that promises safety',
    'legal-language': 'legal language',
    'distracting-detail': 'details that distract',
    'asks-secrets': 'asks for something secret',
    urgency: 'haste',
    threat: 'a threat',
    'generic-greeting': 'a general greeting',
    'no-signer': 'nobody signs',
    'appeal-for-help': 'appeals to your help',
    'too-good': 'too good to be true',
    'you-are-special': 'for you alone',
    'limited-offer': 'holds for a short time',
    'work-process': 'looks like usual work',
    'poses-as-known': 'poses as somebody you know',
  },
}

/** Why a drill is refused, in English. */
export const enDrillRefusals: Record<Extract<RefusalCode, `drill-${string}`>, (subject: string) => string> = {
  'drill-not-found': () => 'This drill is not there. Which there are: kwartje drill',
  'drill-begun': () => 'This drill has begun. You can still stop it.',
  'drill-over': () => 'This drill is not running.',
  'drill-not-ready': (steps) => `You cannot start yet. Still to do: ${drillSteps(steps)}.`,
  'drill-lacks': (lack) => `You cannot start yet. ${drillLack(lack)}`,
  'drill-day': () => 'This day is still to come. Tick the step when it is done.',
  'drill-note': () => 'Write in a sentence what you want to reach with the drill.',
  'drill-domain': (domain) => `${domain} is no domain of your organisation’s own. Drills do not go there.`,
  'drill-code-soon': () => 'A code went there a moment ago. Wait a minute.',
  'drill-code-wrong': () => 'This code is not right. Look at the mail again.',
  'drill-code-gone': () => 'This code does not hold any more. Ask for a new one.',
  'drill-template-missing': (id) => `There is no drill mail “${id}”.`,
  'drill-template-broken': (fault) =>
    `This drill mail is not possible: ${drillFault(fault)}. Nothing was added.`,
  'drill-no-report': () => 'No drill mail of this round is in this text. Nothing was counted.',
}
