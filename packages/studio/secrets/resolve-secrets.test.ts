import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkSecret } from './check-secret.js'
import { redactor } from './redact.js'
import { resolveSecrets } from './resolve-secrets.js'

const ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:reelwright-Ab12Cd'
let folder: string
let manager: Server
let asked: string[] = []
let endpoint: string
const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-secrets-'))
  // What Secrets Manager answers, by the protocol its client speaks.
  manager = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { SecretId } = JSON.parse(body) as { SecretId: string }
    asked.push(`${request.headers['x-amz-target']} ${SecretId}`)
    const known = SecretId === ARN || SecretId === 'plain'
    response.writeHead(known ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' })
    const secret =
      SecretId === 'plain' ? 'the whole of it' : JSON.stringify({ database: 'postgresql://u:p@db/films', metrics: 'm'.repeat(30) })
    response.end(
      JSON.stringify(
        known ? { ARN, Name: 'reelwright', SecretString: secret } : { __type: 'ResourceNotFoundException', message: "can't find it" },
      ),
    )
  })
  await new Promise<void>((resolve) => manager.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(manager.address() as AddressInfo).port}`
  Object.assign(process.env, credentials)
})
afterAll(async () => {
  manager.closeAllConnections()
  manager.close()
  await rm(folder, { recursive: true, force: true })
})

const withManager = (environment: Record<string, string>) => resolveSecrets({ ...environment, AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint })

test('what refers to nothing is left as it is', async () => {
  const environment = { DATABASE_URL: 'postgresql://a@b/c', PATH: '/bin', SSL_CERT_FILE: '/etc/ssl/certs' }
  expect(await resolveSecrets(environment)).toEqual(environment)
})

test('a file gives the secret, without the line end an editor leaves', async () => {
  const path = join(folder, 'redis')
  await writeFile(path, 'redis://:pw@cache:6379\n')
  expect(await resolveSecrets({ REDIS_URL_FILE: path })).toMatchObject({ REDIS_URL: 'redis://:pw@cache:6379' })
  await expect(resolveSecrets({ REDIS_URL_FILE: path, REDIS_URL: 'redis://x' })).rejects.toMatchObject({ field: 'REDIS_URL' })
  await expect(resolveSecrets({ REDIS_URL_FILE: join(folder, 'none') })).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })
  await writeFile(path, ' \n')
  await chmod(path, 0o600)
  await expect(resolveSecrets({ REDIS_URL_FILE: path })).rejects.toMatchObject({ code: 'SECRET_MISSING', field: 'REDIS_URL' })
})

test('references are resolved by key, each secret fetched once', async () => {
  asked = []
  const found = await withManager({
    DATABASE_URL: `aws-sm:${ARN}#database`,
    METRICS_TOKEN: `aws-sm:${ARN}#metrics`,
    SMTP_URL: 'aws-sm:plain',
  })
  expect(found).toMatchObject({ DATABASE_URL: 'postgresql://u:p@db/films', METRICS_TOKEN: 'm'.repeat(30), SMTP_URL: 'the whole of it' })
  expect(asked.sort()).toEqual([`secretsmanager.GetSecretValue ${ARN}`, 'secretsmanager.GetSecretValue plain'])
})

test('a key or a secret that is not there stops the start by the name of its setting', async () => {
  await expect(withManager({ SMTP_URL: `aws-sm:${ARN}#mail` })).rejects.toMatchObject({ code: 'SECRET_MISSING', field: 'SMTP_URL' })
  await expect(withManager({ SMTP_URL: 'aws-sm:other#key' })).rejects.toMatchObject({
    code: 'SECRET_UNREADABLE',
    message: expect.stringContaining('SMTP_URL'),
  })
})

test('a weak secret is refused by name, and not repeated', () => {
  for (const value of ['short', 'a'.repeat(64), 'change-me-change-me-change-me-1234567890', 'abababababababababababababababababab'])
    try {
      checkSecret({ AUTH_SECRET: value }, 'AUTH_SECRET')
      expect.unreachable(value)
    } catch (error) {
      expect(error).toMatchObject({ code: 'SECRET_WEAK', field: 'AUTH_SECRET' })
      expect((error as Error).message).not.toContain(value)
    }
  expect(() => checkSecret({}, 'AUTH_SECRET')).toThrow(expect.objectContaining({ code: 'SECRET_MISSING', field: 'AUTH_SECRET' }))
  const good = 'k3Jd92lsQpWmZx71VbNcRtYuIoPaSdFgHjK'
  expect(checkSecret({ AUTH_SECRET: good }, 'AUTH_SECRET')).toBe(good)
})

test('what vendors’ messages are signed with is a secret like their keys', async () => {
  const file = join(folder, 'heygen')
  await writeFile(file, 'whsec_of_heygen\n')
  const environment = { HEYGEN_WEBHOOK_SECRET_FILE: file, SYNTHESIA_WEBHOOK_SECRET: 'of-synthesia' }
  const resolved = await resolveSecrets(environment)
  expect(resolved.HEYGEN_WEBHOOK_SECRET).toBe('whsec_of_heygen')
  expect(redactor(resolved)('whsec_of_heygen of-synthesia')).not.toMatch(/heygen|synthesia/)
})
