import { dialects, type Engine } from './schema/dialect.ts'
import {
  eighteenth,
  eleventh,
  fifteenth,
  fourteenth,
  sixteenth,
  tenth,
  thirteenth,
  twelfth,
  twentieth,
  twentyFirst,
  twentyFourth,
  twentySecond,
  thirtyFirst,
  thirtySecond,
  thirtyThird,
  twentyThird,
} from './schema/duties.ts'
import { eighth, fifth, first, fourth, ninth, second, seventh, sixth, third } from './schema/reading.ts'

/** One step forward; never edited after release. */
export interface Migration {
  readonly number: number
  readonly sentence: string
  readonly statements: (engine: Engine) => readonly string[]
}

export const migrations: readonly Migration[] = [
  {
    number: 1,
    sentence: 'Places, scans, documents with their findings, persons, decisions and the log.',
    statements: (engine) => first(dialects[engine]),
  },
  {
    number: 2,
    sentence: 'Verdicts on findings, declared places and schedules, and what lists of persons need.',
    statements: (engine) => second(dialects[engine]),
  },
  {
    number: 3,
    sentence: 'What messages say of suppliers, and what was decided about them.',
    statements: (engine) => third(dialects[engine]),
  },
  {
    number: 4,
    sentence: 'Marks that are on their way into the findings, and what lists ask of a value.',
    statements: fourth,
  },
  {
    number: 5,
    sentence: 'Questions that were sent to suppliers, and their answers.',
    statements: (engine) => fifth(dialects[engine]),
  },
  {
    number: 6,
    sentence: 'Whether a scan reached its place at all.',
    statements: sixth,
  },
  {
    number: 7,
    sentence: 'What was decided on the register of processing activities, and what was signed off.',
    statements: (engine) => seventh(dialects[engine]),
  },
  {
    number: 8,
    sentence: 'Documents that are agreements by their text, and what is stated of suppliers, field by field.',
    statements: (engine) => eighth(dialects[engine]),
  },
  {
    number: 9,
    sentence: 'What happened to tasks, and mail that was sent.',
    statements: (engine) => ninth(dialects[engine]),
  },
  {
    number: 10,
    sentence: 'Why a server let nothing be read, and what a scan of an account found new and gone.',
    statements: (engine) => tenth(dialects[engine]),
  },
  {
    number: 11,
    sentence: 'Plans of cleaning up, their journal, the vault and the ledger of what was erased.',
    statements: (engine) => eleventh(dialects[engine]),
  },
  {
    number: 12,
    sentence: 'Mailings with the way out of each, to whom was written, and what was decided and asked.',
    statements: (engine) => twelfth(dialects[engine]),
  },
  {
    number: 13,
    sentence: 'Files of breaches: what happened, who was in it, what was decided and who was told.',
    statements: (engine) => thirteenth(dialects[engine]),
  },
  {
    number: 14,
    sentence: 'Pictures whose letters are read later on.',
    statements: (engine) => fourteenth(dialects[engine]),
  },
  {
    number: 15,
    sentence: 'Which talk a message is in, and what was said of messages that went out by mistake.',
    statements: (engine) => fifteenth(dialects[engine]),
  },
  {
    number: 16,
    sentence: 'What happened around training: who takes part, and which lessons were done.',
    statements: (engine) => sixteenth(dialects[engine]),
  },
  {
    number: 18,
    sentence: 'Files of requests, and messages in which somebody may ask something.',
    statements: (engine) => eighteenth(dialects[engine]),
  },
  {
    number: 20,
    sentence:
      'Consent of contacts: records, what shows it, who may be reached, and who is not reached any more.',
    statements: (engine) => twentieth(dialects[engine]),
  },
  {
    number: 21,
    sentence: 'The public desk: pages behind links, forms as they were shown, and what visitors left.',
    statements: (engine) => twentyFirst(dialects[engine]),
  },
  {
    number: 22,
    sentence: 'Phishing drills: what happened, what is to go, tickets for what comes back, and numbers.',
    statements: (engine) => twentySecond(dialects[engine]),
  },
  {
    number: 23,
    sentence: 'What plans are made for whom, and what holds for a person: restricted, in dispute, told.',
    statements: (engine) => twentyThird(dialects[engine]),
  },
  {
    number: 24,
    sentence:
      'From which mail somebody came onto the list of whom not to reach, and what a consent was made of.',
    statements: (engine) => twentyFourth(dialects[engine]),
  },
  {
    number: 26,
    sentence:
      'Files of breaches can be thrown away: their chain runs over digests, each with a salt of its own.',
    // Empty in lines of before, whose hash was taken of the text itself.
    statements: () => [
      `alter table breach_event add column salt text not null default ''`,
      `alter table breach_event add column digest text not null default ''`,
    ],
  },
  {
    number: 31,
    sentence: 'Who is to be counted anew after a change, so that the others need not be.',
    statements: (engine) => thirtyFirst(dialects[engine]),
  },
  {
    number: 32,
    sentence:
      'Folders of which all files are read, so that a million of them need not be asked for one by one.',
    statements: (engine) => thirtySecond(dialects[engine]),
  },
  {
    number: 33,
    sentence: 'Words that may be names, for whom the rest of the index decides.',
    statements: (engine) => thirtyThird(dialects[engine]),
  },
]
