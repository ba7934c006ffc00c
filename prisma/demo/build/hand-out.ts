import PDFDocument from 'pdfkit'
import { PDF_FONTS } from '@/server/pdf/fonts'
import type { DemoAttachment } from '../types'

/** A one-column A4 hand-out with the attachment's title and paragraphs. */
export async function handOutPdf({ title, paragraphs }: DemoAttachment): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 64, info: { Title: title } })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const isDone = new Promise<void>((resolve) => document.on('end', resolve))
  document.font(PDF_FONTS.bold).fontSize(20).text(title).moveDown()
  document.font(PDF_FONTS.regular).fontSize(11)
  for (const paragraph of paragraphs) document.text(paragraph, { lineGap: 3 }).moveDown(0.7)
  document.end()
  await isDone
  return Buffer.concat(chunks)
}
