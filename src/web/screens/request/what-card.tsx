import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { plainLines } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { AsksForm } from './asks-form.tsx'
import type { RequestProps } from './work-page.tsx'

/** What is asked, in the words of who asked, and what an answer must hold. */
export function WhatCard({ view }: RequestProps): JSX.Element {
  const { screens, request } = useTexts()
  const { what: words } = screens.requests
  const { file, law, advice } = view
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={words.title}>
      <div class="stack">
        {file.rights.length === 0 ? <p class="breach-unsure">{words.none}</p> : null}
        <ul class="plain-list">
          {file.rights.map((right) => (
            <li key={right}>
              <strong>{request.rights[right].label}</strong> <LawRef article={law.rights[right].article} />
              <details>
                <summary>{words.must}</summary>
                <ul>
                  {law.rights[right].answer.map((part) => (
                    <li key={part}>{request.answerParts[part]}</li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
        {file.text.trim() === '' ? null : (
          <details>
            <summary>{words.original}</summary>
            <pre class="breach-letter" tabIndex={0}>
              {plainLines(file.text)}
            </pre>
          </details>
        )}
        {advice.repeated === 'no' ? null : <p class="breach-unsure">{request.repeated[advice.repeated]}</p>}
        <p class="soft small">
          {words.free} <LawLink rule={law.free} />. {words.noForm} <LawLink rule={law.form} />.{' '}
          {words.language} {request.languages[file.language]}.
        </p>
        {isOpen ? (
          <AsksForm view={view} onClose={() => setOpen(false)} />
        ) : file.closed === null ? (
          <div class="button-row">
            <Button kind="quiet" label={`${words.change}: ${words.title}`} onPress={() => setOpen(true)}>
              {words.change}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  )
}

/** The article of a right, as lawyers cite it here. */
function LawRef({ article }: { readonly article: string }): JSX.Element {
  const { law } = useTexts()
  return <span class="soft small">{law(article)}</span>
}
