import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import { SeverityForm } from './severity-form.tsx'

/** What we advise, each reason with its law, and how severe it is. A person decides. */
export function AdviceCard({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, breach } = useTexts()
  const { breaches: texts } = screens
  const { advice, file, laws } = view
  const words = breach.advice
  return (
    <Card title={texts.advice.title}>
      <div class="stack">
        <p>
          <strong>{breach.risks[advice.risk]}</strong>
        </p>
        <ul class="plain-list">
          <li>
            {words.authority[advice.authority]} <LawLink rule={laws.authority} />
          </li>
          <li>
            {words.people[advice.people]} <LawLink rule={laws.people} />
          </li>
          {advice.controllers ? (
            <li>
              {words.controllers} <LawLink rule={laws.processor} />
            </li>
          ) : null}
          <li>
            {advice.register ? words.register : words.noRegister} <LawLink rule={laws.register} />
          </li>
        </ul>
        {advice.isUnsure ? <p class="breach-unsure">{words.unsure}</p> : null}
        {advice.missing.length === 0 ? null : (
          <div>
            <p class="soft">{texts.advice.missing}</p>
            <ul>
              {advice.missing.map((name) => (
                <li key={name}>
                  <Link to={`/breaches/${String(file.id)}`} query={{ step: name }}>
                    {breach.questions[name].ask}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
        <details>
          <summary>{texts.advice.why}</summary>
          <ul class="plain-list">
            {advice.reasons.map(({ code, law }) => (
              <li key={code}>
                {breach.reasons[code]} <LawLink rule={law} />
              </li>
            ))}
          </ul>
        </details>
        <SeverityPart view={view} />
        <p class="soft small">{texts.advice.more}</p>
      </div>
    </Card>
  )
}

function SeverityPart({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, breach, format } = useTexts()
  const { advice: texts } = screens.breaches
  const { severity, flags, file } = view
  const [isOpen, setOpen] = useState(false)
  const [dpc, ei, cb, score] = [severity.dpc, severity.ei, severity.cb, severity.score].map(format.count)
  const sum = `${dpc ?? ''} × ${ei ?? ''} + ${cb ?? ''} = ${score ?? ''}`
  return (
    <div class="stack">
      <h3>{texts.severity}</h3>
      <p>{texts.formula(sum, breach.bands[severity.band])}</p>
      {flags.includes('many-people') ? <p>{texts.manyPeople}</p> : null}
      {flags.includes('unreadable') ? <p>{texts.unreadable}</p> : null}
      {file.weighed === null ? null : <p class="soft">{texts.adjusted(file.weighed.reason)}</p>}
      <p class="soft small">{texts.severityMore}</p>
      {isOpen ? (
        <SeverityForm view={view} onClose={() => setOpen(false)} />
      ) : (
        <div class="button-row">
          <Button kind="quiet" onPress={() => setOpen(true)}>
            {texts.adjust}
          </Button>
        </div>
      )}
    </div>
  )
}
