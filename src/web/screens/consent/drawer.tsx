import type { JSX } from 'preact'
import { stateWords } from '../../../i18n/state-words.ts'
import { contactStates } from '../../../privacy/consent/states.ts'
import { setQuery } from '../../address.ts'
import { call, type OutputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

type ContactFile = NonNullable<OutputOf<'contact'>>

const close = (): void => setQuery({ open: null })

/** One contact: what may be done by each way, what shows it, and what is on record. */
export function ContactDrawer({ open }: { readonly open: string }): JSX.Element {
  const texts = useTexts().screens.consent
  const file = useAction('contact', { contact: open })
  const { change, isBusy } = useChange()
  const name = file.value?.name ?? ''
  const isOut = file.value?.verdicts.every(({ state }) => state === 'OBJECTED') ?? true
  const withdraw = (): Promise<boolean> =>
    change(async () => {
      await call('withdraw-consent', { contact: open })
      return { text: texts.withdrawn(name) }
    })
  return (
    <Drawer
      title={<Foreign>{name === '' ? texts.contact : name}</Foreign>}
      onClose={close}
      actions={
        isOut ? undefined : (
          <Button isBusy={isBusy} onPress={() => void withdraw()}>
            {texts.withdraw}
          </Button>
        )
      }
    >
      <Shown answer={file} shape="lines">
        {(found) => (found === null ? <p class="soft">{texts.gone}</p> : <Story file={found} />)}
      </Shown>
    </Drawer>
  )
}

function Story({ file }: { readonly file: ContactFile }): JSX.Element {
  const shown = useTexts()
  const { screens, consent, format, law } = shown
  const texts = screens.consent
  return (
    <div class="stack">
      {file.verdicts.map(({ channel, value, state, may, reason, grade, purposes, still, flaws }) => (
        <section key={channel}>
          <h3>
            {consent.channels[channel]}: {consent.permissions[may]}
          </h3>
          <Facts
            facts={[
              ...(value === '' ? [] : [{ name: consent.heads.value, value: <Foreign>{value}</Foreign> }]),
              {
                name: texts.why,
                value: `${stateWords(shown, state, channel).name}. ${consent.reasons[reason]}`,
              },
              { name: texts.proof, value: consent.grades[grade] },
              ...(purposes.length === 0
                ? []
                : [{ name: texts.purposes, value: purposes.map((one) => consent.purposes[one]).join(', ') }]),
              { name: texts.todo, value: stateWords(shown, state, channel).todo },
              { name: texts.still, value: still.map((one) => consent.still[one]).join('; ') },
              { name: texts.law, value: contactStates[state].article.split('; ').map(law).join('; ') },
              ...(flaws.length === 0
                ? []
                : [{ name: texts.flaws, value: flaws.map((one) => consent.flaws[one]).join(', ') }]),
            ]}
          />
        </section>
      ))}
      <section>
        <h3>{texts.trail}</h3>
        {file.trail.length === 0 ? (
          <p class="soft">{texts.nothingSeen}</p>
        ) : (
          <ul class="plain-list">
            {file.trail.map(({ what, atMs, words }, index) => (
              <li key={String(index)}>
                {consent.trail[what]} {atMs === null ? '' : `(${format.shortDate(atMs)})`}{' '}
                {words === '' ? null : <Foreign most={200}>{words}</Foreign>}
              </li>
            ))}
          </ul>
        )}
      </section>
      {file.records.length === 0 ? null : <Records file={file} />}
    </div>
  )
}

function Records({ file }: { readonly file: ContactFile }): JSX.Element {
  const { screens, consent, language: shown } = useTexts()
  const texts = screens.consent
  const language = shown === 'nl' ? 'nl' : 'en'
  const { change, isBusy } = useChange()
  const save = (record: number): Promise<boolean> =>
    change(async () => ({
      text: texts.saved((await call('consent-receipt', { record, format: 'pdf', language })).fileName),
    }))
  return (
    <section>
      <h3>{texts.records}</h3>
      {file.records.map(({ record, state, givenAt, terms, grade }) => (
        <div key={record}>
          <p>
            {consent.recordStates[state]} {givenAt === null ? '' : `(${givenAt.slice(0, 10)})`},{' '}
            {consent.methods[terms.method]}
          </p>
          <p class="soft small">{consent.grades[grade]}</p>
          {terms.notice === null ? null : (
            <blockquote>
              <Foreign most={500}>{terms.notice.text}</Foreign>
            </blockquote>
          )}
          <Button kind="quiet" isBusy={isBusy} onPress={() => void save(record)}>
            {texts.receipt}
          </Button>
        </div>
      ))}
    </section>
  )
}
