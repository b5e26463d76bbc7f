import type { JSX } from 'preact'
import { Button, ButtonRow } from '../../parts/button.tsx'
import { useTexts } from '../../texts.ts'

interface FormEndProps {
  readonly isBusy: boolean
  readonly onClose: () => void
}

/** Keeps what was typed, or leaves it. */
export function FormEnd({ isBusy, onClose }: FormEndProps): JSX.Element {
  const { breaches } = useTexts().screens
  return (
    <ButtonRow>
      <Button type="submit" isBusy={isBusy}>
        {breaches.people.keep}
      </Button>
      <Button kind="quiet" onPress={onClose}>
        {breaches.back}
      </Button>
    </ButtonRow>
  )
}
