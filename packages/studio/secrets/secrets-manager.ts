import type { Environment } from '../settings/read-setting.js'

const REGION_OF_ARN = /^arn:[^:]+:secretsmanager:([^:]+):/

/**
 * The text of a secret, by its ARN or name. Credentials come the way every AWS tool finds them; the region is the
 * ARN's or AWS_REGION's, and AWS_ENDPOINT_URL_SECRETS_MANAGER leads to a stand-in or a private endpoint.
 */
export const askSecretsManager = async (id: string, environment: Environment): Promise<string> => {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const client = new SecretsManagerClient({
    region: REGION_OF_ARN.exec(id)?.[1] ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1',
    endpoint: environment.AWS_ENDPOINT_URL_SECRETS_MANAGER || undefined,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 10_000 },
  })
  try {
    const { SecretString, SecretBinary } = await client.send(new GetSecretValueCommand({ SecretId: id }))
    return SecretString ?? Buffer.from(SecretBinary ?? []).toString('utf8')
  } finally {
    client.destroy()
  }
}
