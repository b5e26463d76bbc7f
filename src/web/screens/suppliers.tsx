import type { JSX } from 'preact'
import { setQuery, useQuery } from '../address.ts'
import type { OutputOf } from '../call.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Card, Facts } from '../parts/card.tsx'
import { NoMail } from '../parts/no-mail.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { ListMenu } from '../parts/list-menu.tsx'
import { Shown } from '../parts/loading.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { LooseAgreements } from './suppliers/loose-agreements.tsx'
import { SupplierDrawer } from './suppliers/drawer.tsx'
import { SupplierTable } from './suppliers/table.tsx'

type Overview = OutputOf<'suppliers'>

/** The services of others that the organisation uses, as their own mail shows them. */
export function Suppliers(): JSX.Element {
  const { title } = useTexts().screens.suppliers
  const overview = useAction('suppliers', {})
  return (
    <Shown answer={overview} title={title} shape="sentence">
      {(found) =>
        found.suppliers.length === 0 ? (
          <NoSuppliers hasMail={found.hasMail} />
        ) : (
          <SomeSuppliers overview={found} />
        )
      }
    </Shown>
  )
}

function SomeSuppliers({ overview }: { readonly overview: Overview }): JSX.Element {
  const { screens } = useTexts()
  const texts = screens.suppliers
  const [open] = useQuery('open')
  const { suppliers, total, totals, devices, looseAgreements } = overview
  const perhaps = suppliers.filter(({ use }) => use === 'perhaps').length
  const agreements = texts.agreements(totals.needAgreement, totals.withAgreement)
  return (
    <>
      <Top actions={<ButtonLink to="/our-answers">{screens.ourAnswers.title}</ButtonLink>}>
        <Sentence>{texts.sentence(totals.used)}</Sentence>
        <Lead>
          {texts.lead} {texts.perhaps(perhaps)} {agreements}
          {agreements === '' ? null : (
            <>
              {' '}
              <a class="law" href={articleSource} target="_blank" rel="noreferrer">
                ({texts.law})
              </a>
            </>
          )}
        </Lead>
      </Top>
      <div class="list-head">
        <ListMenu wish={{ list: 'suppliers' }} />
      </div>
      <SupplierTable
        suppliers={suppliers}
        total={total}
        openDomain={open ?? null}
        onOpen={(domain) => setQuery({ open: domain }, 'push')}
      />
      <div class="stack">
        {looseAgreements.length === 0 ? null : (
          <LooseAgreements agreements={looseAgreements} suppliers={suppliers} />
        )}
        {devices.length === 0 ? null : <Devices devices={devices} />}
      </div>
      {open === undefined ? null : (
        <SupplierDrawer key={open} domain={open} onClose={() => setQuery({ open: null })} />
      )}
    </>
  )
}

const articleSource = 'http://data.europa.eu/eli/reg/2016/679/art_28/oj'

function Devices({ devices }: Pick<Overview, 'devices'>): JSX.Element {
  const { screens, suppliers: words, counted, words: countables } = useTexts()
  const texts = screens.suppliers
  return (
    <Card title={texts.devices}>
      <p class="soft">{texts.devicesLead}</p>
      <Facts
        facts={devices.map(({ device, messages, proof }) => ({
          name: words.devices[device],
          value: (
            <>
              {counted(messages, countables.messages)}
              <span class="block soft small">
                <Foreign>{proof}</Foreign>
              </span>
            </>
          ),
        }))}
      />
    </Card>
  )
}

function NoSuppliers({ hasMail }: Pick<Overview, 'hasMail'>): JSX.Element {
  const { empty } = useTexts().screens.suppliers
  const { sentence, title, text, add } = empty
  return (
    <NoMail
      sentence={sentence}
      lead={empty.notNone}
      title={title}
      text={hasMail ? empty.seenText : text}
      add={add}
    />
  )
}
