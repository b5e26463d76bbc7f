import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Button } from './button.tsx'

interface ChooseFileProps {
  readonly label: string
  readonly help: string
  /** Ends of names and media types, as browsers take them. */
  readonly accept: string
  readonly isBusy: boolean
  readonly onChoose: (file: File) => void
}

/** A button that asks for a file. */
export function ChooseFile({ label, help, accept, isBusy, onChoose }: ChooseFileProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <div>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        class="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file !== undefined) onChoose(file)
          // The same file can then be chosen again.
          currentTarget.value = ''
        }}
      />
      <Button isBusy={isBusy} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <p class="soft small">{help}</p>
    </div>
  )
}
