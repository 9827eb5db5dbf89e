import { expect, test } from 'vitest'
import { openLog } from './log.js'

const PASSWORD = 'pl4nted/Secret+of"ours'
const environment = {
  DATABASE_URL: `postgresql://films:${encodeURIComponent(PASSWORD)}@db.internal:5432/reelwright`,
  S3_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYplanted',
  METRICS_TOKEN: 'Zr8vQ0pLs3nT5xWm9bKd2yHa',
}

const linesOf = (write: (log: ReturnType<typeof openLog>) => void): readonly string[] => {
  const lines: string[] = []
  write(openLog(environment, 'debug', { write: (line) => void lines.push(line) }))
  return lines
}

test('no planted secret leaves, wherever in a line it stands', () => {
  const lines = linesOf((log) => {
    log.info({ headers: { authorization: 'Bearer abcdefghijklmnop', cookie: 'session=s3cr3tc00kie' } }, 'request')
    log.error({ err: new Error(`connect failed: ${environment.DATABASE_URL}`) }, 'gone')
    log.warn({ settings: environment, deep: { list: [PASSWORD] } }, `the key is ${environment.S3_SECRET_ACCESS_KEY}`)
    log.info({ req: { url: '/api/live?ticket=org_1.t1cketvalue&last=7' } }, 'upgrade')
    log.info(`https://s3.example.com/b/k?X-Amz-Credential=AKIAPLANTED&X-Amz-Signature=0123planted`)
    log.info('eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ1c2VyXzEifQ.plantedsignature')
    log.child({ token: 'plantedtoken' }).info('child')
    log.info('redis://:pl4ntedredis@cache:6379')
  })
  const all = lines.join('')
  for (const secret of [
    'abcdefghijklmnop',
    's3cr3tc00kie',
    PASSWORD,
    JSON.stringify(PASSWORD).slice(1, -1),
    encodeURIComponent(PASSWORD),
    environment.S3_SECRET_ACCESS_KEY,
    environment.METRICS_TOKEN,
    't1cketvalue',
    'AKIAPLANTED',
    '0123planted',
    'plantedsignature',
    'plantedtoken',
    'pl4ntedredis',
  ])
    expect(all, secret).not.toContain(secret)
  expect(all).toContain('last=7')
  expect(all).toContain('db.internal')
})

test('every line stays one JSON object with its ids', () => {
  const lines = linesOf((log) => log.child({ stepId: 'step_1', projectId: 'proj_1' }).warn({ ms: 3 }, PASSWORD))
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'warn', stepId: 'step_1', projectId: 'proj_1', ms: 3, msg: '[redacted]' }),
  ])
})

test('an unknown level is refused by its name', () => {
  expect(() => openLog({ LOG_LEVEL: 'loud' })).toThrow(expect.objectContaining({ code: 'SETTING_INVALID', field: 'LOG_LEVEL' }))
})
