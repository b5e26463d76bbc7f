import type { JSX } from 'preact'
import type { NewsletterFile } from '../../../actions/newsletters.ts'
import { mayAsk } from '../../../privacy/newsletters/standing.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { decide, type Decided } from './decide.ts'
import { ByHand, leavesText, LeavesWhole } from './leaves.tsx'
import { Messages } from './messages.tsx'
import { StandingSection } from './standing.tsx'

interface NewsletterDrawerProps {
  readonly listKey: string
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** One mailing: how it writes, what was decided, what would leave and how it stands. */
export function NewsletterDrawer({ listKey, onLeave, onClose }: NewsletterDrawerProps): JSX.Element {
  const { newsletters: texts } = useTexts().screens
  const answer = useAction('newsletter', { key: listKey })
  const file = answer.value ?? null
  return (
    <Drawer
      title={<Foreign>{file?.name ?? listKey}</Foreign>}
      onClose={onClose}
      {...(file === null ? {} : { actions: <Decide file={file} onLeave={onLeave} /> })}
    >
      <Shown answer={answer} shape="lines">
        {(found) => (found === null ? <p>{texts.gone}</p> : <FileOf file={found} />)}
      </Shown>
    </Drawer>
  )
}

function FileOf({ file }: { readonly file: NewsletterFile }): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.newsletters
  const { leave, stands, decision, kinds, key, name } = file
  return (
    <div class="stack">
      {decision === null ? null : (
        <p>
          {own.decidedHelp[decision.what]}{' '}
          {decision.what === 'keep' ? null : <Link to="/clean-up">{own.cleanUp}</Link>}
        </p>
      )}
      {decision === null || decision.what === 'keep' ? null : <ByItself listKey={key} />}
      {stands === null ? null : <StandingSection file={file} stands={stands} />}
      <NumberFacts file={file} />
      {kinds.invoice + kinds.notice === 0 ? null : (
        <p class="careful">{own.carefulHelp(kinds.invoice, kinds.notice)}</p>
      )}
      <section aria-label={own.leaves} class="stack">
        <h3>{own.leaves}</h3>
        <p>{leavesText(leave, texts)}</p>
        <LeavesWhole leave={leave} />
        {leave.type === 'open' ? <p class="soft small">{own.openHelp}</p> : null}
        <ByHand listKey={key} name={name} leave={leave} mayNote={mayAsk(stands)} />
      </section>
      <Messages title={own.messages} rows={file.messageRows} />
    </div>
  )
}

/** Whether new mail of this mailing is moved out of the inbox by itself. */
function ByItself({ listKey }: { readonly listKey: string }): JSX.Element | null {
  const { screens, language } = useTexts()
  const own = screens.newsletters.byItself
  const { change, isBusy } = useChange()
  const { value } = useAction('moving-by-itself', {})
  if (value === undefined) return null
  const isOn = value.keys.includes(listKey)
  const set = (on: boolean): Promise<unknown> =>
    call('move-by-itself', { key: listKey, isOn: on, language: language === 'en' ? 'en' : 'nl' })
  const turn = (): void =>
    void change(async () => {
      await set(!isOn)
      return { text: isOn ? own.isOff : own.isOn, undo: () => set(isOn) }
    })
  return (
    <div class="stack">
      <p>{isOn ? own.on : own.off}</p>
      <div class="button-row">
        <Button isBusy={isBusy} onPress={turn}>
          {isOn ? own.turnOff : own.turnOn}
        </Button>
      </div>
    </div>
  )
}

function NumberFacts({ file }: { readonly file: NewsletterFile }): JSX.Element {
  const { screens, format } = useTexts()
  const texts = screens.newsletters
  const day = (atMs: number | null, none: string): string => (atMs === null ? none : format.date(atMs))
  const { email, signer, kinds, messages, everyDays, subscribed, isOpenKnown } = file
  const parts = (['newsletter', 'notice', 'invoice'] as const).filter((kind) => kinds[kind] > 0)
  return (
    <Facts
      facts={[
        {
          name: texts.from,
          value: (
            <>
              <Foreign>{email}</Foreign>
              <span class="block soft small">
                {signer === '' ? texts.notSigned : texts.signedBy(quotedText(signer))}
              </span>
            </>
          ),
        },
        { name: texts.kind, value: parts.map((kind) => texts.words.kinds[kind]).join(', ') },
        {
          name: texts.mails,
          value: `${format.count(messages)}, ${everyDays === null ? texts.noRhythm : texts.words.every(everyDays)}`,
        },
        { name: texts.last, value: day(file.lastAtMs, texts.neverDated) },
        {
          name: texts.opened,
          value: (
            <>
              {isOpenKnown ? day(file.lastOpenedAtMs, texts.never) : texts.unknown}
              <span class="block soft small">{isOpenKnown ? texts.openedHelp : texts.unknownHelp}</span>
            </>
          ),
        },
        { name: texts.answered, value: day(file.lastAnsweredAtMs, texts.never) },
        {
          name: texts.subscribed,
          value: subscribed === null ? texts.unknown : <Foreign>{subscribed}</Foreign>,
        },
        { name: texts.known, value: file.isKnown ? texts.isKnown : texts.isUnknown },
      ]}
    />
  )
}

const choices = ['keep', 'roll-up', 'block'] as const

interface DecideProps {
  readonly file: NewsletterFile
  readonly onLeave: () => void
}

function Decide({ file, onLeave }: DecideProps): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.newsletters
  const { change, isBusy } = useChange()
  const choose = (decision: Decided): void => void change(() => decide([file.key], decision, texts))
  // Who did not listen once is written to: asking again is not the first thing to do.
  const goesOn = file.stands?.standing === 'still-sending'
  const leaves = file.leave.type === 'request' || file.leave.type === 'mail'
  return (
    <>
      {choices
        .filter((one) => one !== file.decision?.what)
        .map((one) => (
          <Button key={one} isBusy={isBusy} onPress={() => choose(one)}>
            {own.decisions[one]}
          </Button>
        ))}
      {file.decision === null ? null : (
        <Button kind="quiet" isBusy={isBusy} onPress={() => choose(null)}>
          {own.takeBack}
        </Button>
      )}
      {leaves && mayAsk(file.stands) ? (
        <Button kind={goesOn ? 'plain' : 'primary'} onPress={onLeave}>
          {goesOn ? own.leaveAgain : own.leave}
        </Button>
      ) : null}
    </>
  )
}
