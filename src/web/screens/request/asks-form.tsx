import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RightId } from '../../../law/rights.ts'
import type { RequestLanguage } from '../../../privacy/requests/event.ts'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FormEnd } from '../breach/form-end.tsx'
import { RightsField } from '../requests/rights-field.tsx'
import { addToRequest, type NewRequestLine } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** What is asked, put right or filled in. */
export function AsksForm({ view, onClose }: RequestProps & { readonly onClose: () => void }): JSX.Element {
  const { screens, request } = useTexts()
  const { what: words, start, changed } = screens.requests
  const { file } = view
  const [rights, setRights] = useState<readonly RightId[]>(file.rights)
  const [text, setText] = useState(file.text)
  const [language, setLanguage] = useState<RequestLanguage>(file.language)
  const { change, isBusy } = useChange()
  const save = async (): Promise<void> => {
    const lines: NewRequestLine[] = [
      { type: 'asks', rights: [...rights], text: text.slice(0, 10_000), by: '' },
    ]
    if (language !== file.language) lines.push({ type: 'language', language })
    if (await change(() => addToRequest(file.id, lines, changed))) onClose()
  }
  return (
    <form
      class="stack"
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <RightsField legend={start.asks} chosen={rights} onChange={setRights} />
      <Field label={start.text} help={start.textHelp} value={text} onInput={setText} lines={5} isOptional />
      <Select
        label={words.language}
        value={language}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: request.languages[value] }))}
        onChange={setLanguage}
      />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
