import { enBreachFiles } from './en-breach-files.ts'
import { enBreachHouse } from './en-breach-house.ts'
import { enBreachLetters } from './en-breach-letters.ts'
import { enRequestLetters } from './en-request-letters.ts'
import { enCommands } from './en-commands.ts'
import { enDrills } from './en-drills.ts'
import { enExports } from './en-exports.ts'
import { enHouseRules } from './en-house-rules.ts'
import { enNewsletters } from './en-newsletters.ts'
import { enOcr } from './en-ocr.ts'
import { enRequestAnswer } from './en-request-answer.ts'
import { enRequestItems } from './en-request-items.ts'
import { enPublicMails } from './en-public-mails.ts'
import { enTraining } from './en-training.ts'
import { enWords } from './en-words.ts'
import type { Messages } from './nl.ts'

/** All texts in English. */
export const en: Messages = {
  ...enWords,
  breachLetters: enBreachLetters,
  requestLetters: enRequestLetters,
  breachFiles: enBreachFiles,
  breachHouse: enBreachHouse,
  requestAnswer: enRequestAnswer,
  requestItems: enRequestItems,
  commands: enCommands,
  drills: enDrills,
  exports: enExports,
  newsletters: enNewsletters,
  training: enTraining,
  ocr: enOcr,
  houseRules: enHouseRules,
  publicMails: enPublicMails,
}
