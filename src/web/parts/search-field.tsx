import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useQuery } from '../address.ts'
import { useTexts } from '../texts.ts'
import { CloseIcon } from './button.tsx'

interface SearchFieldProps {
  readonly label: string
  /** The name in the address that it sets. */
  readonly name?: string
  /** What one could type: "naam, adres of nummer". */
  readonly hint?: string
}

/** As long as a typist's pause between two letters. */
const pauseMs = 250

/** Searches while one types: writes to the address after a short pause and keeps the focus. `/` comes here. */
export function SearchField({ label, name = 'text', hint }: SearchFieldProps): JSX.Element {
  const { parts } = useTexts()
  const id = useId()
  const [asked, ask] = useQuery(name)
  const [draft, setDraft] = useState(asked ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const input = useRef<HTMLInputElement>(null)

  // Back and forward change what was asked: then that is what stands in the field.
  useEffect(() => {
    clearTimeout(timer.current)
    setDraft((typed) => (typed.trim() === (asked ?? '') ? typed : (asked ?? '')))
  }, [asked])
  useEffect(() => () => clearTimeout(timer.current), [])

  const change = (text: string, waitMs: number): void => {
    setDraft(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => ask(text.trim()), waitMs)
  }
  return (
    <form
      role="search"
      class="search"
      onSubmit={(event) => {
        event.preventDefault()
        change(draft, 0)
      }}
    >
      <label for={id} class="visually-hidden">
        {label}
      </label>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" class="icon search-icon">
        <circle cx="8.500" cy="8.500" r="5.500" />
        <path d="M12.800 12.800L17 17" />
      </svg>
      <input
        ref={input}
        id={id}
        type="search"
        class="input"
        placeholder={hint}
        autocomplete="off"
        spellcheck={false}
        data-search
        value={draft}
        onInput={({ currentTarget }) => change(currentTarget.value, pauseMs)}
      />
      {draft === '' ? null : (
        <button
          type="button"
          class="icon-button"
          aria-label={parts.clear}
          onClick={() => {
            change('', 0)
            input.current?.focus()
          }}
        >
          <CloseIcon />
        </button>
      )}
    </form>
  )
}
