import type { FormConsequence } from '../law/authority-form.ts'
import type { BreachKind, Nature } from '../privacy/breaches/facts.ts'
import type { BreachLetterTexts, LetterText, LetterWords } from './nl-breach-letters.ts'

const summaries: Record<BreachKind, (words: Pick<LetterWords, 'day' | 'people'>) => string> = {
  'wrong-recipient': ({ day }) => `${on(day)} an e-mail went to a wrong recipient.`,
  'open-cc': ({ day, people }) =>
    `${on(day)} one e-mail went to ${people} at once. Everybody who got it could see the e-mail addresses of the others.`,
  'lost-device': ({ day }) => `${on(day)} a device with data was lost or stolen.`,
  'hacked-mailbox': ({ day }) => `${on(day)} a stranger had access to a mailbox.`,
  ransomware: ({ day }) => `${on(day)} files were locked by an intruder in the computers.`,
  'open-folder': ({ day }) => `${on(day)} others could get at data that were not for them.`,
  paper: ({ day }) => `${on(day)} paper with data ended up in the wrong place.`,
  supplier: ({ day }) => `${on(day)} a supplier had a breach that our data were part of.`,
  'lost-backup': ({ day }) => `${on(day)} a backup with data was lost.`,
  'data-gone': ({ day }) => `${on(day)} data disappeared.`,
  other: ({ day }) => `${on(day)} something went wrong with personal data.`,
}

function on(day: string): string {
  return day === '' ? 'Recently' : `On ${day}`
}

const harms: Record<FormConsequence, string> = {
  discrimination: 'Somebody may treat you differently because of what they read about you.',
  'identity-theft': 'Somebody may try to pass for you.',
  fraud: 'Somebody may try to swindle you with these data.',
  'financial-loss': 'Somebody may try to get at your money.',
  reputation: 'Others may learn something about you that you would rather keep to yourself.',
  secrecy: 'What you told us in confidence may reach others.',
  control: 'You no longer know for certain who has these data.',
  spam: 'You may get mail or calls that you did not ask for.',
  other: 'There may be consequences that we do not know now.',
}

const help: Record<Nature, readonly string[]> = {
  contact: [
    'Be careful with mail, messages and calls that seem to come from us or from your bank. Do not just click.',
  ],
  hint: [],
  detailed: ['Do not trust everybody who knows something about you: it may come from these data.'],
  financial: ['Check your bank statements. If you see something strange, call your bank.'],
  identity: [
    'In the Netherlands, misuse of your identity is reported to the government’s central desk for identity fraud.',
    'If you get bills for something you did not buy, go to the police.',
  ],
  secrets: ['Change your password, also in other places where you use the same.'],
  special: ['If you notice that somebody uses these data against you, let us know.'],
  criminal: ['If you notice that somebody uses these data against you, let us know.'],
}

const authorities: Record<LetterWords['authority'], string> = {
  told: 'We notified the Dutch data protection authority.',
  'will-be': 'We are notifying the Dutch data protection authority.',
  no: '',
}

function people(words: LetterWords): LetterText {
  const { organisation, summary, data, consequences, measures, selfHelp, contact, authority } = words
  return {
    title:
      organisation === '' ? 'A message about your data' : `A message from ${organisation} about your data`,
    opening: [
      'Dear reader,',
      'Something went wrong with data of yours. We explain what happened, what we do and what you can do.',
    ],
    sections: [
      { title: 'What happened', text: summary },
      { title: 'Which data it is about', text: 'It is about:', items: data },
      { title: 'What you may notice', text: '', items: consequences },
      { title: 'What we do', text: authorities[authority], items: measures },
      { title: 'What you can do yourself', text: '', items: selfHelp },
      { title: 'Questions?', text: `${contact} is glad to help.` },
    ],
    closing: ['We are sorry that this happened.', 'Kind regards,', organisation],
  }
}

function publicNotice(words: LetterWords): LetterText {
  const { title: _, opening: __, ...rest } = people(words)
  return {
    ...rest,
    title:
      words.organisation === ''
        ? 'A message about a data breach'
        : `A message about a data breach at ${words.organisation}`,
    opening: [
      'We cannot reach everybody it is about ourselves. That is why this message stands here.',
      'If you think that it is about you too, please get in touch.',
    ],
  }
}

function notice(words: LetterWords, about: Pick<LetterText, 'title' | 'opening'>): LetterText {
  const { summary, data, measures, contact, people: number, aware } = words
  return {
    ...about,
    sections: [
      { title: 'What happened', text: summary },
      { title: 'Since when we know', text: aware },
      { title: 'Who and what it is about', text: `An estimated ${number}. The data:`, items: data },
      { title: 'What we do', text: '', items: measures },
      { title: 'Whom to turn to', text: contact },
    ],
    closing: ['Kind regards,', words.organisation],
  }
}

/** Letters about a breach in English. */
export const enBreachLetters: BreachLetterTexts = {
  fileNames: {
    people: 'letter',
    public: 'public-notice',
    controller: 'client',
    processor: 'supplier',
    insurer: 'insurer',
    police: 'police-report',
  },
  summaries,
  harms,
  help,
  noMeasures: 'We find out how this could happen and make sure that it does not happen again.',
  noData: 'data that we have of you; which ones precisely we are still finding out',
  texts: {
    people,
    public: publicNotice,
    controller: (words) =>
      notice(words, {
        title: 'Notice of a breach with us, with data of yours',
        opening: [
          'We process data for you. Something went wrong with them. You hear it at once, so that you can notify in time.',
          'From this message on you know: your 72 hours begin now. What we do not know yet will follow.',
        ],
      }),
    processor: (words) => ({
      title: 'Questions about your breach',
      opening: [
        'You told us of a breach. We must be able to notify within 72 hours after your message. Would you answer today?',
      ],
      sections: [
        {
          title: 'Our questions',
          text: '',
          items: [
            'What happened, from when to when?',
            'Which data of ours were in it, and of how many people? A list, please.',
            'Were they encrypted, and is the key safe?',
            'Who has the data now, as far as you know?',
            'What did you do to stop and repair it?',
            'Which subcontractors were involved?',
            'Did you notify an authority yourself? Under which number?',
            'Whom can we turn to, also at the weekend?',
          ],
        },
      ],
      closing: [words.contact, 'Kind regards,', words.organisation],
    }),
    insurer: (words) =>
      notice(words, {
        title: 'Notice of a data breach',
        opening: [
          'We tell you of a breach that our insurance may cover. Let us know whether you arrange help, and what we must agree with you first.',
        ],
      }),
    police: (words) =>
      notice(words, {
        title: 'Details for a police report',
        opening: ['These details belong to our report. We give names of people only if that is needed.'],
      }),
  },
}
