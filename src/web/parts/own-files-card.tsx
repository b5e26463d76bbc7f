import type { JSX } from 'preact'
import { quotedText } from '../plain-text.ts'
import { useChange, type Done } from '../use-change.ts'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { ChooseFile } from './choose-file.tsx'
import { Foreign } from './foreign.tsx'

interface OwnFilesCardProps {
  readonly words: {
    readonly title: string
    readonly lead: string
    readonly choose: string
    readonly help: string
    readonly remove: string
    readonly removeOf: (title: string) => string
    readonly example: string
  }
  readonly files: readonly { readonly id: string; readonly title: string }[]
  readonly add: (text: string) => Promise<Done>
  readonly remove: (id: string) => Promise<Done>
  /** Saves one of ours, to write one's own by. */
  readonly saveExample: () => Promise<Done>
}

/** Texts that the firm wrote itself, each from a file in the form of ours. */
export function OwnFilesCard({ words, files, add, remove, saveExample }: OwnFilesCardProps): JSX.Element {
  const { change, isBusy } = useChange()
  return (
    <Card title={words.title}>
      <div class="stack">
        <p class="soft">{words.lead}</p>
        <ul class="plain-list lesson-members">
          {files.map(({ id, title }) => (
            <li key={id}>
              <Foreign>{title}</Foreign>{' '}
              <Button
                kind="quiet"
                isBusy={isBusy}
                label={words.removeOf(quotedText(title))}
                onPress={() => void change(() => remove(id))}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
        <ChooseFile
          label={words.choose}
          help={words.help}
          accept=".md,.txt"
          isBusy={isBusy}
          onChoose={(file) => void change(async () => add(await file.text()))}
        />
        <div class="button-row">
          <Button kind="quiet" isBusy={isBusy} onPress={() => void change(saveExample)}>
            {words.example}
          </Button>
        </div>
      </div>
    </Card>
  )
}
