import type { ComponentChildren, JSX } from 'preact'
import type { SupplierFile } from '../../../actions/suppliers.ts'
import type { SupplierDecision } from '../../../store/suppliers.ts'
import { call, type InputOf } from '../../call.ts'
import { noonOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { CountryMeaning } from '../../parts/country.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange, type Done } from '../../use-change.ts'
import { Agreements } from './agreements.tsx'
import { Evidence } from './evidence.tsx'
import { Fields } from './fields.tsx'
import { Questions } from './questions.tsx'
import { SameFirm } from './same-firm.tsx'
import { AgreementBadge } from './table.tsx'

interface SupplierDrawerProps {
  readonly domain: string
  readonly onClose: () => void
}

/** One supplier: what it is, what shows it, which agreement there is, what was decided. */
export function SupplierDrawer({ domain, onClose }: SupplierDrawerProps): JSX.Element {
  const { gone } = useTexts().screens.suppliers
  const answer = useAction('supplier', { domain })
  const file = answer.value ?? null
  return (
    <Drawer
      title={<Foreign>{file?.name ?? domain}</Foreign>}
      onClose={onClose}
      {...(file === null ? {} : { actions: <Decide file={file} /> })}
    >
      <Shown answer={answer} shape="lines">
        {(found) => (found === null ? <p>{gone}</p> : <FileOf file={found} />)}
      </Shown>
    </Drawer>
  )
}

function FileOf({ file }: { readonly file: SupplierFile }): JSX.Element {
  const { screens, suppliers: words, format } = useTexts()
  const texts = screens.suppliers
  const { branch, country, parentCountry, agreement, domains, firstAtMs, lastAtMs, mailHost } = file
  return (
    <div class="stack">
      <Facts
        facts={[
          {
            name: texts.shows,
            value:
              file.evidence.map(({ evidence }) => words.evidence[evidence]).join(', ') ||
              words.uses[file.use],
          },
          { name: texts.what, value: branch === null ? texts.unknownBranch : words.branches[branch] },
          { name: texts.role, value: <Role file={file} /> },
          {
            name: texts.country,
            value: (
              <>
                <CountryMeaning country={country} />
                {parentCountry === null ? null : (
                  <span class="block">{texts.parent(format.country(parentCountry))}</span>
                )}
              </>
            ),
          },
          {
            name: texts.agreement,
            value: (
              <>
                <AgreementBadge state={agreement} />
                <span class="block soft small">{texts.agreementHelp[agreement]}</span>
                <Pages pages={file.pages} />
              </>
            ),
          },
          ...(domains.length === 0
            ? []
            : [{ name: texts.domains, value: <Foreign>{domains.join(', ')}</Foreign> }]),
          ...(firstAtMs === null || lastAtMs === null
            ? []
            : [
                {
                  name: texts.seen,
                  value: texts.from(format.shortDate(firstAtMs), format.shortDate(lastAtMs)),
                },
              ]),
          ...(mailHost === null
            ? []
            : [{ name: texts.mailHost, value: <Foreign>{mailHost.proof}</Foreign> }]),
        ]}
      />
      <Agreements file={file} />
      <Fields domain={file.domain} />
      <SameFirm file={file} />
      <Evidence file={file} />
      <Questions file={file} />
    </div>
  )
}

const chosenRoles = ['processor', 'controller', 'joint'] as const

function Role({ file }: { readonly file: SupplierFile }): JSX.Element {
  const { screens, suppliers: words } = useTexts()
  const texts = screens.suppliers
  const { change, isBusy } = useChange()
  const { role, roleBasis } = file
  const choose = (chosen: NonNullable<SupplierDecision['role']>): void => {
    void change(() => decide(file, { ...file.decision, role: chosen }, texts.said.role))
  }
  return (
    <>
      {role === null ? (
        texts.roleUnknown
      ) : (
        <>
          {words.roles[role]}
          <span class="block soft small">
            {words.roleHelp[role]} {roleBasis === 'declared' ? texts.roleDeclared : texts.roleInferred}
          </span>
        </>
      )}
      <span class="block soft small">{role === null ? texts.chooseRole : texts.otherRole}</span>
      <div class="button-row choose-role" role="group" aria-label={texts.chooseRole}>
        {chosenRoles
          .filter((one) => one !== role)
          .map((one) => (
            <Button key={one} kind="quiet" isBusy={isBusy} onPress={() => choose(one)}>
              {words.roles[one]}
            </Button>
          ))}
      </div>
    </>
  )
}

function Pages({ pages }: Pick<SupplierFile, 'pages'>): JSX.Element {
  const { screens, format } = useTexts()
  const texts = screens.suppliers
  const day = (readOn: string): string => texts.readOn(format.shortDate(noonOf(readOn)))
  return (
    <>
      {pages.agreement === undefined ? null : (
        <Page url={pages.agreement.url} more={day(pages.agreement.readOn)}>
          {texts.pageAgreement}
        </Page>
      )}
      {pages.subprocessors === undefined ? null : (
        <Page url={pages.subprocessors.url} more={day(pages.subprocessors.readOn)}>
          {texts.pageSubprocessors}
        </Page>
      )}
    </>
  )
}

interface PageProps {
  readonly url: string
  readonly more: string
  readonly children: ComponentChildren
}

function Page({ url, more, children }: PageProps): JSX.Element {
  return (
    <span class="block small">
      <a href={url} target="_blank" rel="noreferrer">
        {children}
      </a>{' '}
      <span class="soft">({more})</span>
    </span>
  )
}

function Decide({ file }: { readonly file: SupplierFile }): JSX.Element {
  const texts = useTexts().screens.suppliers
  const { change, isBusy } = useChange()
  const { decision } = file
  const say = (isUsed: boolean): void => {
    const text = isUsed ? texts.said.used : texts.said.notUsed
    void change(() => decide(file, { ...decision, isUsed }, text))
  }
  return (
    <>
      {decision.isUsed === true ? null : (
        <Button isBusy={isBusy} onPress={() => say(true)}>
          {texts.yes}
        </Button>
      )}
      {decision.isUsed === false ? null : (
        <Button isBusy={isBusy} onPress={() => say(false)}>
          {texts.no}
        </Button>
      )}
    </>
  )
}

async function decide(
  { domain }: SupplierFile,
  decision: InputOf<'decide-supplier'>['decision'],
  text: string,
): Promise<Done> {
  const { former } = await call('decide-supplier', { domain, decision })
  return { text, undo: () => call('decide-supplier', { domain, decision: former }) }
}
