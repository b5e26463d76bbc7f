import { phoneText } from '../../../i18n/phone-text.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type OutputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Check } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import type { Dossier } from './dossier.ts'
import { followPerson } from './follow.ts'
import { sortReasons } from './reasons.ts'

type Part = OutputOf<'person-parts'>['parts'][number]

/** Why names and addresses are one person, with the way to take them apart. */
export function PartsCard({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const texts = useTexts()
  const { person } = texts.screens
  const answer = useAction('person-parts', { id: dossier.id })
  const [other, setOther] = useState<number | null>(null)
  const reasons = sortReasons(dossier.reasons, dossier.role).identity
  return (
    <Card title={person.why} width="wide">
      {dossier.identities.length < 2 ? (
        <p>{person.whyOne}</p>
      ) : (
        <>
          {reasons.length === 0 ? null : (
            <>
              <p>{person.whyThese}</p>
              <ul class="reasons">
                {reasons.map(({ code, word }) => (
                  <li key={`${code} ${word}`}>
                    {texts.personReasons[code](
                      code === 'same-mark' ? word : quotedText(phoneText(plainText(word))),
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Shown answer={answer} lines={3}>
            {({ parts }) => <PartsForm dossier={dossier} parts={parts} onSplit={setOther} />}
          </Shown>
        </>
      )}
      {other === null ? null : (
        <p>
          <Link to={`/people/${String(other)}`}>{person.seeOther}</Link>
        </p>
      )}
    </Card>
  )
}

interface PartsFormProps {
  readonly dossier: Dossier
  readonly parts: readonly Part[]
  /** Gets the number of who left; null when it was put back. */
  readonly onSplit: (other: number | null) => void
}

/** Of somebody in thousands of messages there are hundreds of parts. */
const shownAtFirst = 12

function PartsForm({ dossier, parts, onSplit }: PartsFormProps): JSX.Element {
  const { screens } = useTexts()
  const { person } = screens
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const [isOpen, open] = useState(false)
  const { isBusy, change } = useChange()
  const leaving = parts.filter(({ digest }) => ticked.has(digest))
  const isAll = leaving.length === parts.length
  const split = async (): Promise<void> => {
    const isDone = await change(async () => {
      const { decision, persons } = await call('split-person', {
        id: dossier.id,
        leaving: leaving.map(({ digest }) => digest),
      })
      onSplit(persons.find((id) => id !== dossier.id) ?? null)
      followPerson(dossier.id, persons)
      return {
        text: person.splitDone(quotedText(dossier.name)),
        undo: async () => {
          const undone = await call('undo-decision', { id: decision })
          onSplit(null)
          followPerson(dossier.id, undone.persons)
        },
      }
    })
    if (isDone) tick(new Set())
  }
  return (
    <fieldset class="person-parts">
      <legend>{person.parts}</legend>
      {(isOpen ? parts : parts.slice(0, shownAtFirst)).map((part) => (
        <Check
          key={part.digest}
          label={<PartName part={part} />}
          isChecked={ticked.has(part.digest)}
          onChange={(isChecked) => {
            const next = new Set(ticked)
            if (isChecked) next.add(part.digest)
            else next.delete(part.digest)
            tick(next)
          }}
        />
      ))}
      {isOpen || parts.length <= shownAtFirst ? null : (
        <Button kind="quiet" onPress={() => open(true)}>
          {person.showAll(parts.length)}
        </Button>
      )}
      {leaving.length === 0 ? null : (
        <div class="split-bar" role="status">
          <p>{isAll ? person.splitAll : person.splitEffect(leaving.length)}</p>
          {isAll ? null : (
            <Button kind="primary" isBusy={isBusy} onPress={() => void split()}>
              {person.split}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}

function PartName({ part }: { readonly part: Part }): JSX.Element {
  const { person } = useTexts().screens
  const { names, emails, phones, documents } = part
  const [name] = names
  return (
    <>
      {name === undefined ? person.partUnnamed : <Foreign>{name}</Foreign>}
      {[...names.slice(1), ...emails, ...phones.map(phoneText)].map((word) => (
        <span key={word} class="soft">
          {' · '}
          <Foreign>{word}</Foreign>
        </span>
      ))}
      <span class="soft"> · {person.count(documents)}</span>
    </>
  )
}
