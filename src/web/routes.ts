/** Finds the route of a path: `/people/:id` fits `/people/12` and gives `{ id: '12' }`. */
export function matchRoute<Route extends { readonly path: string }>(
  routes: readonly Route[],
  path: string,
): { readonly route: Route; readonly parameters: Readonly<Record<string, string>> } | null {
  const steps = stepsOf(path)
  for (const route of routes) {
    const parameters = fit(stepsOf(route.path), steps)
    if (parameters !== null) return { route, parameters }
  }
  return null
}

function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '')
}

function fit(pattern: readonly string[], steps: readonly string[]): Record<string, string> | null {
  if (pattern.length !== steps.length) return null
  const parameters: Record<string, string> = {}
  for (const [index, wanted] of pattern.entries()) {
    const step = steps[index] ?? ''
    if (wanted.startsWith(':')) parameters[wanted.slice(1)] = decoded(step)
    else if (wanted !== step) return null
  }
  return parameters
}

/** Anybody can type an address; a broken escape is then just text. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
