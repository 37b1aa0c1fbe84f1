/** Processor time that the server has used so far, in seconds, as it tells Prometheus. */
export async function serverTime(origin: string): Promise<number> {
  const figures = await (await fetch(`${origin}/metrics`)).text()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(figures)?.[1] ?? Number.NaN)
}
