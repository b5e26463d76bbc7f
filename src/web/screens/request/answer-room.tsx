import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card, Cards, Facts } from '../../parts/card.tsx'
import { Check } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { useJobAsk } from '../../use-job-ask.ts'
import { AnswerDelivery } from './answer-delivery.tsx'
import { AnswerTake } from './answer-take.tsx'
import { dayWords } from './clock-text.ts'
import { JobNote } from './job-card.tsx'
import { isRunning, useRequestJob } from './use-request-job.ts'
import type { RequestProps } from './work-page.tsx'

/** The answer itself: the explanation, the package, the lock, and that it arrived. */
export function AnswerRoom({ view }: RequestProps): JSX.Element {
  const { items: words } = useTexts().screens.requestAnswer
  const { file } = view
  if (file.searched === null)
    return (
      <Cards>
        <Card title={words.notSearched}>
          <ButtonLink kind="primary" to={`/requests/${String(file.id)}`} query={{ room: 'search' }}>
            {words.toSearch}
          </ButtonLink>
        </Card>
      </Cards>
    )
  return (
    <Cards>
      <SheetCard view={view} />
      <PackCard view={view} />
      {file.packed.length === 0 ? null : (
        <>
          <AnswerTake view={view} />
          <AnswerDelivery view={view} />
        </>
      )}
    </Cards>
  )
}

const formats = ['pdf', 'docx', 'html', 'txt'] as const

function SheetCard({ view: { file } }: RequestProps): JSX.Element {
  const texts = useTexts()
  const answers = useTexts().screens
  const { sheet: words } = answers.requestAnswer.answer
  const { change, isBusy } = useChange()
  const state = useAction('request-sheet-state', {
    id: file.id,
    language: texts.language === 'en' ? 'en' : 'nl',
  })
  return (
    <Card title={words.title}>
      <div class="stack">
        <p>{words.lead}</p>
        <Shown answer={state} shape="lines">
          {({ activities, unticked, failed }) => {
            const open = activities.filter(({ isConfirmed }) => !isConfirmed)
            const said = [
              ...(open.length === 0
                ? []
                : [words.unconfirmed(open.map(({ name }) => quotedText(name, 60)).join(', '))]),
              ...(unticked.length === 0
                ? []
                : [words.unticked(unticked.map((one) => quotedText(one)).join(', '))]),
              ...(failed.length === 0 ? [] : [words.failed(failed.map((one) => quotedText(one)).join(', '))]),
            ]
            return said.length === 0 ? (
              <p>{words.ready}</p>
            ) : (
              <Notice kind="attention" title={words.open}>
                <ul>
                  {said.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
                {open.length === 0 ? null : <ButtonLink to="/register">{words.register}</ButtonLink>}
              </Notice>
            )
          }}
        </Shown>
        <div class="button-row" role="group" aria-label={words.look}>
          {formats.map((format) => (
            <Button
              key={format}
              isBusy={isBusy}
              onPress={() =>
                void change(async () => {
                  const { fileName } = await call('request-sheet', { id: file.id, format })
                  return { text: words.saved(fileName) }
                })
              }
            >
              {words.formats[format]}
            </Button>
          ))}
        </div>
      </div>
    </Card>
  )
}

function PackCard({ view: { file } }: RequestProps): JSX.Element {
  const texts = useTexts()
  const { cleanUp } = texts
  const answers = useTexts().screens
  const { pack: words } = answers.requestAnswer.answer
  const [isPortable, setPortable] = useState(file.rights.includes('portability'))
  const state = useAction('request-sheet-state', {
    id: file.id,
    language: texts.language === 'en' ? 'en' : 'nl',
  })
  const { isBusy, ask } = useJobAsk()
  const job = useRequestJob('pack-request', file.id)
  const packed = file.packed.at(-1)
  const failed = job?.state === 'done' ? failedOf(job.output) : 0
  return (
    <Card title={words.title}>
      <div class="stack">
        <p>{words.lead}</p>
        {state.value?.isPortable === false ? (
          <p class="soft">{words.notPortable}</p>
        ) : (
          <Check
            label={words.portable}
            help={words.portableHelp}
            isChecked={isPortable}
            onChange={setPortable}
          />
        )}
        <JobNote job={job} title={words.title} phases={words.phases} failed={words.failed} />
        {isRunning(job) ? null : (
          <div class="button-row">
            <Button
              kind={packed === undefined ? 'primary' : 'plain'}
              isBusy={isBusy}
              onPress={() =>
                ask(() =>
                  call('pack-request', {
                    id: file.id,
                    portable: isPortable && state.value?.isPortable !== false,
                  }),
                )
              }
            >
              {packed === undefined ? words.start : words.again}
            </Button>
          </div>
        )}
        {failed === 0 ? null : <Notice kind="attention" title={words.missing(failed)} />}
        {packed === undefined ? (
          <p class="soft">{words.none}</p>
        ) : (
          <>
            <p class="breach-number">{words.made(packed.items, cleanUp.size(packed.sizeBytes))}</p>
            <p class="soft">{words.until(dayWords(packed.expiresOn, texts))}</p>
            <Facts
              facts={[
                { name: words.digest, value: <code class="small review-digest">{packed.digest}</code> },
              ]}
            />
          </>
        )}
      </div>
    </Card>
  )
}

function failedOf(output: unknown): number {
  return typeof output === 'object' &&
    output !== null &&
    'failed' in output &&
    typeof output.failed === 'number'
    ? output.failed
    : 0
}
