import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DeskStatus } from '../../../app/desk.ts'
import { go } from '../../address.ts'
import { call, failureFrom, type CallFailureReason } from '../../call.ts'
import { Bicycle, DroppingCoin } from '../../drawings/empties.tsx'
import { noteJob } from '../../live.ts'
import { Button, ButtonRow } from '../../parts/button.tsx'
import { Failed } from '../../parts/notice.tsx'
import { Lead, Sentence, Top } from '../../parts/sentence.tsx'
import { useTexts } from '../../texts.ts'

interface StartProps {
  /** True when this browser kept answers of an earlier time. */
  readonly hasDraft: boolean
  readonly onBegin: (isAnew: boolean) => void
  readonly onStatus: (status: DeskStatus) => void
}

/** Two doors: the own firm, or the sample firm. */
export function Start({ hasDraft, onBegin, onStatus }: StartProps): JSX.Element {
  const { start } = useTexts().screens.begin
  return (
    <>
      <Top>
        <Sentence>{start.sentence}</Sentence>
        <Lead>{start.lead}</Lead>
      </Top>
      <div class="begin-doors">
        <section class="card begin-door">
          <DroppingCoin />
          <h2>{start.ownTitle}</h2>
          <p>{start.own}</p>
          <ButtonRow>
            <Button kind="primary" onPress={() => onBegin(false)}>
              {hasDraft ? start.goOn : start.begin}
            </Button>
            {hasDraft ? (
              <Button kind="quiet" onPress={() => onBegin(true)}>
                {start.anew}
              </Button>
            ) : null}
          </ButtonRow>
        </section>
        <SampleDoor onStatus={onStatus} />
      </div>
      <p class="soft begin-promise">{start.promise}</p>
    </>
  )
}

function SampleDoor({ onStatus }: Pick<StartProps, 'onStatus'>): JSX.Element {
  const { start } = useTexts().screens.begin
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailureReason>()
  const open = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const status = await call('open-sample', {})
      const job = await call('scan', {})
      go('/')
      onStatus(status)
      noteJob(job)
    } catch (error) {
      setFailure(failureFrom(error))
      setBusy(false)
    }
  }
  return (
    <section class="card begin-door">
      <Bicycle />
      <h2>{start.sampleTitle}</h2>
      <p>{start.sample}</p>
      <ButtonRow>
        <Button isBusy={isBusy} onPress={() => void open()}>
          {start.openSample}
        </Button>
      </ButtonRow>
      {failure === undefined ? null : <Failed failure={failure} onRetry={() => void open()} />}
    </section>
  )
}
