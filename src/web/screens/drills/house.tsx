import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type OutputOf } from '../../call.ts'
import { noonOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange, type Done } from '../../use-change.ts'

type House = OutputOf<'drill-house'>

/** What is set up once: who takes part, that the domain is one's own, where is reported. */
export function DrillHouseCards(): JSX.Element {
  const answer = useAction('drill-house', {})
  return (
    <Shown answer={answer} shape="lines">
      {(house) => (
        <>
          <DomainsCard house={house} />
          <PeopleCard house={house} />
          <ReportCard house={house} />
        </>
      )}
    </Shown>
  )
}

function lineOf({ name, email }: { readonly name: string; readonly email: string }): string {
  return name === '' ? email : `${name} <${email}>`
}

function PeopleCard({ house: { people, known } }: { readonly house: House }): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const kept = people.map(lineOf).join('\n')
  const [text, setText] = useState(kept)
  const { change, isBusy } = useChange()
  const out = people.filter(({ isReachable }) => !isReachable).length
  const keep = (): void =>
    void change(async (): Promise<Done> => {
      const { people: count, wrong } = await call('set-drill-people', { text })
      const lines = wrong.length === 0 ? '' : ` ${own.peopleWrong(wrong.map(quotedText).join(', '))}`
      return { text: own.peopleKept(count) + lines, undo: () => call('set-drill-people', { text: kept }) }
    })
  return (
    <Card title={own.people}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <Field label={own.people} help={own.peopleHelp} value={text} onInput={setText} lines={6} />
        {out === 0 ? null : <p class="small">{own.peopleOut(out)}</p>}
        <div class="button-row">
          <Button type="submit" isBusy={isBusy} isDisabled={text === kept}>
            {own.keep}
          </Button>
          {known.length === 0 ? null : (
            <Button
              kind="quiet"
              onPress={() =>
                setText([text.trim(), ...known.map(lineOf)].filter((one) => one !== '').join('\n'))
              }
            >
              {own.addKnown(known.length)}
            </Button>
          )}
        </div>
      </form>
    </Card>
  )
}

function DomainsCard({ house: { domains, asked, unproved } }: { readonly house: House }): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const [domain, setDomain] = useState(unproved[0] ?? '')
  const [box, setBox] = useState<'postmaster' | 'info'>('postmaster')
  const { change, isBusy } = useChange()
  const ask = (): void =>
    void change(async (): Promise<Done> => {
      const language = texts.language === 'en' ? 'en' : 'nl'
      const { to, failure } = await call('ask-drill-domain', { domain, box, language })
      return { text: failure === null ? own.asked(to) : own.askFailed }
    })
  const drop = (name: string): void =>
    void change(async (): Promise<Done> => {
      await call('drop-drill-domain', { domain: name })
      return { text: own.dropped(name) }
    })
  return (
    <Card title={own.domains}>
      <div class="stack">
        <p class="soft">{own.domainsLead}</p>
        <ul class="plain-list lesson-members">
          {domains.map((one) => (
            <li key={one.domain}>
              <strong>{plainText(one.domain)}</strong>{' '}
              <span class="soft small">{own.provedOn(texts.format.date(noonOf(one.verifiedOn)))}</span>
              <div class="button-row">
                <Button
                  kind="quiet"
                  isBusy={isBusy}
                  label={own.dropOf(one.domain)}
                  onPress={() => drop(one.domain)}
                >
                  {own.drop}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        {asked.map((one) => (
          <ProveForm key={one.domain} domain={one.domain} />
        ))}
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (domain.trim() !== '') ask()
          }}
        >
          <Field label={own.domain} value={domain} onInput={setDomain} />
          <Select
            label={own.box}
            value={box}
            options={(['postmaster', 'info'] as const).map((value) => ({
              value,
              label: `${value}@${domain === '' ? '…' : plainText(domain)}`,
            }))}
            onChange={setBox}
          />
          <div class="button-row">
            <Button type="submit" isBusy={isBusy} isDisabled={domain.trim() === ''}>
              {own.ask}
            </Button>
          </div>
        </form>
      </div>
    </Card>
  )
}

function ProveForm({ domain }: { readonly domain: string }): JSX.Element {
  const { drills: own } = useTexts().screens
  const [code, setCode] = useState('')
  const { change, isBusy } = useChange()
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void change(async () => {
          await call('prove-drill-domain', { domain, code })
          return { text: own.proved(domain) }
        })
      }}
    >
      <Field label={own.code(plainText(domain))} value={code} onInput={setCode} />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy} isDisabled={code.trim() === ''}>
          {own.prove}
        </Button>
      </div>
    </form>
  )
}

function ReportCard({ house: { report, accounts, reportProblem } }: { readonly house: House }): JSX.Element {
  const { drills: own } = useTexts().screens
  const [address, setAddress] = useState(report.address)
  const [source, setSource] = useState(String(report.sourceId ?? ''))
  const { change, isBusy } = useChange()
  const keep = (): void =>
    void change(async (): Promise<Done> => {
      const { former } = await call('set-drill-report', {
        address: address.trim(),
        sourceId: source === '' ? null : Number(source),
      })
      const text = source === '' ? own.reportKeptByHand : own.reportKept
      return { text, undo: () => call('set-drill-report', former) }
    })
  return (
    <Card title={own.report}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <Field label={own.report} help={own.reportHelp} type="email" value={address} onInput={setAddress} />
        <Select
          label={own.reportBox}
          value={source}
          options={[
            { value: '', label: own.reportNone },
            ...accounts.map(({ id, label }) => ({ value: String(id), label: plainText(label) })),
          ]}
          onChange={setSource}
        />
        {reportProblem === null ? null : (
          <Notice kind="attention">
            <p>
              <Foreign>{own.reportProblem}</Foreign>
            </p>
          </Notice>
        )}
        <div class="button-row">
          <Button type="submit" isBusy={isBusy}>
            {own.keep}
          </Button>
        </div>
      </form>
    </Card>
  )
}
