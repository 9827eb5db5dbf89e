import { expect, it } from 'vitest'
import { createTypesetter } from './create-typesetter.js'
import { glyphMissing } from './glyph-missing.js'
import type { Typesetter } from './typesetter.js'

const STYLE = { family: 'sans', weight: 400, size: 20 } as const

it('asks for at least one font for text', () => {
  const files = [{ id: 'pictures', role: 'emoji', covers: [[0, 0x10ffff]] }] as const
  expect(() => createTypesetter({ files, load: () => new Uint8Array() })).toThrowError(expect.objectContaining({ code: 'FONTS_MISSING' }))
})

it('names a font file that is none', () => {
  const files = [{ id: 'broken.woff2', role: 'sans', covers: [[0, 0x10ffff]] }] as const
  const type = createTypesetter({ files, load: () => Uint8Array.from({ length: 64 }, (_, at) => at) })
  expect(() => type.line('a', STYLE)).toThrowError(
    expect.objectContaining({ code: 'FONT_UNREADABLE', message: expect.stringContaining('broken.woff2') }),
  )
})

it('names no more characters than a sentence bears', () => {
  const type = { missing: (text: string) => [...text] } as unknown as Typesetter
  const fault = glyphMissing(['𓀀𓀁𓀂𓀃𓀄𓀅𓀆𓀇𓀈𓀉𓀊𓀋𓀌𓀍'], type)
  expect(fault?.message).toContain('𓀋 (U+1300B) and 2 more;')
  expect(fault?.message).not.toContain('𓀌')
  expect(glyphMissing(['𓀀'], type)?.message).toMatch(/has the character 𓀀 \(U\+13000\); write the text without it\.$/)
})
