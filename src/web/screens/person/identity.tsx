import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { phoneText } from '../../../i18n/phone-text.ts'
import type { PersonRole } from '../../../people/person.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { shownRoles } from '../people/filter.ts'
import { followPerson } from './follow.ts'
import type { Dossier } from './dossier.ts'
import { sortReasons } from './reasons.ts'

/** Who it is: spellings, addresses, numbers, and what they are to the organisation. */
export function Identity({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const texts = useTexts()
  const { person } = texts.screens
  const others = dossier.names.filter((name) => name !== dossier.name)
  return (
    <Card title={person.who}>
      <RoleField dossier={dossier} />
      <Facts
        facts={[
          ...(others.length === 0
            ? []
            : [{ name: person.otherNames, value: <Spellings words={others} none="" /> }]),
          { name: person.emails, value: <Spellings words={dossier.emails} none={person.none} /> },
          {
            name: person.phones,
            value: <Spellings words={dossier.phones.map(phoneText)} none={person.none} />,
          },
        ]}
      />
    </Card>
  )
}

function RoleField({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const texts = useTexts()
  const { person } = texts.screens
  const { change } = useChange()
  const reasons = sortReasons(dossier.reasons, dossier.role).role
  const give = async (role: PersonRole): Promise<void> => {
    await change(async () => {
      const { decision, persons } = await call('set-role', { who: String(dossier.id), role })
      followPerson(dossier.id, persons)
      return {
        text: person.roleSet(quotedText(dossier.name), texts.roles[role][0]),
        undo: async () => {
          const undone = await call('undo-decision', { id: decision })
          followPerson(dossier.id, undone.persons)
        },
      }
    })
  }
  return (
    <div class="person-role">
      <Select
        label={person.role}
        value={dossier.role}
        options={shownRoles.map((role) => ({ value: role, label: texts.roles[role][0] }))}
        onChange={(role) => void give(role)}
      />
      <p class="help">
        {reasons.length === 0
          ? dossier.role === 'other'
            ? person.roleWhyNot
            : null
          : `${person.roleWhy}: ${texts.format.list(
              reasons.map(({ code, word }) => texts.personReasons[code](roleWord(code, word))),
            )}.`}
      </p>
    </div>
  )
}

/** A topic is a word of ours, which the text translates; the others are what strangers wrote. */
function roleWord(code: Dossier['reasons'][number]['code'], word: string): string {
  return code === 'topic' ? word : quotedText(word)
}

/** Somebody may have been written in hundreds of ways. */
const shownAtFirst = 5

function Spellings({
  words,
  none,
}: {
  readonly words: readonly string[]
  readonly none: string
}): JSX.Element {
  const { person } = useTexts().screens
  const [isOpen, open] = useState(false)
  if (words.length === 0) return <span class="soft">{none}</span>
  const shown = isOpen ? words : words.slice(0, shownAtFirst)
  return (
    <>
      <ul>
        {shown.map((word) => (
          <li key={word}>
            <Foreign>{word}</Foreign>
          </li>
        ))}
      </ul>
      {shown.length < words.length ? (
        <Button kind="quiet" onPress={() => open(true)}>
          {person.moreSpellings(words.length - shown.length)}
        </Button>
      ) : null}
    </>
  )
}
