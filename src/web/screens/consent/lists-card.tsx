import type { JSX } from 'preact'
import { listOrigins, type ListOrigin } from '../../../privacy/consent/origin.ts'
import { call } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { ConsentOverview } from '../consent.tsx'

/** Every list of people, with the one question that nothing in it answers. */
export function ListsCard({ lists }: Pick<ConsentOverview, 'lists'>): JSX.Element {
  const { screens } = useTexts()
  const texts = screens.consent.lists
  return (
    <Card title={texts.title} width="wide">
      <div class="stack">
        <p class="soft">{lists.length === 0 ? texts.none : texts.help}</p>
        <ul class="plain-list stack">
          {lists.map((list) => (
            <li key={list.key} class="stack">
              <List list={list} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

function List({ list }: { readonly list: ConsentOverview['lists'][number] }): JSX.Element {
  const { screens, consent } = useTexts()
  const texts = screens.consent.lists
  const { change } = useChange()
  const { key, name, people, said, likely } = list
  const say = (origin: ListOrigin): Promise<boolean> =>
    change(async () => {
      await call('say-of-list', { key, origin })
      const former = said?.origin
      return former === undefined
        ? { text: texts.kept }
        : { text: texts.kept, undo: () => call('say-of-list', { key, origin: former }) }
    })
  const options = listOrigins.map((value) => ({ value, label: consent.origins[value] }))
  return (
    <>
      <p>
        <strong>
          <Foreign most={80}>{name}</Foreign>
        </strong>{' '}
        <span class="soft">{texts.people(people)}</span>
      </p>
      {said === null && likely !== null ? <p>{texts.likely}</p> : null}
      <Select<ListOrigin | ''>
        label={texts.ask}
        value={said?.origin ?? ''}
        options={said === null ? [{ value: '', label: texts.choose }, ...options] : options}
        onChange={(origin) => {
          if (origin !== '') void say(origin)
        }}
      />
    </>
  )
}
