import 'server-only'
import PDFDocument from 'pdfkit'
import { createFormatter, createTranslator } from 'use-intl/core'
import { BRAND_COLORS } from '@/components/theme'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import type { ActorTenant } from '@/server/auth/actor'
import { PDF_FONTS } from '@/server/pdf/fonts'
import type { CertificateState } from './policy'
import { qrOf } from './qr'

export type PrintedCertificate = {
  code: string
  holderName: string
  moduleTitle: string
  tenantName: string
  version: number
  cpdPoints: number
  issuedAt: Date
  expiresAt: Date | null
  state: CertificateState
  verifyUrl: string
}

type PdfInput = {
  certificate: PrintedCertificate
  tenant: Pick<ActorTenant, 'theme' | 'timeZone'>
  /** A PNG or JPEG. */
  logo: Buffer | null
  locale: Locale
}

const INK = '#1a1b1e'
const QUIET = '#5c5f66'
const RED = '#b42318'
const PAGE = { width: 841.89, height: 595.28 }
const MARGIN = 64
const TEXT_WIDTH = PAGE.width - 2 * MARGIN
const QR_SIZE = 104

/** One A4 page, landscape: fonts embedded, QR as vectors, tagged for screen readers, not encrypted. */
export async function certificatePdf({ certificate, tenant, logo, locale }: PdfInput): Promise<Buffer> {
  const t = createTranslator({ locale: formatLocaleOf(locale), messages: messagesOf(locale), namespace: 'certificate' })
  const format = createFormatter({ locale: formatLocaleOf(locale), timeZone: tenant.timeZone })
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long' })
  const brand = BRAND_COLORS[tenant.theme][8]
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    font: PDF_FONTS.regular,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: {
      Title: `${t('sheet.title')}: ${certificate.moduleTitle} – ${certificate.holderName}`,
      Author: certificate.tenantName,
      Subject: certificate.code,
      Creator: 'Mojster',
      CreationDate: certificate.issuedAt,
    },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const isDone = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject))
  const sheet = new Sheet(document)

  sheet.decorate(() => drawFrame(document, brand, logo))
  const nameX = logo ? MARGIN + 60 : MARGIN
  sheet.text('P', certificate.tenantName, { y: MARGIN + 10, x: nameX, font: 'semiBold', size: 16, lines: 1 })
  sheet.text('H1', t('sheet.title').toUpperCase(), { y: 150, font: 'bold', size: 15, color: brand, spacing: 3 })
  sheet.text('P', t('sheet.confirms'), { y: 184, size: 13, color: QUIET })
  sheet.text('P', certificate.holderName, { y: 206, font: 'bold', size: 40, lines: 1 })
  sheet.text('P', t('sheet.completed'), { y: 264, size: 13, color: QUIET })
  sheet.text('H2', certificate.moduleTitle, { y: 286, font: 'semiBold', size: 26, lines: 2 })
  if (certificate.state !== 'VALID') {
    sheet.text('P', t(`states.${certificate.state}`).toUpperCase(), { y: 364, font: 'bold', size: 16, color: RED })
  }

  const facts = [
    [t('issued'), day(certificate.issuedAt)],
    [t('expires'), certificate.expiresAt ? day(certificate.expiresAt) : t('validForever')],
    [t('version'), String(certificate.version)],
    ...(certificate.cpdPoints > 0 ? [[t('points'), String(certificate.cpdPoints)]] : []),
  ]
  facts.forEach(([label = '', value = ''], index) => {
    const x = MARGIN + index * 140
    sheet.text('P', label, { x, y: 428, width: 132, size: 10, color: QUIET })
    sheet.text('P', value, { x, y: 443, width: 132, font: 'semiBold', size: 13, lines: 2 })
  })

  const qrX = PAGE.width - MARGIN - QR_SIZE
  sheet.figure(t('sheet.qr', { url: certificate.verifyUrl }), () =>
    drawQr(document, certificate.verifyUrl, { x: qrX, y: PAGE.height - MARGIN - QR_SIZE }),
  )
  sheet.text('P', t('sheet.check'), { y: 494, width: 480, size: 10, color: QUIET })
  sheet.text('Link', certificate.verifyUrl, { y: 508, width: 480, size: 10, color: brand, link: certificate.verifyUrl })
  sheet.text('P', certificate.code, { y: 522, width: 480, font: 'semiBold', size: 10 })
  sheet.end()
  await isDone
  return Buffer.concat(chunks)
}

type TextPlace = {
  y: number
  x?: number
  width?: number
  size: number
  font?: keyof typeof PDF_FONTS
  color?: string
  spacing?: number
  lines?: number
  link?: string
}

/** Puts marked content on the page in reading order. */
class Sheet {
  private readonly root

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.root = document.struct('Document')
    document.addStructure(this.root)
  }

  /** Text in its box, smaller when it needs more lines than it has. */
  text(tag: string, content: string, { x = MARGIN, y, width = TEXT_WIDTH, font = 'regular', ...place }: TextPlace) {
    const { color = INK, spacing = 0, lines = 1, link } = place
    const options = { width, characterSpacing: spacing, ...(link ? { link } : {}) }
    const draw = () => {
      let { size } = place
      const fits = () => {
        this.document.font(PDF_FONTS[font]).fontSize(size)
        return this.document.heightOfString(content, options) <= lines * this.document.currentLineHeight(true) + 1
      }
      while (!fits() && size > 8) size -= 1
      const height = lines * this.document.currentLineHeight(true) + 1
      this.document.fillColor(color).text(content, x, y, { ...options, height, ellipsis: true })
    }
    this.root.add(this.document.struct(tag, {}, draw))
  }

  figure(alt: string, draw: () => void) {
    this.root.add(this.document.struct('Figure', { alt }, draw))
  }

  decorate(draw: () => void) {
    this.document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.document.endMarkedContent()
  }

  end() {
    this.root.end()
    this.document.end()
  }
}

function drawFrame(document: PDFKit.PDFDocument, brand: string, logo: Buffer | null) {
  document.rect(0, 0, PAGE.width, 14).fill(brand)
  document
    .lineWidth(0.75)
    .roundedRect(28, 36, PAGE.width - 56, PAGE.height - 64, 10)
    .stroke('#ced4da')
  if (logo) document.image(logo, MARGIN, MARGIN - 4, { fit: [48, 48], valign: 'center' })
}

function drawQr(document: PDFKit.PDFDocument, text: string, { x, y }: { x: number; y: number }) {
  const { size, path } = qrOf(text)
  document
    .save()
    .translate(x, y)
    .scale(QR_SIZE / size)
    .path(path)
    .fill(INK)
    .restore()
}
