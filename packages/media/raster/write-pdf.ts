import { writeFile } from 'node:fs/promises'
import { PDFDocument } from '@napi-rs/canvas'
import type { Drawing } from '@reelwright/look/drawing'
import { type Pictures, paint } from './paint.js'

/** Points of a sheet of paper, upright: 72 to the inch. */
export const PAPERS = { letter: { width: 612, height: 792 }, a4: { width: 595.28, height: 841.89 } } as const
export type Paper = keyof typeof PAPERS

/** Pictures inside a page: enough for print, and light enough to mail. */
const [PICTURES_DPI, PICTURES_QUALITY] = [220, 88]

/** Writes a drawing as a PDF of one page: shapes and letters stay outlines. The drawing's frame, `width` pixels wide, fills the page's width. */
export const writePdf = async (
  drawing: Drawing,
  frame: { readonly width: number; readonly height: number; readonly ground: string },
  paper: Paper,
  title: string,
  out: string,
  pictures?: Pictures,
): Promise<void> => {
  const { width, height } = PAPERS[paper]
  const document = new PDFDocument({ title, creator: '', producer: '', rasterDPI: PICTURES_DPI, encodingQuality: PICTURES_QUALITY })
  const context = document.beginPage(width, height)
  context.fillStyle = frame.ground
  context.fillRect(0, 0, width, height)
  const scale = width / frame.width
  context.scale(scale, scale)
  paint(drawing, context as never, pictures)
  document.endPage()
  await writeFile(out, document.close())
}
