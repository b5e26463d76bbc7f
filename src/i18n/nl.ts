import { nlBreachFiles } from './nl-breach-files.ts'
import { nlBreachHouse } from './nl-breach-house.ts'
import { nlBreachLetters } from './nl-breach-letters.ts'
import { nlRequestLetters } from './nl-request-letters.ts'
import { nlCommands } from './nl-commands.ts'
import { nlDrills } from './nl-drills.ts'
import { nlExports } from './nl-exports.ts'
import { nlHouseRules } from './nl-house-rules.ts'
import { nlNewsletters } from './nl-newsletters.ts'
import { nlOcr } from './nl-ocr.ts'
import { nlRequestAnswer } from './nl-request-answer.ts'
import { nlRequestItems } from './nl-request-items.ts'
import { nlPublicMails } from './nl-public-mails.ts'
import { nlTraining } from './nl-training.ts'
import { nlWords } from './nl-words.ts'

/** All texts in Dutch, which is the source. The screens fetch `nlWords` alone: they need no command line and no lists to take away. */
export const nl = {
  ...nlWords,
  commands: nlCommands,
  drills: nlDrills,
  exports: nlExports,
  newsletters: nlNewsletters,
  training: nlTraining,
  ocr: nlOcr,
  houseRules: nlHouseRules,
  publicMails: nlPublicMails,
  breachLetters: nlBreachLetters,
  requestLetters: nlRequestLetters,
  breachFiles: nlBreachFiles,
  breachHouse: nlBreachHouse,
  requestAnswer: nlRequestAnswer,
  requestItems: nlRequestItems,
}

/** What every language must have. */
export type Messages = typeof nl
