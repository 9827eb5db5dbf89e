import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { writeXml } from './write-xml.js'

test('attributes, texts, lists and nodes within nodes stand in the order they were given', () => {
  const root = {
    '@version': 5,
    name: 'A house',
    none: undefined,
    empty: '',
    rate: { timebase: 30, ntsc: 'FALSE' },
    clip: [{ '@id': 'a' }, { '@id': 'b', '@gone': undefined, '#': 'text' }],
    spine: { '@lane': 1, '#': [{ video: { '@ref': 'r1' } }, { gap: {} }, {}, { video: { '@ref': 'r2' } }] },
  }
  expect(writeXml('xmeml', root)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE xmeml>
<xmeml version="5">
  <name>A house</name>
  <empty/>
  <rate>
    <timebase>30</timebase>
    <ntsc>FALSE</ntsc>
  </rate>
  <clip id="a"/>
  <clip id="b">text</clip>
  <spine lane="1">
    <video ref="r1"/>
    <gap/>
    <video ref="r2"/>
  </spine>
</xmeml>
`)
})

test('a reader gets every text as it was given, on one line', () => {
  const text = `Tom & "Ann" <o'Neil> &amp; &#38; ]]> é 家`
  const read = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', htmlEntities: true }).parse(
    writeXml('a', { '@name': `${text}\n\t${text}`, b: `${text}\u0007\n ${text}` }),
  ) as { a: { b: string; '@name': string } }
  expect(read.a).toEqual({ '@name': `${text} ${text}`, b: `${text} ${text}` })
})
