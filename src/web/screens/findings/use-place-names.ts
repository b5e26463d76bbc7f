import { placeName } from '../../../i18n/place-name.ts'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'

/** What the places are called, by number. */
export function usePlaceNames(): ReadonlyMap<number, string> {
  const texts = useTexts()
  const sources = useAction('list-sources', {}).value ?? []
  return new Map(sources.map((source) => [source.id, plainText(placeName(source, texts))]))
}
