import { paidFrom } from '@reelwright/studio/settings/paid'
import { expect, test } from 'vitest'
import { profileFindings } from './profile-findings.js'

test('a server of one’s own of which no model is named makes nothing, and the setting that names one is told', () => {
  const [found] = profileFindings(paidFrom({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }))
  expect(found).toMatchObject({ name: 'development', state: 'poor' })
  expect(found?.sentence).toMatch(/^no service makes anything yet\. Words are written/)
  expect(found?.sentence).toContain('TEXT_GEN_MODEL for the server at OPENAI_BASE_URL')
  const [named] = profileFindings(paidFrom({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', TEXT_GEN_MODEL: 'llama3.3' }))
  expect(named?.sentence).toMatch(/^llama3\.3 by openai-compatible\. /)
})
