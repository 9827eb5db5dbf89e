import { writeFile } from 'node:fs/promises'
import { fail } from '@reelwright/film/fault'
import { PAPERS, type Paper, writePdf } from '@reelwright/media/raster/write-pdf'
import { openStill, type Still, stillPng } from './draw-still.js'

export type Sheet = Still & { readonly title: string }

/** Pixels of the still picture: upright, as feeds show it (4:5). */
export const SHEET = { width: 1080, height: 1350 } as const
/** Pixels across a page while it is laid out. */
const PAGE_WIDTH = 1275

/**
 * A graphic at rest as a PNG of 1080 × 1350 and as a PDF of one page with outlines.
 * @throws GRAPHIC_INVALID, FONT_UNREADABLE, PICTURE_UNREADABLE, SHEET_NOT_WRITTEN
 */
export const renderSheet = async (sheet: Sheet, png: string, pdf: string, paper: Paper = 'letter'): Promise<void> => {
  const still = await openStill(sheet)
  const { ground } = sheet.palette
  try {
    await writeFile(png, await stillPng(still, SHEET.width, SHEET.height, ground))
    const page = {
      width: PAGE_WIDTH,
      height: Math.round((PAGE_WIDTH * PAPERS[paper].height) / PAPERS[paper].width),
      ground,
    }
    await writePdf(still.draw(page.width, page.height), page, paper, sheet.title, pdf, still.pictures)
  } catch (cause) {
    throw fail('SHEET_NOT_WRITTEN', 'The facts sheet could not be drawn; see that the disk has room and start the film again.', { cause })
  }
}
