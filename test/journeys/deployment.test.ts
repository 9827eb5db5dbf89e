import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT, run } from './cli.js'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

type Service = {
  readonly image?: string
  readonly command?: readonly string[]
  readonly env_file?: readonly { readonly path: string; readonly required?: boolean }[]
  readonly environment?: Readonly<Record<string, string | number>>
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { condition: string }>>
  readonly healthcheck?: unknown
  readonly stop_grace_period?: string
  readonly init?: boolean
}
type Compose = { readonly services: Readonly<Record<string, Service>>; readonly volumes: object; readonly configs?: object }
const compose = (path: string): Compose => parse(read(path), { merge: true }) as Compose

/** Every setting the guide of settings explains. */
const SETTINGS = new Set([...read('.env.example').matchAll(/^# ([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name as string))
/** What the machine or the tools around us set. */
const FOREIGN = new Set([
  'NODE_ENV',
  'HOME',
  'LOCALAPPDATA',
  'XDG_DATA_HOME',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ENDPOINT_URL_SECRETS_MANAGER',
])

const sources = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist'].includes(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /(?<!\.test)\.ts$/.test(entry.name) ? [path] : []
  })

test('every setting the program reads is explained in .env.example, and nothing else is', () => {
  const texts = [...sources('packages/studio'), ...sources('packages/providers'), ...sources('apps')].map(read)
  const named = texts.flatMap((text) => [
    ...[...text.matchAll(/environment\.([A-Z][A-Z0-9_]+)/g)].map(([, name]) => name as string),
    ...[...text.matchAll(/environment,\s*'([A-Z][A-Z0-9_]+)'/g)].map(([, name]) => name as string),
    ...[...text.matchAll(/\{([^{}]*)\} = environment\b/g)].flatMap(([, names = '']) => names.match(/\b[A-Z][A-Z0-9_]+\b/g) ?? []),
  ])
  const wanted = [...new Set(named)].filter((name) => !FOREIGN.has(name))
  expect(wanted.length).toBeGreaterThan(20)
  expect(wanted.filter((name) => !SETTINGS.has(name))).toEqual([])
  const all = texts.join('\n')
  expect([...SETTINGS].filter((name) => !all.includes(name) && !/^WORKER_(WRITING|VOICE|FRAMES|CLIPS|RENDERS)$/.test(name))).toEqual([])
})

test('the image and the services run commands the program has, with settings it reads', async () => {
  const { out } = await run(['--help'], {})
  const commands = new Set([...out.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name as string))
  const docker = read('Dockerfile')
  expect(JSON.parse(/^CMD (\[.*\])$/m.exec(docker)?.[1] ?? '[]')).toEqual(['start'])
  expect(commands).toContain('start')
  for (const [, name] of docker.matchAll(/\b([A-Z][A-Z0-9_]+)=/g))
    expect(SETTINGS.has(name as string) || FOREIGN.has(name as string), name).toBe(true)
  const { services } = compose('compose.yaml')
  for (const name of ['api', 'worker']) {
    expect(commands, name).toContain(services[name]?.command?.[0])
    for (const setting of Object.keys(services[name]?.environment ?? {})) expect(SETTINGS, `${name} ${setting}`).toContain(setting)
  }
  const hint = [...read('compose.dev.yaml').matchAll(/^#.*?\b([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name as string)
  for (const name of hint) expect(SETTINGS).toContain(name)
})

test('what stands in .env reaches the program, and does not move it from where it is looked for', () => {
  const docker = read('Dockerfile')
  const { services } = compose('compose.yaml')
  for (const { env_file, environment = {} } of [services.api, services.worker] as readonly Service[]) {
    expect(env_file).toEqual([{ path: '.env', required: false }])
    for (const [, name = '', value] of docker.matchAll(/\b(REELWRIGHT_HOME|HOST|PORT|WORKER_PORT)=(\S+)/g))
      expect(String(environment[name]), name).toBe(value)
  }
})

test('the image is no root’s, says how it is, and listens where it is looked for', () => {
  const docker = read('Dockerfile')
  expect(docker).toMatch(/^USER node$/m)
  expect(docker.indexOf('\nUSER node')).toBeLessThan(docker.indexOf('\nENTRYPOINT'))
  expect(docker).toMatch(/^STOPSIGNAL SIGTERM$/m)
  const [, script] = /HEALTHCHECK[^\n]*\\\n\s*CMD \["node", "([^"]+)"\]/.exec(docker) ?? []
  expect(read(script ?? '')).toContain('/healthz')
  const [, entry] = /ENTRYPOINT \["node", "([^"]+)"\]/.exec(docker) ?? []
  expect(read(entry ?? '')).toContain('main.js')
  const port = /\bPORT=(\d+)/.exec(docker)?.[1]
  expect(docker).toMatch(new RegExp(`^EXPOSE ${port}$`, 'm'))
  expect(compose('compose.yaml').services.api?.ports?.[0]).toMatch(new RegExp(`:${port}$`))
  const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path]) => path)
  for (const needed of ['package.json', 'package-lock.json', 'packages', 'apps', 'scripts', 'tsconfig.base.json'])
    expect(allowed).toContain(needed)
  expect(allowed.some((path) => path?.startsWith('.env'))).toBe(false)
})

test('services wait for what they lean on, keep what they must, and are stopped with patience', () => {
  for (const path of ['compose.yaml', 'compose.dev.yaml']) {
    const { services, volumes } = compose(path)
    for (const [name, service] of Object.entries(services)) {
      expect(service.image, `${path} ${name}`).toMatch(/^(reelwright|[a-z/]+:[\w.-]+)$/)
      expect(service.image).not.toMatch(/:latest$/)
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(Object.keys(services)).toContain(other)
        if (condition === 'service_healthy' && !['api', 'worker'].includes(other)) expect(services[other]?.healthcheck, other).toBeDefined()
      }
      for (const volume of service.volumes ?? []) expect(Object.keys(volumes)).toContain(volume.split(':')[0])
    }
  }
  const { services } = compose('compose.yaml')
  const { api, worker, postgres, redis } = services
  expect(Object.keys(services)).toEqual(expect.arrayContaining(['api', 'worker', 'postgres', 'redis', 'objects']))
  for (const service of [api, worker]) {
    expect(Number.parseInt(service?.stop_grace_period ?? '0', 10)).toBeGreaterThan(Number(service?.environment?.STOP_SECONDS))
    expect(service?.init).toBe(true)
  }
  expect(postgres?.volumes).toHaveLength(1)
  expect(redis?.command).toContain('noeviction')
  expect(read('compose.yaml')).not.toMatch(/(PASSWORD|SECRET[A-Z_]*|ACCESS_KEY[A-Z_]*): (?!\$\{)[^\s$]+/)
  const listening = Object.values(compose('compose.dev.yaml').services).flatMap(({ ports = [] }) => ports)
  for (const port of listening) expect(port).toMatch(/^127\.0\.0\.1:/)
})

test('the workflow runs what a person runs', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml')) as {
    jobs: Record<string, { steps: { run?: string; uses?: string }[]; 'timeout-minutes': number; strategy?: { matrix: { node: number[] } } }>
  }
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
  expect(commands).toContain('.ci/run')
  expect(read('.ci/run')).toContain('npm test')
  expect(jobs.test?.strategy?.matrix.node[0]).toBe(Number(/>=(\d+)/.exec(read('package.json'))?.[1]))
  for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
})
