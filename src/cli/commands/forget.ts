import { Refusal } from '../../base/refusal.ts'
import { forget } from '../../actions/lists.ts'
import { destroyWorkspace } from '../../app/workspace.ts'
import { formatCount } from '../format.ts'
import { safeText } from '../safe-text.ts'
import type { Command } from '../usage.ts'
import { placeOf, withWorkspace } from '../workspace.ts'

export const forgetCommand: Command = {
  mostWords: 0,
  options: { everything: { type: 'boolean' }, yes: { type: 'boolean' } },
  async run({ terminal, flags }) {
    const { messages } = terminal
    const { forgetView } = messages.commands
    if (!flags.has('yes')) throw new Refusal('confirm-first')
    if (flags.has('everything')) {
      const place = placeOf({ terminal, flags })
      await destroyWorkspace(place)
      terminal.print(forgetView.everything(safeText(place.folder)))
      return 'done'
    }
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const { removed } = await perform(forget, { confirmed: true })
      if (flags.has('json')) terminal.print(JSON.stringify({ removed }, null, 2))
      else {
        const { documents = 0, findings = 0, persons = 0 } = removed
        const { words, counted } = messages
        terminal.print(
          forgetView.done(
            `${counted(documents, words.documents)}, ${counted(findings, words.findings)} ${words.and} ${formatCount(persons, messages)} ${words.personsHead}`,
          ),
        )
      }
      return 'done'
    })
  },
}
