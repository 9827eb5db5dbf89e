import type { WriteStream } from 'node:tty'

/** Lines that are painted over in place on a terminal; elsewhere a line is written once, when it is final. */
export type Screen = {
  readonly show: (lines: readonly string[]) => void
  readonly say: (line: string) => void
}

export const makeScreen = (out: WriteStream | NodeJS.WriteStream): Screen => {
  let painted = 0
  const written = new Set<string>()
  const wipe = (): string => (painted ? `\x1b[${painted}A\x1b[0J` : '')
  let last: readonly string[] = []
  const show = (lines: readonly string[]): void => {
    if (!out.isTTY) {
      for (const line of lines) if (/^[✓✗]/.test(line) && !written.has(line)) out.write(`${line}\n`) && written.add(line)
      return
    }
    const width = out.columns ?? 80
    out.write(`${wipe()}${lines.map((line) => line.slice(0, width - 1)).join('\n')}\n`)
    painted = lines.length
    last = lines
  }
  const say = (line: string): void => {
    if (!out.isTTY) return void out.write(`${line}\n`)
    out.write(`${wipe()}${line}\n`)
    painted = 0
    if (last.length) show(last)
  }
  return { show, say }
}
