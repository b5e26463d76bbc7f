/** Milliseconds of work of this process so far: on a machine that others use too, the clock on the wall says nothing. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
