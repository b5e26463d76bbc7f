import { keep, readKept } from './kept.ts'
import { createValue, useValue } from './value.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const theme = createValue<Theme>(themes.find((one) => one === readKept('theme')) ?? 'system')

/** Shows the kept theme; called once, before anything is painted. */
export function startTheme(): void {
  show(theme.get())
}

/** The chosen theme. */
export function useTheme(): Theme {
  return useValue(theme)
}

export function chooseTheme(chosen: Theme): void {
  keep('theme', chosen)
  theme.set(chosen)
  show(chosen)
}

function show(chosen: Theme): void {
  const { dataset } = document.documentElement
  if (chosen === 'system') delete dataset['theme']
  else dataset['theme'] = chosen
}
