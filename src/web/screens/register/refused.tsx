import type { JSX } from 'preact'
import { statementText } from '../../../i18n/register-text.ts'
import type { RegisterNames, Statement } from '../../../privacy/register/model.ts'
import { Button } from '../../parts/button.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { decide } from './decide.ts'

interface RefusedListProps {
  readonly activity: string
  readonly statements: readonly Statement[]
  readonly names: RegisterNames
}

/** What is seen and does not belong here, by the organisation's own word: in sight, so that it can be taken back. */
export function RefusedList({ activity, statements, names }: RefusedListProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const { change, isBusy } = useChange()
  return (
    <details class="refused">
      <summary>{own.refused(statements.length)}</summary>
      <ul class="plain-list">
        {statements.map((statement) => {
          const { field, item } = statement
          return (
            <li key={item}>
              <Foreign>{statementText(statement, texts, names)}</Foreign>{' '}
              <Button
                kind="quiet"
                isBusy={isBusy}
                onPress={() =>
                  void change(() => decide({ activity, field, item, step: 'reset' }, own.isBack))
                }
              >
                {own.putBack}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
