import type { LetterSort } from '../../privacy/requests/event.ts'
import { UsageError, type CommandCall } from '../usage.ts'

/** A word that is one of a list; else it says which there are. */
export function oneOf<Word extends string>(
  { terminal }: CommandCall,
  given: string | undefined,
  words: readonly Word[],
): Word {
  const { help } = terminal.messages.commands
  if (given === undefined) throw new UsageError(help.missing(words.join(', ')))
  const found = words.find((word) => word === given)
  if (found === undefined) throw new UsageError(help.wrongOption(`${given} (${words.join(', ')})`))
  return found
}

/** A letter to who received data goes to one of them: to nobody it says nothing. */
export function needRecipient({ terminal, flags }: CommandCall, letter: LetterSort): void {
  if (letter === 'recipient' && flags.text('recipient') === undefined)
    throw new UsageError(terminal.messages.commands.help.missing('--recipient'))
}
