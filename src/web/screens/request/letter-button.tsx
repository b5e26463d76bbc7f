import { inSentence } from '../../../i18n/in-sentence.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LetterSort } from '../../../privacy/requests/event.ts'
import { Button } from '../../parts/button.tsx'
import { useTexts } from '../../texts.ts'
import { LetterDialog } from './letter-dialog.tsx'
import type { RequestProps } from './work-page.tsx'

interface LetterButtonProps extends RequestProps {
  readonly letters: readonly LetterSort[]
  readonly isMain?: boolean
}

/** Buttons that show a letter before it goes. */
export function LetterButton({ view, letters, isMain = false }: LetterButtonProps): JSX.Element {
  const { screens, request } = useTexts()
  const { letters: words } = screens.requests
  const [open, setOpen] = useState<LetterSort>()
  return (
    <>
      <div class="button-row">
        {letters.map((letter) => (
          <Button key={letter} kind={isMain ? 'primary' : 'plain'} onPress={() => setOpen(letter)}>
            {words.write}: {inSentence(request.letters[letter])}
          </Button>
        ))}
      </div>
      {open === undefined ? null : (
        <LetterDialog key={open} view={view} letter={open} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
