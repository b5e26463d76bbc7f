import { useTexts, type Texts } from '../texts.ts'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { call, type OutputOf } from '../call.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { Shown } from '../parts/loading.tsx'
import { Notice } from '../parts/notice.tsx'
import { Lead, Overline, Sentence, Top } from '../parts/sentence.tsx'
import { useAction } from '../use-action.ts'
import { useChange } from '../use-change.ts'
import { ByMailCard } from './public-desk/by-mail-card.tsx'
import { FormsCard } from './public-desk/forms-card.tsx'
import { LinksCard } from './public-desk/links-card.tsx'
import { SettingsCard } from './public-desk/settings-card.tsx'
import { WaitingCard } from './public-desk/waiting-card.tsx'

export type PublicDeskView = OutputOf<'public-desk'>

/** While it is on and does not run yet, we look as often. */
const lookMs = 1500

/** Pages that strangers see: whether they are open, what was left there, and how it is set. */
export function PublicDeskScreen(): JSX.Element {
  const own = useTexts().screens.publicDesk
  const desk = useAction('public-desk', {})
  const { reload } = desk
  const isComing = desk.value?.settings.isOn === true && desk.value.running === null
  // It is a process of its own: that it runs changes nothing in the overview, so nobody tells us.
  useEffect(() => {
    if (!isComing) return undefined
    const timer = setInterval(reload, lookMs)
    return () => clearInterval(timer)
  }, [isComing, reload])
  return (
    <Shown answer={desk} title={own.title} shape="sentence">
      {(view) => <PublicDeskOf view={view} />}
    </Shown>
  )
}

function PublicDeskOf({ view }: { readonly view: PublicDeskView }): JSX.Element {
  const own = useTexts().screens.publicDesk
  const { settings, running, organisation, email, address, folder } = view
  const isNameless = organisation === '' || email === ''
  const isRunning = settings.isOn && running !== null
  return (
    <>
      <Top actions={<TopActions view={view} isNameless={isNameless} />}>
        <Overline>{own.title}</Overline>
        <Sentence>{sentenceOf(view, own)}</Sentence>
        <Lead>{own.lead}</Lead>
        {isRunning ? (
          <p>
            <a href={address} target="_blank" rel="noreferrer" class="path-link">
              {address}
            </a>
          </p>
        ) : null}
      </Top>
      {isNameless ? (
        <Notice
          kind="attention"
          title={own.nameless}
          actions={<ButtonLink to="/register">{own.toOrganisation}</ButtonLink>}
        />
      ) : null}
      {view.aside === 0 ? null : <Notice kind="attention" title={own.aside(view.aside)} />}
      <Cards>
        <div class="card-column">
          <WaitingCard mayMail={view.hasMailServer && settings.isOn} />
          <FormsCard view={view} />
          <LinksCard isOn={settings.isOn} />
        </div>
        <div class="card-column">
          <SettingsCard key={JSON.stringify(settings)} settings={settings} />
          <ByMailCard forms={view.forms} />
          <Card title={own.leaves.title}>
            <div class="stack">
              <p>{own.leaves.text}</p>
              <p class="soft small">
                <Foreign>{own.leaves.folder(folder)}</Foreign>
              </p>
              <p class="soft">{own.leaves.guide}</p>
            </div>
          </Card>
        </div>
      </Cards>
    </>
  )
}

function sentenceOf(
  { settings, running, waiting }: PublicDeskView,
  own: Texts['screens']['publicDesk'],
): string {
  const all = waiting.requests + waiting.signUps
  if (all > 0) return own.waiting(all)
  if (!settings.isOn) return own.off
  return running === null ? own.stopped : own.open
}

interface TopActionsProps {
  readonly view: PublicDeskView
  readonly isNameless: boolean
}

function TopActions({ view: { settings }, isNameless }: TopActionsProps): JSX.Element {
  const own = useTexts().screens.publicDesk
  const { change, isBusy } = useChange()
  const turn = (isOn: boolean): void =>
    void change(async () => {
      const { former } = await call('set-public-desk', { isOn })
      return {
        text: isOn ? own.turnedOn : own.turnedOff,
        undo: () => call('set-public-desk', former),
      }
    })
  const fetchNow = (): void =>
    void change(async () => ({ text: own.fetched((await call('read-public-inbox', {})).read) }))
  if (!settings.isOn)
    return (
      <Button kind="primary" isBusy={isBusy} isDisabled={isNameless} onPress={() => turn(true)}>
        {own.turnOn}
      </Button>
    )
  return (
    <>
      <Button kind="primary" isBusy={isBusy} onPress={fetchNow}>
        {own.fetch}
      </Button>
      <Button isBusy={isBusy} onPress={() => turn(false)}>
        {own.turnOff}
      </Button>
    </>
  )
}
