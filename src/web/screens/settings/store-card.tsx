import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { call, failureFrom } from '../../call.ts'
import { askSession } from '../../live.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { failureText } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'
import { useAction } from '../../use-action.ts'
import type { ScreenProps } from '../index.ts'
import { useScan } from '../places/use-scan.ts'

type StoreProps = Pick<ScreenProps, 'status' | 'onStatus'>

/** Where the overview is, how it is locked, and what that does not protect against. */
export function StoreCard({ status, onStatus }: StoreProps): JSX.Element {
  const { store } = useTexts().screens.settings
  const isLocked = status.hasPassphrase
  return (
    <Card title={store.title}>
      <div class="stack">
        {status.isSample ? <p>{store.sample}</p> : null}
        <Facts
          facts={[
            { name: store.folder, value: <Foreign>{status.folder}</Foreign> },
            { name: store.engine, value: store.engines[status.engine] },
            { name: store.lock, value: isLocked ? store.passphrase : store.keyFile },
          ]}
        />
        <p class="soft">{isLocked ? store.passphraseMore : store.keyFileMore}</p>
        {isLocked && !status.isSample ? <LockNow onStatus={onStatus} /> : null}
      </div>
    </Card>
  )
}

/** Only with a passphrase: a key file would open it again by itself. */
function LockNow({ onStatus }: Pick<StoreProps, 'onStatus'>): JSX.Element {
  const texts = useTexts()
  const { store } = texts.screens.settings
  const { isReading } = useScan()
  const [isBusy, setBusy] = useState(false)
  const lock = async (): Promise<void> => {
    setBusy(true)
    try {
      onStatus(await call('lock', {}))
    } catch (error) {
      toast({ kind: 'failed', text: failureText(failureFrom(error), texts) })
      setBusy(false)
    }
  }
  return (
    <div>
      <Button isBusy={isBusy} onPress={() => void lock()}>
        {store.lockNow}
      </Button>
      <p class="help">{isReading ? `${store.lockBusy} ${store.lockMore}` : store.lockMore}</p>
    </div>
  )
}

/** What leaves the machine (nothing), the door for programs, and which version this is. */
export function OutsideCard(): JSX.Element {
  const { outside } = useTexts().screens.settings
  const mail = useAction('mail-settings', {})
  const [version, setVersion] = useState('')
  useEffect(() => {
    void askSession().then((session) => setVersion(session?.version ?? ''))
  }, [])
  return (
    <Card title={outside.title}>
      <div class="stack">
        <p>
          <strong>{(mail.value?.server ?? null) === null ? outside.nothing : outside.mail}</strong>{' '}
          {outside.more}
        </p>
        <Facts
          facts={[
            {
              name: outside.api,
              value: (
                <>
                  {outside.apiMore}{' '}
                  <a href="/api/openapi.json" class="path-link">
                    {`${location.origin}/api/openapi.json`}
                  </a>
                </>
              ),
            },
            { name: outside.version, value: version },
          ]}
        />
      </div>
    </Card>
  )
}
