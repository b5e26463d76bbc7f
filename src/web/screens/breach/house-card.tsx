import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { houseFields, type BreachHouse } from '../../../privacy/breaches/house.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

/** Who is called when something happens, and the house rule that is written from it. */
export function HouseCard(): JSX.Element {
  const { screens, language } = useTexts()
  const { house: texts, saved } = screens.breaches
  const answer = useAction('breach-house', {})
  const { change, isBusy } = useChange()
  const [isOpen, setOpen] = useState(false)
  const save = (format: 'pdf' | 'docx'): void => {
    void change(async () => {
      const asked = { format, language: language === 'en' ? 'en' : 'nl' } as const
      return { text: saved((await call('breach-procedure', asked)).fileName) }
    })
  }
  return (
    <Card title={texts.title} width="wide">
      <Shown answer={answer} shape="lines" lines={2}>
        {(house) => (
          <div class="stack">
            <p class="soft">{texts.lead}</p>
            <div class="button-row">
              <Button isBusy={isBusy} onPress={() => save('pdf')}>
                {texts.save}
              </Button>
              <Button kind="quiet" isBusy={isBusy} onPress={() => save('docx')}>
                {texts.saveWord}
              </Button>
              {isOpen ? null : (
                <Button kind="quiet" onPress={() => setOpen(true)}>
                  {texts.change}
                </Button>
              )}
            </div>
            {isOpen ? <HouseForm house={house} onDone={() => setOpen(false)} /> : null}
          </div>
        )}
      </Shown>
    </Card>
  )
}

interface HouseFormProps {
  readonly house: BreachHouse
  readonly onDone: () => void
}

function HouseForm({ house, onDone }: HouseFormProps): JSX.Element {
  const { screens } = useTexts()
  const { house: texts, people } = screens.breaches
  const [typed, type] = useState<BreachHouse>(house)
  const { change, isBusy } = useChange()
  const save = async (): Promise<void> => {
    const isDone = await change(async () => {
      const { former } = await call('set-breach-house', typed)
      return { text: texts.kept, undo: () => call('set-breach-house', former) }
    })
    if (isDone) onDone()
  }
  return (
    <form
      class="stack breach-house"
      aria-label={texts.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {houseFields.map((name) => (
        <Field
          key={name}
          label={texts.fields[name].label}
          value={typed[name]}
          onInput={(value) => type({ ...typed, [name]: value.slice(0, 300) })}
          isOptional
          {...(texts.fields[name].help === '' ? {} : { help: texts.fields[name].help })}
        />
      ))}
      <div class="button-row">
        <Button type="submit" isBusy={isBusy}>
          {people.keep}
        </Button>
      </div>
    </form>
  )
}
