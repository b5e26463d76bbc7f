import type { ComponentChildren, JSX } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import type { DeskStatus } from '../../app/desk.ts'
import { call, failureFrom, type OutputOf } from '../call.ts'
import { contactedHosts } from '../contacted.ts'
import { Button } from '../parts/button.tsx'
import { failureText } from '../parts/notice.tsx'
import { useTexts, type Texts } from '../texts.ts'
import { toast } from '../toast.ts'
import { useAction } from '../use-action.ts'
import { useValue } from '../value.ts'
import { JobStrip } from './job-strip.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { useKeys } from './keys.ts'
import { LostConnection } from './lost-connection.tsx'
import { Navigation } from './navigation.tsx'
import { Toasts } from './toasts.tsx'

interface FrameProps {
  readonly status: DeskStatus
  readonly onStatus: (status: DeskStatus) => void
  readonly children: ComponentChildren
}

/** What stands around every screen: doors, what is being read, messages, keys. */
export function Frame({ status, onStatus, children }: FrameProps): JSX.Element {
  const { shell } = useTexts()
  const summary = useAction('summary', { fresh: false })
  const mail = useAction('mail-settings', {})
  const sent = useAction('unsubscribes-sent', {})
  const hasLeft = (mail.value?.server ?? null) !== null || (sent.value?.count ?? 0) > 0
  const isDeskOpen = useAction('public-desk', {}).value?.settings.isOn === true
  const contacted = useValue(contactedHosts)
  const [isKeysOpen, setKeysOpen] = useState(false)
  const openKeys = useCallback(() => setKeysOpen(true), [])
  useKeys(openKeys)
  return (
    <div class="frame">
      <a class="skip" href="#main" onClick={skip}>
        {shell.skip}
      </a>
      <Navigation counts={summary.value} onKeys={openKeys} />
      <div class="room">
        {status.isSample ? <SampleBanner hasOwn={status.hasOwn} onStatus={onStatus} /> : null}
        <LostConnection />
        <JobStrip />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p>
            {whatLeaves({ sends: hasLeft, hosts: serversOf(summary.value, contacted), isDeskOpen }, shell)}
          </p>
        </footer>
      </div>
      <Toasts />
      {isKeysOpen ? <KeysDialog onClose={() => setKeysOpen(false)} /> : null}
    </div>
  )
}

interface Leaving {
  readonly sends: boolean
  readonly hosts: readonly string[]
  readonly isDeskOpen: boolean
}

/** What leaves this computer, as it is set up: said on every page. */
function whatLeaves({ sends, hosts, isDeskOpen }: Leaving, shell: Texts['shell']): string {
  if (isDeskOpen) {
    const rest = whatLeaves({ sends, hosts, isDeskOpen: false }, shell)
    return `${shell.deskOpen} ${hosts.length === 0 && !sends ? shell.nothingElse : rest}`
  }
  if (hosts.length === 0) return sends ? shell.onlyMail : shell.nothingLeft
  return `${shell.readsAt(hosts.join(', '))} ${sends ? shell.onlyMail : shell.onlyThat}`
}

/** The servers at which places are read. */
function serversOf(
  summary: OutputOf<'summary'> | undefined,
  contacted: readonly string[],
): readonly string[] {
  const accounts = (summary?.places ?? []).flatMap(({ details: { account } }) => account ?? [])
  return [...new Set([...accounts.map(({ address }) => new URL(address).hostname), ...contacted])]
}

/** Does not touch the address, in which a screen keeps its filters. */
function skip(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

interface SampleBannerProps extends Pick<FrameProps, 'onStatus'> {
  readonly hasOwn: boolean
}

function SampleBanner({ hasOwn, onStatus }: SampleBannerProps): JSX.Element {
  const texts = useTexts()
  const { shell } = texts
  const [isBusy, setBusy] = useState(false)
  const leave = async (): Promise<void> => {
    setBusy(true)
    try {
      onStatus(await call('leave-sample', {}))
    } catch (error) {
      toast({ kind: 'failed', text: failureText(failureFrom(error), texts) })
      setBusy(false)
    }
  }
  return (
    <section class="sample-banner" aria-label={shell.sample}>
      <p>
        <strong>{shell.sample}</strong> <span>{shell.sampleMore}</span>
      </p>
      <Button isBusy={isBusy} onPress={() => void leave()}>
        {hasOwn ? shell.backToOwn : shell.leaveSample}
      </Button>
    </section>
  )
}
