import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FieldId } from '../../../privacy/register/fields.ts'
import { call, type OutputOf } from '../../call.ts'
import { fileContent } from '../../file-content.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { Select } from '../../parts/field.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange, type Done } from '../../use-change.ts'

type Preview = OutputOf<'preview-register-import'>

/** What was chosen, with what it seems to hold. */
interface Chosen {
  readonly file: { readonly base64: string; readonly name: string }
  readonly preview: Preview
}

/** Takes in a register that was kept in a spreadsheet: shown first, column by column, then taken in. */
export function ImportCard(): JSX.Element {
  const { register: own } = useTexts().screens
  const [chosen, choose] = useState<Chosen | null>(null)
  return (
    <Card title={own.import}>
      <div class="stack">
        <p class="soft">{own.importMore}</p>
        {chosen === null ? (
          <ChooseSheet onChosen={choose} />
        ) : (
          <Columns chosen={chosen} onDone={() => choose(null)} />
        )}
      </div>
    </Card>
  )
}

function ChooseSheet({ onChosen }: { readonly onChosen: (chosen: Chosen) => void }): JSX.Element {
  const { register: own } = useTexts().screens
  const { change, isBusy } = useChange()
  const open = (picked: File): void => {
    void change(async () => {
      const file = { ...(await fileContent(picked)), name: picked.name.slice(0, 255) }
      const preview = await call('preview-register-import', file)
      onChosen({ file, preview })
      return { text: own.importSeen(preview.rows) }
    })
  }
  return (
    <ChooseFile
      label={own.importChoose}
      help={own.importHelp}
      accept=".csv,.tsv,.xlsx,.ods"
      isBusy={isBusy}
      onChoose={open}
    />
  )
}

interface ColumnsProps {
  readonly chosen: Chosen
  readonly onDone: () => void
}

/** Each column with what stands in it and what it is taken for. */
function Columns({ chosen: { file, preview }, onDone }: ColumnsProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [mapping, setMapping] = useState(preview.mapping)
  const { change, isBusy } = useChange()
  const options: readonly { readonly value: FieldId | ''; readonly label: string }[] = [
    { value: '', label: own.importLeaveOut },
    ...preview.fields.map((field) => ({ value: field, label: texts.register.fields[field].label })),
  ]
  const take = async (): Promise<void> => {
    const isDone = await change(async (): Promise<Done> => {
      const { activities } = await call('import-register', { ...file, mapping: [...mapping] })
      return {
        text: own.imported(activities.length),
        undo: () => call('drop-imported', { activities: [...activities] }),
      }
    })
    if (isDone) onDone()
  }
  return (
    <form
      class="stack"
      aria-label={own.import}
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <p>{own.importSeen(preview.rows)}</p>
      {preview.heads.map((head, column) => (
        <Select
          key={column}
          label={plainText(head) || own.importColumn(column + 1)}
          help={exampleOf(preview, column)}
          value={mapping[column] ?? ''}
          options={options}
          onChange={(field) =>
            setMapping(mapping.map((one, i) => (i === column ? (field === '' ? null : field) : one)))
          }
        />
      ))}
      {mapping.includes('name') ? null : <p role="alert">{own.importNoName}</p>}
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy} isDisabled={!mapping.includes('name')}>
          {own.importTake}
        </Button>
        <Button onPress={onDone}>{own.cancel}</Button>
      </div>
    </form>
  )
}

/** What stands in the first rows of a column. */
function exampleOf({ sample }: Preview, column: number): string {
  const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  return cells.map((cell) => quotedText(cell, 40)).join(' · ')
}
